using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Users;

/// <summary>Edits of functions in files of their own: the networks that use them are compiled again, and no others.</summary>
public class FunctionEditTests
{
    private const string Functions = "Functions.cs";
    private const string Helpers = "Helpers.cs";

    private static readonly GeneratorRun Run = new TestCompilation
    {
        Source = "using NetGen; [NeuralNetwork, Input(4), Repeat<Unit>(2)] public partial class Uses; [NeuralNetwork, Input(4), Tanh] public partial class Without; [Block, Apply<Soft>(2)] public partial class Unit;",
        Others = new Dictionary<string, string>
        {
            [Functions] = "using NetGen; public struct Soft : IScalarFunction { public static float Invoke(float x) => Invoke(x, 1); public static float Invoke(float x, float a) => Helper.Half(x) + a; }",
            [Helpers] = "public static class Helper { public const float Factor = 0.5f; public static float Half(float x) { var y = Factor * x; return y; } }",
            ["Other.cs"] = "internal class Other { }",
        },
    }.Run();

    [Theory]
    [InlineData(Functions, "+ a", "- a")]
    [InlineData(Helpers, "Factor * x", "Factor + x")]
    [InlineData(Helpers, "0.5f", "0.25f")]
    public void An_edit_of_the_formula_compiles_what_uses_it_again(string file, string from, string to)
    {
        var again = Edit(Run, file, from, to);
        AssertReasons(again, NetworkGenerator.SpecStep, "Modified", "Cached");
        AssertReasons(again, NetworkGenerator.BlockStep, "Modified");
        AssertReasons(again, NetworkGenerator.FunctionStep, "Modified");
        Assert.NotEqual(Texts(Run, "Uses"), Texts(again, "Uses"));
        Assert.Equal(Texts(Run, "Without"), Texts(again, "Without"));
    }

    [Theory]
    [InlineData(Functions, "+ a", "/* the offset */ + (a)")]
    [InlineData(Functions, "using NetGen;", "using NetGen;\n\n")]
    [InlineData(Helpers, "var y = Factor * x; return y;", "return 0.5f * x;")]
    [InlineData(Helpers, "{ var y", "{ const float Unused = 3; var y")]
    public void An_edit_that_leaves_the_formula_compiles_nothing(string file, string from, string to)
    {
        var again = Edit(Run, file, from, to);
        Assert.All(again.Reasons(NetworkGenerator.SpecStep), reason => Assert.NotEqual(IncrementalStepRunReason.Modified, reason));
        Assert.All(again.OutputReasons, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.Equal(Run.Texts, again.Texts);
    }

    [Fact]
    public void An_edit_elsewhere_reaches_no_step_behind_the_declaration()
    {
        var again = Edit(Run, "Other.cs", "{ }", "{ int field; }");
        AssertReasons(again, NetworkGenerator.DeclarationStep, "Cached", "Cached");
        AssertReasons(again, NetworkGenerator.FunctionErrorsStep, "Cached");
        Assert.All(again.OutputReasons, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void An_error_in_a_function_comes_and_goes_with_it()
    {
        var broken = Edit(Run, Helpers, "Factor * x", "System.MathF.Cbrt(x)");
        Errors.Single(broken, "NETGEN039", "Cbrt");
        Errors.AssertOnlyOurs(broken);
        var moved = Edit(broken, Helpers, "public static class", "\n\npublic static class");
        Assert.Equal(2, Errors.Single(moved, "NETGEN039").Location.GetLineSpan().StartLinePosition.Line);
        var repaired = Edit(broken, Helpers, "System.MathF.Cbrt(x)", "Factor * x");
        Assert.Empty(repaired.Errors);
        Assert.Equal(Run.Texts, repaired.Texts);
    }

    private static GeneratorRun Edit(GeneratorRun run, string file, string from, string to)
    {
        var tree = run.Input.SyntaxTrees.Single(tree => tree.FilePath == file);
        Assert.Contains(from, tree.ToString(), StringComparison.Ordinal);
        return run.Again(run.Input.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(tree.ToString().Replace(from, to)))));
    }

    private static IEnumerable<string> Texts(GeneratorRun run, string name) =>
        run.Texts.Where(text => text.Key.StartsWith(name, StringComparison.Ordinal)).Select(text => text.Value);

    private static void AssertReasons(GeneratorRun run, string step, params string[] reasons) =>
        Assert.Equal(reasons, run.Reasons(step).Select(reason => reason.ToString()));
}
