using Mnist;
using NetGen;
using NetGen.Reports;

Arguments arguments;
try
{
    arguments = Arguments.Parse(args);
}
catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or InvalidDataException)
{
    Console.Error.WriteLine(exception.Message);
    Console.Error.WriteLine();
    Console.Error.WriteLine(Arguments.Usage);
    return 2;
}

var (train, test, epochs) = arguments;
Console.WriteLine($"Training: {train}");
Console.WriteLine($"Test:     {test}");

// Files hold raw pixels, 0 to 255; the network scales them itself, here and after loading.
var network = new LeNet(seed: 1) { InputTransform = Rescale.Pixels<float>(LeNet.InputSize, mean: 0.1307, std: 0.3081) };
ConsoleReport.Write(network.Summary());

// Steps get smaller from epoch to epoch. The test set only measures: no epoch is chosen by it.
var options = new FitOptions
{
    Epochs = epochs,
    BatchSize = 64,
    Seed = 1,
    Threads = Math.Min(Environment.ProcessorCount, 4),
    Schedule = Schedule.Exponential(1e-3, gamma: 0.7).PerEpoch(),
};
var result = network.Fit(train, test, options, new ConsoleProgress());

var evaluation = network.Evaluate(test);
ConsoleReport.Write(evaluation.ConfusionMatrix);
Console.WriteLine($"LeNet-5 after {epochs} epochs of {train.Count} images: test accuracy {evaluation.Accuracy:P2}, loss {evaluation.Loss:F4}.");

network.Save("lenet.safetensors");
new HtmlReport("LeNet-5 on MNIST")
    .AddSummary(network.Summary())
    .AddFit(result)
    .AddEvaluation(evaluation, "Test set")
    .AddMisclassified(test, evaluation, width: 28, height: 28)
    .Save("mnist-report.html");
Console.WriteLine("Wrote lenet.safetensors and mnist-report.html.");
return evaluation.Accuracy > 0.95 ? 0 : 1;
