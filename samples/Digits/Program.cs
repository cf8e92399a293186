using Digits;
using NetGen;
using NetGen.Reports;

// Real data: 1797 digits, the last of every five of a class kept for testing.
var data = Dataset.FromCsv(Path.Combine(AppContext.BaseDirectory, "digits.csv"));
var (train, test) = data.SplitEvery(5, 4);

// Pixels count from 0 to 16; the network's own transform brings them to 0 to 1, here and after loading.
var network = new DigitsNetwork(seed: 1) { InputTransform = new Rescale<float>(DigitsNetwork.InputSize, 1.0 / 16) };
ConsoleReport.Write(network.Summary());

var result = network.Fit(train, test, new FitOptions { Epochs = 50, BatchSize = 32, Seed = 1, MetricsOnTraining = true }, new ConsoleProgress());

var evaluation = network.Evaluate(test);
Console.WriteLine($"Test: {evaluation}");
ConsoleReport.Write(evaluation.ConfusionMatrix);

network.Save("digits.safetensors");
new HtmlReport("Digits")
    .AddSummary(network.Summary())
    .AddFit(result)
    .AddEvaluation(evaluation, "Test set")
    .AddMisclassified(test, evaluation, width: 8, height: 8)
    .Save("digits-report.html");
Console.WriteLine("Wrote digits.safetensors and digits-report.html.");

// From here on as another program would: load the file and predict.
var loaded = DigitsNetwork.Load("digits.safetensors");
var probabilities = new float[DigitsNetwork.OutputSize];
foreach (var sample in new[] { 0, 100, 200 })
{
    loaded.Predict(test.Features(sample), probabilities);
    var digit = Array.IndexOf(probabilities, probabilities.Max());
    Console.WriteLine();
    Console.WriteLine($"A {test.Labels[sample]}, recognised as {digit} with probability {probabilities[digit]:P1}:");
    Console.WriteLine(Ascii.Draw(test.Features(sample), width: 8));
}

return evaluation.Accuracy > 0.95 ? 0 : 1;
