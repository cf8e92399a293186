using System.Text;
using NetGen.Benchmarks.Machine;

namespace NetGen.Benchmarks.Workloads;

/// <summary>How long the generator takes for the perceptron and for ResNet-20, and how that grows with the number of layers.</summary>
internal static class GeneratorBenchmarks
{
    private const int Few = 50;
    private const int Many = 200;

    public static IEnumerable<Benchmark> All() =>
    [
        new("generator.mlp", 0, _ => Measure(Perceptron("[Dense(128), ReLU, Dense(64), ReLU, Dense(10), Softmax]")), Goal.TimeAtMost(10e6)),
        new("generator.resnet20", 0, _ => Measure(Resource("ResNet20.cs")), Goal.TimeAtMost(60e6)),
        new($"generator.layers{Many}", 0, _ => MeasureGrowth(), Goal.RatioAtMost(1.25)),
    ];

    private static Measurement Measure(string source) => new(new GeneratorRun(source).Time());

    // Per layer, so that 1 is linear growth.
    private static Measurement MeasureGrowth()
    {
        var few = new GeneratorRun(Stack(Few)).Time();
        var many = new GeneratorRun(Stack(Many)).Time();
        return new Measurement(many)
        {
            Ratio = new Ratio(many.BestNanoseconds / Many / (few.BestNanoseconds / Few), $"time per layer of {Few} layers"),
        };
    }

    private static string Stack(int layers) =>
        Perceptron(string.Concat(Enumerable.Repeat("[Dense(32), ReLU]\n", layers - 1)) + "[Dense(10), Softmax]");

    private static string Perceptron(string layers) =>
        $"[NeuralNetwork]\n[Input(784)]\n{layers}\n[CrossEntropyLoss]\n[Adam(LearningRate = 1e-12)]\npublic partial class Edited;\n";

    private static string Resource(string name)
    {
        using var stream = typeof(GeneratorBenchmarks).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
