using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Blocks;

/// <summary>Blocks of another assembly, compiled to metadata.</summary>
public class ReferencedBlockTests
{
    private const string Library = """
        using NetGen;
        namespace Lib;

        [Block]
        [Residual<Body>(Width), ReLU]
        public partial class Unit { private const int Width = Arg.A; }

        [Block, Dense(Arg.A), Tanh, Dropout(0.25), Dense(Arg.A)]
        internal partial class Body;
        """;

    private const string Network = """
        using NetGen;
        using Lib;
        [NeuralNetwork, Input(8), Repeat<Unit>(2, 8, Name = "layer1"), Dense(3), Softmax, CrossEntropyLoss, Adam]
        public sealed partial class Net;
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Are_compiled_as_those_of_the_same_project(bool metadata)
    {
        var here = new TestCompilation { Source = Network, Others = new Dictionary<string, string> { ["Lib.cs"] = Library } }.Run();
        var there = Run(Network, metadata ? Image(Library) : new TestCompilation { Source = Library }.Run().Output.ToMetadataReference());
        Assert.Empty(there.Errors);
        Assert.Empty(there.CompilerDiagnostics);
        Assert.Equal(4, there.Texts.Count);
        Assert.All(there.Texts, text => Assert.Equal(here.Texts[text.Key], text.Value));
    }

    [Fact]
    public void Are_written_into_a_block_that_uses_them()
    {
        var middle = Run("using NetGen; namespace Middle { [Block, Repeat<Lib.Unit>(Arg.A, Arg.B, Name = \"units\")] public partial class Stage; }", Image(Library));
        Assert.Contains("1 Stage{Repeat(count=1073741824,arguments=1073807360,Name='units')<Unit{Residual(arguments=1073741824)<Body{Dense(", Assert.Single(middle.Texts).Value, StringComparison.Ordinal);
        var net = Run("using NetGen; [NeuralNetwork, Input(8), Residual<Middle.Stage>(2, 8)] public partial class Net;", Image(middle.Output), Image(Library));
        Assert.Empty(net.Errors);
        Assert.Contains("\"units.1.dense2.weight\"", string.Concat(net.Texts.Values), StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_in_them_is_shown_on_the_network_alone()
    {
        var squiggle = Squiggle.Parse("using NetGen; [NeuralNetwork, Input(8), [|Residual<Lib.Unit>(7)|]] public partial class Net;");
        var error = Errors.Single(Run(squiggle.Source, Image(Library)), "NETGEN020", "(7)", "(8)");
        squiggle.AssertAt(error, TestCompilation.MainFile);
        Assert.Empty(error.AdditionalLocations);
    }

    [Theory]
    [InlineData("2 Unit{ReLU()}", "newer NetGen (format 2, and this one reads up to 1)", "update")]
    [InlineData("1 Unit{ReLU(}", "cannot be read", "build that assembly again")]
    [InlineData("", "cannot be read", "build that assembly again")]
    [InlineData("1 Unit{Holography()}", "[Holography]", "update")]
    public void NETGEN024_a_text_that_is_not_understood(string text, params string[] message)
    {
        var source = $"using NetGen; namespace Lib; [Block, ReLU, NetGen.CompilerServices.BlockSpec(\"{text}\")] public class Unit;";
        Errors.Single(Run("using NetGen; [NeuralNetwork, Input(8), Residual<Lib.Unit>] public partial class Net;", Image(new TestCompilation { Source = source }.Create())), "NETGEN024", ["'Unit'", .. message]);
    }

    [Fact]
    public void NETGEN024_a_library_that_was_built_without_the_generator() => Errors.Single(
        Run("using NetGen; [NeuralNetwork, Input(8), Residual<Lib.Unit>(8)] public partial class Net;", Image(new TestCompilation { Source = Library }.Create())),
        "NETGEN024",
        "'TestProject' without NetGen's generator");

    [Fact]
    public void NETGEN024_a_class_of_a_library_that_is_no_block() =>
        Errors.Single(Run("using NetGen; [NeuralNetwork, Input(8), Residual<System.Text.StringBuilder>] public partial class Net;"), "NETGEN024", "'StringBuilder'", "has no [Block]");

    // Each with a name of its own, or one would be taken for the compilation that refers to it.
    private static GeneratorRun Run(string source, params MetadataReference[] references)
    {
        var compilation = new TestCompilation { Source = source };
        return GeneratorRun.Of(compilation.Create().WithAssemblyName("App" + Regex.Count(source, "Net;")).AddReferences(references), compilation.ParseOptions);
    }

    private static MetadataReference Image(string source) => Image(new TestCompilation { Source = source }.Run().Output);

    private static MetadataReference Image(Compilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.Empty(result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
