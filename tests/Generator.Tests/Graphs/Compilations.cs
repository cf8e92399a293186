using NetGen.Generator.Graph;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Graphs;

/// <summary>Compiles declarations with an eye on their graphs.</summary>
internal static class Compilations
{
    /// <summary>Verifies every graph after every pass; returns how many there were, by pass.</summary>
    public static Dictionary<string, int> Verify(string attributes)
    {
        var passes = new Dictionary<string, int>();
        Trace(attributes, (pass, graph) =>
        {
            GraphVerifier.Verify(graph, pass);
            Assert.NotEmpty(GraphPrinter.Print(graph));
            passes[pass] = passes.GetValueOrDefault(pass) + 1;
        });
        return passes;
    }

    public static void Trace(string attributes, Action<string, Graph.Graph> trace)
    {
        var spec = Declarations.Read($"using NetGen; [NeuralNetwork, {attributes}] public partial class Net;").Spec;
        Assert.Empty(NetworkCompiler.Analyze(spec));
        Assert.NotEmpty(NetworkCompiler.Compile(spec, trace));
    }
}
