using System.Diagnostics;
using System.Globalization;
using Architectures;

// Every network of this project, small ones first. A quick run leaves out those that take seconds.
(string Name, bool Quick, Func<Trial> Run)[] networks =
[
    ("ResNet-20", true, () => Trial.Run(() => new ResNet20(seed: 1), batch: 32)),
    ("ResNet-18", true, () => Trial.Run(() => new ResNet18(seed: 1), batch: 2)),
    ("ResNet-34", false, () => Trial.Run(() => new ResNet34(seed: 1), batch: 2)),
    ("ResNet-50", false, () => Trial.Run(() => new ResNet50(seed: 1), batch: 2)),
    ("GoogLeNet", false, () => Trial.Run(() => new GoogLeNet(seed: 1), batch: 2)),
    ("VGG-16", false, () => Trial.Run(() => new Vgg16(seed: 1), batch: 1, momentum: false)),
];
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var quick = args is ["--quick"];
if (args.Length > 0 && !quick)
{
    Console.Error.WriteLine("Usage: Architectures [--quick]");
    Console.Error.WriteLine("One prediction and one training step of each network; with --quick of ResNet-20 and ResNet-18 only.");
    return 2;
}

Console.WriteLine("""
                                                    training memory     prediction (ms)     training step (ms)
    network     parameters      GFLOP   weights    sample     in all     first    second  batch   first    second    loss
    """);
foreach (var (name, _, run) in networks.Where(network => network.Quick || !quick))
{
    var trial = run();
    var summary = trial.Summary;
    Console.WriteLine(
        $"{name,-10} {summary.ParameterCount,12:N0} {summary.Flops / 1e9,9:F3} {Megabytes(summary.ParameterBytes)} {Megabytes(summary.TrainingBytesPerSample)} {Megabytes(trial.TrainingBytes)}"
        + $" {trial.FirstPrediction.TotalMilliseconds,9:F1} {trial.Prediction.TotalMilliseconds,9:F1} {trial.Batch,6} {trial.FirstStep.TotalMilliseconds,7:F0} {trial.Step.TotalMilliseconds,9:F1} {trial.Loss,7:F3}");
    // The next one may need the memory.
    GC.Collect();
}

Console.WriteLine();
Console.WriteLine("A multiply-add counts as two operations. \"First\" includes the JIT compiler. VGG-16 trains without momentum.");
using var process = Process.GetCurrentProcess();
Console.WriteLine($"Largest working set of this process: {Megabytes(process.PeakWorkingSet64).Trim()}.");
return 0;

static string Megabytes(long bytes) => $"{bytes / 1048576.0,7:F1} MiB";
