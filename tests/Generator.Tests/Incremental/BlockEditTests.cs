using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Incremental;

/// <summary>Edits of blocks in files of their own: the networks made of them are compiled again, and no others.</summary>
public class BlockEditTests
{
    private const string Blocks = "Blocks.cs";

    private const string BlocksText = """
        using NetGen;
        [Block, Residual<Body>(Arg.A), ReLU] public partial class Unit;
        [Block, Dense(Arg.A), Tanh] public partial class Body { }
        [Block, Dense(3)] public partial class Lonely;
        """;

    private static readonly GeneratorRun Run = new TestCompilation
    {
        Source = "using NetGen; [NeuralNetwork, Input(4), Repeat<Unit>(2, 4)] public partial class Uses; [NeuralNetwork, Input(4), Dense(3)] public partial class Without;",
        Others = new Dictionary<string, string> { [Blocks] = BlocksText, ["Other.cs"] = "internal class Other { }" },
    }.Run();

    [Fact]
    public void An_edit_in_a_block_compiles_what_uses_it_again()
    {
        var again = Edit(Blocks, "Tanh", "Sigmoid");
        AssertReasons(again, NetworkGenerator.SpecStep, "Modified", "Cached");
        AssertReasons(again, NetworkGenerator.BlockStep, "Modified", "Modified", "Unchanged");
        Assert.NotEqual(Run.Texts, again.Texts);
        Assert.Equal(Texts(Run, "Without"), Texts(again, "Without"));
    }

    [Fact]
    public void An_edit_beside_the_attributes_of_a_block_emits_nothing()
    {
        var again = Edit(Blocks, "class Body { }", "class Body { public int Answer => 42; }");
        AssertReasons(again, NetworkGenerator.SpecStep, "Cached", "Cached");
        Assert.All(again.OutputReasons, reason => Assert.NotEqual(IncrementalStepRunReason.Modified, reason));
    }

    [Fact]
    public void An_edit_that_moves_a_block_emits_nothing()
    {
        var again = Edit(Blocks, "using NetGen;", "using NetGen;\n\n");
        AssertReasons(again, NetworkGenerator.SpecStep, "Unchanged", "Cached");
        AssertReasons(again, NetworkGenerator.BlockStep, "Unchanged", "Unchanged", "Unchanged");
        Assert.Equal(Run.Texts, again.Texts);
        Assert.All(again.Result.TrackedOutputSteps.SelectMany(pair => pair.Value).SelectMany(step => step.Outputs).Where(output => output.Value is not null), output =>
            Assert.NotEqual(IncrementalStepRunReason.Modified, output.Reason));
    }

    [Fact]
    public void An_edit_elsewhere_reaches_no_step_behind_the_declaration()
    {
        var again = Edit("Other.cs", "{ }", "{ int field; }");
        AssertReasons(again, NetworkGenerator.DeclarationStep, "Cached", "Cached");
        AssertReasons(again, NetworkGenerator.BlockStep, "Cached", "Cached", "Cached");
        AssertReasons(again, NetworkGenerator.BlockErrorsStep, "Cached", "Cached", "Cached");
        Assert.All(again.OutputReasons, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void An_error_in_a_block_comes_and_goes_with_it()
    {
        var broken = Edit(Blocks, "Dense(Arg.A)", "Dense(Arg.B)");
        Errors.Single(broken, "NETGEN022", "Arg.B");
        var tree = broken.Input.SyntaxTrees.Single(tree => tree.FilePath == Blocks);
        var repaired = broken.Again(broken.Input.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(BlocksText))));
        Assert.Empty(repaired.Errors);
        Assert.Equal(Run.Texts, repaired.Texts);
    }

    private static GeneratorRun Edit(string file, string from, string to)
    {
        var tree = Run.Input.SyntaxTrees.Single(tree => tree.FilePath == file);
        Assert.Contains(from, tree.ToString(), StringComparison.Ordinal);
        return Run.Again(Run.Input.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(tree.ToString().Replace(from, to)))));
    }

    private static IEnumerable<string> Texts(GeneratorRun run, string name) =>
        run.Texts.Where(text => text.Key.StartsWith(name, StringComparison.Ordinal)).Select(text => text.Value);

    private static void AssertReasons(GeneratorRun run, string step, params string[] reasons) =>
        Assert.Equal(reasons, run.Reasons(step).Select(reason => reason.ToString()));
}
