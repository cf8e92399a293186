using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Diagnostics;

public class ClassErrorTests
{
    private const string Layers = "[NetGen.NeuralNetwork, NetGen.Input(4), NetGen.Dense(2)]";

    [Fact]
    public void NETGEN001_a_class_that_is_not_partial() => Errors.Expect("NETGEN001", Layers + " public class [|Net|];", "'Net'", "add 'partial'");

    [Theory]
    [InlineData("class")]
    [InlineData("struct")]
    [InlineData("interface")]
    [InlineData("record")]
    [InlineData("record struct")]
    public void NETGEN001_a_containing_type_that_is_not_partial(string kind) =>
        Errors.Expect("NETGEN001", $"public {kind} [|Outer|] {{ {Layers} public partial class Net; }}", "'Outer'");

    [Fact]
    public void NETGEN001_each_type_that_is_not_partial_is_named()
    {
        var run = new TestCompilation { Source = $"public class Outer {{ {Layers} public class Net; }}" }.Run();
        Assert.Equal(["NETGEN001", "NETGEN001"], run.Errors.Select(error => error.Id));
        Assert.Equal(["Net", "Outer"], run.Errors.Select(error => run.Input.SyntaxTrees.First().ToString().Substring(error.Location.SourceSpan.Start, error.Location.SourceSpan.Length)));
    }

    [Fact]
    public void NETGEN002_a_generic_class() => Errors.Expect("NETGEN002", Layers + " public partial class [|Net|]<T>;", "type parameters");

    [Fact]
    public void NETGEN002_a_generic_containing_type() =>
        Errors.Expect("NETGEN002", $"public partial class [|Outer|]<T> {{ {Layers} public partial class Net; }}", "'Outer'");

    [Theory]
    [InlineData("static partial class", "static")]
    [InlineData("abstract partial class", "abstract")]
    [InlineData("partial record", "a record")]
    [InlineData("sealed partial record class", "a record")]
    public void NETGEN003_a_class_that_cannot_be_a_network(string kind, string found) =>
        Errors.Expect("NETGEN003", $"{Layers} public {kind} [|Net|];", found);

    [Fact]
    public void NETGEN004_a_file_local_class() => Errors.Expect("NETGEN004", Layers + " file partial class [|Net|];", "'internal'");

    [Fact]
    public void NETGEN004_a_file_local_containing_type() =>
        Errors.Expect("NETGEN004", $"file partial class [|Outer|] {{ {Layers} public partial class Net; }}", "'Outer'");

    [Fact]
    public void NETGEN006_a_layer_on_another_part_of_the_same_file() =>
        Errors.Expect("NETGEN006", Layers + " public partial class Net; [[|NetGen.ReLU|]] partial class Net;", "[ReLU]");

    [Fact]
    public void NETGEN006_a_layer_on_a_part_in_another_file()
    {
        var squiggle = Squiggle.Parse("[[|NetGen.Tanh|]] partial class Net;");
        var run = new TestCompilation
        {
            Source = Layers + " public partial class Net;",
            Others = new Dictionary<string, string> { ["Other.cs"] = squiggle.Source },
        }.Run();
        squiggle.AssertAt(Errors.Single(run, "NETGEN006", "[Tanh]"), "Other.cs");
        Errors.AssertOnlyOurs(run);
    }

    [Fact]
    public void NETGEN006_hides_the_missing_input_that_it_explains() =>
        Errors.Expect("NETGEN006", "[NetGen.NeuralNetwork, NetGen.Dense(2)] public partial class Net; [[|NetGen.Input(4)|]] partial class Net;");

    [Theory]
    [InlineData("public void [|Predict|](string text) { }", "'Predict'")]
    [InlineData("public const int [|InputSize|] = 3;", "'InputSize'")]
    [InlineData("private int [|Parameters|] { get; set; }", "'Parameters'")]
    [InlineData("public class [|Save|];", "'Save'")]
    [InlineData("private int [|__weights|] = 1; public int Weights => __weights;", "'__weights'")]
    [InlineData("public [|Net|](long seed) { }", "'Net(long)'")]
    public void NETGEN011_a_member_with_the_name_of_a_generated_one(string member, string name) =>
        Errors.Expect("NETGEN011", Layers + " public partial class Net { " + member + " }", name);

    [Fact]
    public void NETGEN011_a_class_with_the_name_of_a_generated_member() =>
        Errors.Expect("NETGEN011", Layers + " public partial class [|Fit|];", "'Fit'", "the class");

    [Fact]
    public void NETGEN011_an_inherited_member() => Errors.Expect(
        "NETGEN011", "public class Model { public void Save() { } } " + Layers + " public partial class [|Net|] : Model;", "'Save'", "'Model'");

    [Fact]
    public void NETGEN011_a_network_that_inherits_from_a_network() => Errors.Expect(
        "NETGEN011", Layers + " public partial class Base;" + Layers + " public partial class [|Net|] : Base;", "'Base'");

    [Fact]
    public void NETGEN012_an_older_language_version()
    {
        var squiggle = Squiggle.Parse(Layers + " public partial class [|Net|] { }");
        var run = new TestCompilation { Source = squiggle.Source, LanguageVersion = LanguageVersion.CSharp10 }.Run();
        squiggle.AssertAt(Errors.Single(run, "NETGEN012", "10.0", "LangVersion"), TestCompilation.MainFile);
        Errors.AssertOnlyOurs(run);
    }

    [Theory]
    [InlineData("[|Net|](int x) { public int X => x; }", "a constructor")]
    [InlineData("Net { public [|Net|](string name) { } }", "': this(seed)'")]
    [InlineData("Net { public required int [|Size|] { get; set; } }", "'Size'")]
    public void NETGEN017_a_network_that_would_not_be_initialised(string rest, string message) =>
        Errors.Expect("NETGEN017", Layers + " public partial class " + rest, message);

    [Fact]
    public void NETGEN017_a_base_class_that_needs_arguments()
    {
        var run = new TestCompilation { Source = "public class Model { public Model(int size) { } } " + Layers + " public partial class Net : Model;" }.Run();
        Errors.Single(run, "NETGEN017", "'Model'");
        // C# says the same of the constructor that the class has without ours.
        Assert.Equal("CS7036", Assert.Single(run.CompilerDiagnostics).Id);
    }

    [Theory]
    [InlineData("record struct")]
    [InlineData("struct")]
    [InlineData("interface")]
    public void What_C_sharp_refuses_is_left_to_it(string kind)
    {
        var run = new TestCompilation { Source = $"[NetGen.NeuralNetwork] public partial {kind} Net;" }.Run();
        Assert.Empty(run.Errors);
        Assert.Equal("CS0592", Assert.Single(run.CompilerDiagnostics).Id);
    }

    [Fact]
    public void Two_parts_with_the_attribute_do_not_silence_other_networks()
    {
        var run = new TestCompilation { Source = Layers + " public partial class Net;" + Layers + " public partial class Net;" + Layers + " public partial class Other;" }.Run();
        Assert.Equal(["NETGEN006", "NETGEN006", "NETGEN006"], run.Errors.Select(error => error.Id));
        Assert.All(run.CompilerDiagnostics, diagnostic => Assert.Equal("CS0579", diagnostic.Id));
        Assert.Contains(run.Texts.Keys, name => name.StartsWith("Other.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("NetGen.Dense()", "CS7036")]
    [InlineData("NetGen.Dense(units)", "CS0103")]
    [InlineData("NetGen.Dense(\"8\")", "CS1503")]
    [InlineData("NetGen.Dense(8, Name = 3)", "CS0029")]
    [InlineData("NetGen.Sigmoid(x: 1)", "CS1739")]
    public void An_attribute_that_C_sharp_refuses_gives_its_error_only(string attribute, string id)
    {
        var run = new TestCompilation { Source = $"[NetGen.NeuralNetwork, NetGen.Input(4), {attribute}] public partial class Net; public class User {{ public float[] Use(Net net) {{ net.Predict([1], [2]); return []; }} }}" }.Run();
        Assert.Empty(run.Errors);
        Assert.Equal(id, Assert.Single(run.CompilerDiagnostics).Id);
    }
}
