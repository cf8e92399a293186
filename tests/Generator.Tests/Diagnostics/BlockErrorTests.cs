using Microsoft.CodeAnalysis;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Diagnostics;

/// <summary>Errors of compositions: shown on the network's attribute, with the block's own as a further place.</summary>
public class BlockErrorTests
{
    private const string Unit = "[Block, Dense(Arg.A), ReLU] public partial class Unit;";

    [Theory]
    [InlineData("Input(8), [|SpatialDropout(0.1)|], Dense(2)", "an image or a signal", "(8)", "use Dropout")]
    [InlineData("Input(2, 3, 4, Form = InputForm.Channels), [|Dense(2)|]", "a vector or rows", "the image (2, 3, 4)", "put Flatten")]
    public void NETGEN019_a_layer_on_a_shape_that_it_is_not_for(string attributes, params string[] message) => Expect("NETGEN019", attributes, "", message);

    [Theory]
    [InlineData("[|Residual<Unit>(5)|], Dense(2)", "the body gives (5)", "the shortcut (8)", "a block of its own")]
    [InlineData("[|Residual<Unit, Other>(5)|], Dense(2)", "the body gives (5)", "the shortcut (6)")]
    [InlineData("[|Parallel<Unit, Other>(Merge.Add, 5)|], Dense(2)", "Unit gives (5)", "Other (6)", "have the same shape")]
    [InlineData("Dense(8), [|Parallel<Other, Flat, Unit>(Merge.Concat, 5)|]", "Other gives (2, 6)", "Flat (16)", "in their channels")]
    public void NETGEN020_branches_that_do_not_merge(string attributes, params string[] message) => Expect(
        "NETGEN020",
        (attributes.Contains("Flat", StringComparison.Ordinal) ? "Input(2, 8), " : "Input(8), ") + attributes,
        Unit + "[Block, Dense(6)] public partial class Other; [Block, Flatten] public partial class Flat;",
        message);

    [Theory]
    [InlineData("fc..1")]
    [InlineData("")]
    [InlineData("netgen.shortcut")]
    public void NETGEN015_the_name_of_a_shortcut(string name) =>
        Expect("NETGEN015", $"Input(8), Residual<Unit, Unit>(5, [|ShortcutName = \"{name}\"|]), Dense(2)", Unit, $"'{name}'", "letters");

    [Theory]
    [InlineData("[|Residual<A>|]", "[Block, Residual<A>] public partial class A;", "A → A")]
    [InlineData("[|Residual<A>|]", "[Block, Dense(4), Residual<B>] public partial class A; [Block, Dense(4), Residual<A>] public partial class B;", "A → B → A")]
    [InlineData("[|Repeat<A>(2)|]", "[Block, Residual<B>] public partial class A; [Block, Residual<C>] public partial class B; [Block, Repeat<B>(3)] public partial class C;", "B → C → B")]
    public void NETGEN021_a_block_in_itself(string attribute, string blocks, string path) =>
        Expect("NETGEN021", "Input(4), " + attribute + ", Dense(2)", blocks, $"({path})");

    [Fact]
    public void NETGEN021_is_shown_on_the_blocks_that_no_network_uses()
    {
        var run = new TestCompilation { Source = "using NetGen; [Block, Residual<B>] public partial class A; [Block, Residual<A>] public partial class B;" }.Run();
        Assert.Equal(["(A → B → A)", "(B → A → B)"], run.Errors.Select(error => error.GetMessage()[error.GetMessage().IndexOf('(')..(error.GetMessage().IndexOf(')') + 1)]).Order());
        Assert.Empty(run.Texts);
    }

    [Theory]
    [InlineData("[|Repeat<Unit>(3)|]", Unit, "'Unit' reads Arg.A", "no arguments")]
    [InlineData("[|Residual<Pair>(4)|]", "[Block, Dense(Arg.A), Dense(Arg.C)] public partial class Pair;", "'Pair' reads Arg.C", "1 argument")]
    [InlineData("[|Residual<Outer>(4)|]", "[Block, Repeat<Unit>(Arg.A, Arg.B)] public partial class Outer;" + Unit, "'Outer' reads Arg.B")]
    [InlineData("Dense([|Arg.A|])", "", "'Net' reads Arg.A", "no arguments")]
    [InlineData("ELU([|Alpha = Arg.H|])", "", "'Net' reads Arg.H")]
    public void NETGEN022_an_argument_that_is_not_given(string attribute, string blocks, params string[] message) =>
        Expect("NETGEN022", "Input(4), " + attribute + ", Dense(2)", blocks, message);

    [Theory]
    [InlineData("Dense(Arg.A + 1)", "'units' of Dense in 'B'", "Arg.A")]
    [InlineData("Dense(Arg.B - 1)", "Arg.B")]
    [InlineData("Dense(Arg.A / 2)", "an argument")]
    [InlineData("ELU(Alpha = 2.0 * Arg.A)", "'Alpha' of ELU")]
    [InlineData("ELU(Alpha = Arg.A + 0.5)", "'Alpha' of ELU")]
    [InlineData("Dense(4, Initializer = (Initializer)Arg.A)", "'Initializer' of Dense")]
    [InlineData("Residual<Unit>(-Arg.A)", "'arguments' of Residual")]
    public void NETGEN023_arithmetic_on_an_argument(string layer, params string[] message) =>
        Expect("NETGEN023", "Input(4), [|Repeat<B>(2, 4, 4)|], Dense(2)", $"[Block, {layer}] public partial class B;" + Unit, message);

    [Theory]
    [InlineData("Repeat<[|string|]>(2)", "'string'", "has no [Block]")]
    [InlineData("Repeat<[|int[]|]>(2)", "'int[]'", "is no class")]
    [InlineData("Repeat<[|Plain|]>(2)", "'Plain'", "has no [Block]")]
    [InlineData("Parallel<Unit, [|Outer.Empty|]>(Merge.Add, 4)", "'Outer.Empty'", "has no layers")]
    [InlineData("Residual<Unit, [|global::Whole|]>(4)", "'Whole'", "has [Input]")]
    [InlineData("Residual<[|WithLoss|]>", "'WithLoss'", "has [MeanSquaredErrorLoss]", "remove")]
    public void NETGEN024_a_type_argument_that_is_no_block(string attribute, params string[] message) => Expect(
        "NETGEN024",
        "Input(4), " + attribute + ", Dense(2)",
        Unit + (attribute.Contains("Plain", StringComparison.Ordinal) ? "[Dense(4)] public class Plain;" : "")
            + (attribute.Contains("Outer", StringComparison.Ordinal) ? "public partial class Outer { [Block] public partial class Empty; }" : "")
            + (attribute.Contains("Whole", StringComparison.Ordinal) ? "[Block, Input(4), Dense(4)] public partial class Whole;" : "")
            + (attribute.Contains("WithLoss", StringComparison.Ordinal) ? "[Block, Dense(4), MeanSquaredErrorLoss] public partial class WithLoss;" : ""),
        message);

    [Fact]
    public void NETGEN024_is_shown_on_a_block_that_no_network_uses() =>
        Errors.Expect("NETGEN024", "using NetGen; [Block, Residual<[|string|]>] public partial class A; [Block, Residual<A>] public partial class B;");

    [Theory]
    [InlineData("using NetGen; [Block] public partial class [|A|];")]
    [InlineData("using NetGen; [Block, Dense(4), [|Adam|]] public partial class A;")]
    public void NETGEN024_a_block_that_could_not_be_used(string source) => Errors.Expect("NETGEN024", source, "'A'");

    [Theory]
    [InlineData("Repeat<Unit>([|0|], 4)", "Repeat: each size in 'count'", "found 0")]
    [InlineData("Repeat<Unit>([|-2|], 4)", "found -2")]
    public void Counts_are_positive(string attribute, params string[] message) => Expect("NETGEN007", $"Input(4), {attribute}, Dense(2)", Unit, message);

    [Theory]
    [InlineData("Repeat<Outer>(2, 0)", "Repeat: each size in 'count'")]
    [InlineData("Repeat<Outer>(2, -1)", "found -1")]
    [InlineData("Repeat<Outer>(2, 1.5)", "found 1.5")]
    [InlineData("Repeat<Outer>(2, 1e10)", "found 10000000000")]
    public void Counts_that_are_arguments_are_positive_and_whole(string attribute, string message) => Expect(
        "NETGEN007", $"Input(4), [|{attribute}|], Dense(2)", "[Block, Repeat<Inner>(Arg.A)] public partial class Outer; [Block, Dense(4), Tanh] public partial class Inner;", message);

    [Fact]
    public void An_error_in_a_block_names_the_places_on_the_way_to_it()
    {
        var source = """
            using NetGen;
            [NeuralNetwork, Input(4), Repeat<Outer>(3, 4), Dense(2)] public partial class Net;
            [Block, ReLU, Residual<Inner>(Arg.A)] public partial class Outer;
            [Block, Tanh, Dropout(Arg.A)] public partial class Inner;
            """;
        var error = Errors.Single(new TestCompilation { Source = source }.Run(), "NETGEN008", "Dropout: 'rate'", "is 4");
        Assert.Equal(["Repeat<Outer>(3, 4)", "Arg.A", "Residual<Inner>(Arg.A)"], error.AdditionalLocations.Prepend(error.Location).Select(Text));
        Assert.All(error.AdditionalLocations, place => Assert.Equal(TestCompilation.MainFile, place.GetLineSpan().Path));

        string Text(Location place) => source.Substring(place.SourceSpan.Start, place.SourceSpan.Length);
    }

    [Fact]
    public void An_error_in_a_block_of_another_file_names_that_file()
    {
        var run = new TestCompilation
        {
            Source = "using NetGen; [NeuralNetwork, Input(4), Dense(3), Residual<Body>, Dense(2)] public partial class Net;",
            Others = new Dictionary<string, string> { ["Body.cs"] = "using NetGen; [Block, Tanh, SpatialDropout(0.5)] public partial class Body;" },
        }.Run();
        Assert.Equal("Body.cs", Assert.Single(Errors.Single(run, "NETGEN019").AdditionalLocations).GetLineSpan().Path);
    }

    [Theory]
    [InlineData("Repeat<Unit>(int.MaxValue, 4)", Unit, "8192 layers")]
    [InlineData("Repeat<A>(2000, 4)", "[Block, Repeat<Unit>(2000, 4)] public partial class A;" + Unit, "8192 layers")]
    public void NETGEN016_a_network_of_too_many_layers(string attribute, string blocks, string message) =>
        Expect("NETGEN016", $"Input(4), [|{attribute}|], Dense(2)", blocks, message);

    [Fact]
    public void Blocks_that_multiply_are_refused_and_not_written_out()
    {
        var blocks = string.Concat(Enumerable.Range(1, 50).Select(i => $"[Block, Parallel<B{i - 1}, B{i - 1}>(Merge.Add)] public partial class B{i};"));
        var run = new TestCompilation { Source = $"using NetGen; [NeuralNetwork, Input(4), Residual<B50>, Dense(2)] public partial class Net; [Block, Dense(4)] public partial class B0; {blocks}" }.Run();
        Assert.All(run.Errors, error => Assert.Equal("NETGEN016", error.Id));
        Assert.NotEmpty(run.Errors);
    }

    [Fact]
    public void Blocks_nest_64_deep_and_no_deeper()
    {
        Assert.Empty(Nested(62).Errors);
        Errors.Single(Nested(400), "NETGEN016", "64 levels");

        static GeneratorRun Nested(int depth) => new TestCompilation
        {
            Source = $"using NetGen; [NeuralNetwork, Input(4), Residual<B{depth}>, Dense(2)] public partial class Net; [Block, Dense(4)] public partial class B0;"
                + string.Concat(Enumerable.Range(1, depth).Select(i => $"[Block, Residual<B{i - 1}>] public partial class B{i};")),
        }.Run();
    }

    [Theory]
    [InlineData("[Block, Dense(4), Tanh] public class [|B|];", "NETGEN001")]
    [InlineData("[Block, Dense(4), Tanh] file partial class [|B|];", "NETGEN004")]
    [InlineData("[Block, Dense(4), Tanh] public partial record [|B|];", "NETGEN003")]
    [InlineData("[Block, Dense(4), Tanh] public static partial class [|B|];", "NETGEN003")]
    [InlineData("[Block, Dense(4), Tanh] public partial class [|B|]<T>;", "NETGEN002")]
    [InlineData("[Block, Dense(4), Tanh] public partial class B; [[|ReLU|]] partial class B;", "NETGEN006")]
    public void A_block_is_a_class_like_a_network(string source, string id) => Errors.Expect(id, "using NetGen; " + source, "Block 'B'");

    [Fact]
    public void What_C_sharp_refuses_in_a_block_is_left_to_it()
    {
        var run = new TestCompilation { Source = "using NetGen; [NeuralNetwork, Input(4), Residual<B>, Repeat<Missing>(2)] public partial class Net; [Block, Dense(units)] public partial class B;" }.Run();
        Assert.Empty(run.Errors);
        Assert.Equal(["CS0103", "CS0246"], run.CompilerDiagnostics.Select(diagnostic => diagnostic.Id).Distinct().Order());
    }

    [Theory]
    [InlineData("Input(1, 4, 4), [|Conv2D(2, 5)|], Flatten, Dense(2)", "Conv2D: a window of 5×5", "input of 4×4", "(1, 4, 4)")]
    [InlineData("Input(1, 8, 8), [|Conv2D(2, 3, DilationHeight = 4, Pad = 0)|], Flatten, Dense(2)", "window of 9×3", "8×8")]
    [InlineData("Input(1, 8, 2), [|Conv2D(2, 5, PadLeft = 1)|], Flatten, Dense(2)", "8×3")]
    [InlineData("Input(3, 6), [|Conv1D(2, 7)|], Flatten, Dense(2)", "window of 7", "input of 6")]
    [InlineData("Input(1, 4, 4), [|MaxPool2D(5)|], Flatten, Dense(2)", "MaxPool2D: a window of 5×5")]
    public void NETGEN025_a_window_that_does_not_fit(string attributes, params string[] message) => Expect("NETGEN025", attributes, "", message);

    [Theory]
    [InlineData("Input(6, 8, 8), Conv2D(8, 3, [|Groups = 4|]), Flatten, Dense(2)", "4 groups must divide the input channels, but there are 6")]
    [InlineData("Input(6, 8), Conv1D(8, 3, [|Groups = 3|]), Flatten, Dense(2)", "3 groups must divide the filters, but there are 8")]
    public void NETGEN026_groups_that_do_not_divide(string attributes, string message) => Expect("NETGEN026", attributes, "", message);

    private static void Expect(string id, string attributes, string blocks, params string[] message) =>
        Errors.Expect(id, $"using NetGen;\n[NeuralNetwork, {attributes}]\npublic partial class Net;\n{blocks}", message);
}
