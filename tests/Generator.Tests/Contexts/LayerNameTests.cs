using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Contexts;

/// <summary>Layers' names become locals of emitted code: none may capture anything there.</summary>
public class LayerNameTests
{
    private static readonly string[] Names =
    [
        "x", "y", "t", "loss", "x_2", "x_padded", "inputs", "targets", "outputs", "parameters", "gradients", "arena", "losses", "capacity", "batch",
        "from", "to", "rows", "worker", "workers", "single", "scale", "step", "first", "end", "low", "high", "arena_", "rows_", "block", "snapshot",
        "Arena", "Parameters", "Gradient", "Losses", "Capacity", "Forward", "Inputs", "Targets", "Net", "InputSize", "OutputSize", "Predict",
        "__Kernels", "__Infer", "__plan", "__Vector", "__Unsafe", "_", "__", "global", "System", "NetGen", "Vector", "nint", "var", "float", "int", "class",
        "await", "async", "value", "field", "record", "scoped", "ref", "in", "out", "this", "base", "default", "nameof", "typeof", "1", "2a", "a-b", "a_b", "a.b",
        "ä", "ö", "数", "d_x", "dense_weight", "dense.weight", "weight", "bias", "MaskKey", "worker_", "d_loss",
    ];

    [Fact]
    public void Any_name_compiles_without_a_warning() => Compile(
        $"[NeuralNetwork, Input(2, 4, Gradient = true), {string.Join(", ", Names.Select((name, i) => $"Dense(3, Name = \"{name}\"){(i % 8 == 0 ? ", Dropout(0.1), Softmax" : ", Tanh")}"))}, Dense(2), CrossEntropyLoss, Adam] public partial class Net;");

    [Fact]
    public void Any_name_of_the_first_and_the_last_layer_compiles_without_a_warning() => Compile(string.Concat(
        new[] { "x", "y", "t", "loss", "outputs", "rows", "Arena", "__Unsafe", "nint", "float" }.Select((name, i) =>
            $"[NeuralNetwork, Input(4), Dense(2, Name = \"{name}\"), Softmax, CrossEntropyLoss, Adam] public partial class Net{i};\n")));

    private static void Compile(string networks)
    {
        var run = new TestCompilation { Source = "using NetGen;\n" + networks }.Run();
        Assert.Empty(run.Errors);
        Assert.Empty(run.CompilerDiagnostics);
    }
}
