using System.Diagnostics;
using System.Reflection;
using EmbeddedInference;
using NetGen;

// The weights, with the transform of their inputs, are part of the program: samples/Digits wrote them.
var program = Assembly.GetExecutingAssembly();
using var weights = program.GetManifestResourceStream("digits.safetensors")!;
var network = DigitsNetwork.Load(weights);

using var text = new StreamReader(program.GetManifestResourceStream("samples.csv")!);
var samples = Dataset.FromCsv(text);
var probabilities = new float[DigitsNetwork.OutputSize];
var correct = 0;
for (var i = 0; i < samples.Count; i++)
{
    network.Predict(samples.Features(i), probabilities);
    var digit = Array.IndexOf(probabilities, probabilities.Max());
    Console.WriteLine($"A {samples.Labels[i]} is recognised as {digit} with probability {probabilities[digit]:P1}.");
    correct += digit == samples.Labels[i] ? 1 : 0;
}

var clock = Stopwatch.StartNew();
const int Repeats = 100_000;
for (var i = 0; i < Repeats; i++)
{
    network.Predict(samples.Features(i % samples.Count), probabilities);
}

Console.WriteLine($"{correct} of {samples.Count} correct; {clock.Elapsed.TotalMicroseconds / Repeats:F2} µs per prediction.");
return correct >= 0.9 * samples.Count ? 0 : 1;
