using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Incremental;

/// <summary>What is computed again after which edit: typing must not compile networks that did not change.</summary>
public class IncrementalTests
{
    private const string Source = """
        using NetGen;

        internal class Above { }

        [NeuralNetwork]
        [Input(4), Dense(8), ReLU, Dense(2)]
        [MeanSquaredErrorLoss, Adam(LearningRate = 0.01)]
        public partial class First { }

        internal class Between { }

        [NeuralNetwork]
        [Input(4), Dense(0)]
        public partial class Broken { }

        internal class Below { }
        """;

    private static readonly GeneratorRun Run = new TestCompilation { Source = Source }.Run();

    [Fact]
    public void An_edit_in_another_file_reaches_no_step_behind_the_declaration()
    {
        var again = Run.Again(Run.Input.AddSyntaxTrees(Parse("internal class Other;", "Other.cs")));
        AssertReasons(again, NetworkGenerator.DeclarationStep, "Cached", "Cached");
        AssertReasons(again, NetworkGenerator.SpecStep, "Cached", "Cached");
        AssertReasons(again, NetworkGenerator.ErrorsStep, "Cached", "Cached");
        AssertOutputs(again, emitted: 0);
    }

    [Fact]
    public void An_edit_below_in_the_file_changes_nothing()
    {
        var again = Edit("internal class Below { }", "internal class Below { int field; }");
        AssertReasons(again, NetworkGenerator.DeclarationStep, "Cached", "Cached");
        AssertReasons(again, NetworkGenerator.SpecStep, "Cached", "Cached");
        AssertReasons(again, NetworkGenerator.ErrorsStep, "Cached", "Cached");
        AssertOutputs(again, emitted: 0);
    }

    [Fact]
    public void An_edit_above_in_the_file_moves_errors_and_emits_nothing()
    {
        var again = Edit("internal class Above { }", "internal class Above\n{\n}");
        AssertReasons(again, NetworkGenerator.DeclarationStep, "Modified", "Modified");
        AssertReasons(again, NetworkGenerator.SpecStep, "Unchanged", "Unchanged");
        AssertReasons(again, NetworkGenerator.ErrorsStep, "Unchanged", "Modified");
        AssertOutputs(again, emitted: 0, errors: 1);
        Assert.Equal(Run.Errors.Single().Location.GetLineSpan().StartLinePosition.Line + 2, again.Errors.Single().Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public void An_edit_in_the_class_emits_nothing()
    {
        var again = Edit("class First { }", "class First { public int Answer => 42; }");
        AssertReasons(again, NetworkGenerator.SpecStep, "Cached", "Unchanged");
        AssertOutputs(again, emitted: 0, errors: 1);
    }

    [Fact]
    public void An_edit_of_an_attribute_emits_its_network_only()
    {
        var again = Edit("Dense(8)", "Dense(9)");
        AssertReasons(again, NetworkGenerator.SpecStep, "Modified", "Cached");
        AssertOutputs(again, emitted: 1);
        Assert.NotEqual(Run.Texts, again.Texts);
    }

    [Fact]
    public void An_edit_of_an_attributes_form_emits_nothing()
    {
        var again = Edit("[Input(4), Dense(8), ReLU, Dense(2)]", "[Input(2 + 2)]\n[Dense(units: 8), ReLUAttribute, Dense(2)] // the same");
        AssertReasons(again, NetworkGenerator.SpecStep, "Unchanged", "Unchanged");
        AssertOutputs(again, emitted: 0, errors: 1);
    }

    [Fact]
    public void A_repaired_network_is_emitted_and_its_error_goes()
    {
        var again = Edit("Dense(0)", "Dense(1)");
        AssertReasons(again, NetworkGenerator.SpecStep, "Cached", "Modified");
        Assert.Empty(again.Errors);
        AssertOutputs(again, emitted: 1, errors: 1);
    }

    [Fact]
    public void A_removed_network_goes_and_the_other_is_not_emitted_again()
    {
        var again = Edit("[NeuralNetwork]\n[Input(4), Dense(0)]", "");
        Assert.Empty(again.Errors);
        Assert.DoesNotContain(again.Texts.Keys, name => name.StartsWith("Broken", StringComparison.Ordinal));
        Assert.DoesNotContain(IncrementalStepRunReason.Modified, again.OutputReasons);
    }

    private static GeneratorRun Edit(string from, string to)
    {
        Assert.Contains(from, Source, StringComparison.Ordinal);
        var tree = Run.Input.SyntaxTrees.Single();
        return Run.Again(Run.Input.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(Source.Replace(from, to)))));
    }

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, new TestCompilation { Source = "" }.ParseOptions, path);

    private static void AssertReasons(GeneratorRun run, string step, params string[] reasons) =>
        Assert.Equal(reasons, run.Reasons(step).Select(reason => reason.ToString()));

    private static void AssertOutputs(GeneratorRun run, int emitted, int errors = 0) =>
        Assert.Equal(emitted + errors, run.OutputReasons.Count(reason => reason != IncrementalStepRunReason.Cached));
}
