using NetGen.Generator.Declaration;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Blocks;

/// <summary>How blocks are written out: the layers, their arguments and the names of their parameters.</summary>
public class NameTests
{
    private const string Blocks = """

        [Block, Dense(Arg.A, Name = "fc1"), ReLU, Dense(Arg.A)] public partial class Basic;
        [Block, Residual<Basic>(Arg.A), ReLU] public partial class Unit;
        [Block, Residual<Basic, Projection>(Arg.B), Tanh] public partial class Down;
        [Block, Dense(Arg.A, UseBias = false)] public partial class Projection;
        [Block, Dense(Arg.B), ReLU] public partial class Wide;
        public partial class Outer { [Block, Dense(3), ReLU] public partial class Inner; }
        namespace Deep.@class { [NetGen.Block, NetGen.Dense(5), NetGen.ReLU] public partial class @event; }
        """;

    [Theory]
    [InlineData("Repeat<Unit>(2, 8, Name = \"layer1\")", "layer1.0.fc1 8x8, layer1.0.dense2 8x8, layer1.1.fc1 8x8, layer1.1.dense2 8x8")]
    [InlineData("Repeat<Unit>(1, 8)", "repeat1.0.fc1 8x8, repeat1.0.dense2 8x8")]
    [InlineData("Residual<Basic>(8), ReLU, Dense(3)", "fc1 8x8, dense2 8x8, dense3 3x8")]
    [InlineData("Residual<Basic>(8, Name = \"block\")", "block.fc1 8x8, block.dense2 8x8")]
    [InlineData("Residual<Basic, Projection>(4)", "fc1 4x8, dense2 4x4, shortcut.dense1 4x8")]
    [InlineData("Residual<Basic, Projection>(4, Name = \"a.0\", ShortcutName = \"downsample\")", "a.0.fc1 4x8, a.0.dense2 4x4, a.0.downsample.dense1 4x8")]
    [InlineData("Residual<Basic, Projection>(4, Name = \"a.b\")", "a.b.fc1 4x8, a.b.dense2 4x4, a.b.shortcut.dense1 4x8")]
    [InlineData("Parallel<Projection, Wide>(Merge.Concat, 3, 4, Name = \"mix\")", "mix.projection.dense1 3x8, mix.wide.dense1 4x8")]
    [InlineData("Parallel<Projection, Wide>(Merge.Concat, 3, 4), Parallel<Wide, Projection>(Merge.Concat, 1, 2)",
        "parallel1.projection.dense1 3x8, parallel1.wide.dense1 4x8, parallel2.wide.dense1 2x7, parallel2.projection.dense1 1x7")]
    [InlineData("Parallel<Wide, Wide, Wide>(Merge.Add, 3, 4)", "parallel1.wide.dense1 4x8, parallel1.wide2.dense1 4x8, parallel1.wide3.dense1 4x8")]
    [InlineData("Parallel<Outer.Inner, Deep.@class.@event>(Merge.Concat)", "parallel1.inner.dense1 3x8, parallel1.event.dense1 5x8")]
    [InlineData("Repeat<Down>(2, 0, 6, Name = \"d\")", "d.0.fc1 6x8, d.0.dense2 6x6, d.0.shortcut.dense1 6x8, d.1.fc1 6x6, d.1.dense2 6x6, d.1.shortcut.dense1 6x6")]
    public void Parameters_are_named_by_their_path(string layers, string expected)
    {
        var spec = Declarations.Read($"using NetGen; [NeuralNetwork, Input(8), {layers}] public partial class Net;" + Blocks).Spec;
        var model = NetworkCompiler.Checked(spec);
        Assert.Empty(model.Errors);
        Assert.Equal(expected, string.Join(", ", model.Parameters.Where(parameter => parameter.Role == "weight")
            .Select(parameter => $"{parameter.Layer} {string.Join("x", parameter.Shape.Dimensions)}")));
    }

    [Fact]
    public void Blocks_nest_and_pass_their_arguments_on()
    {
        var spec = Declarations.Read("""
            using NetGen;
            [NeuralNetwork, Input(8), Repeat<Four>(2, 5, 6, 7, Name = "stage"), Dense(2)] public partial class Net;
            [Block, Repeat<Three>(2, Arg.C, Arg.A, Name = "three"), Dense(8)] public partial class Four;
            [Block, Parallel<Left, Two>(Merge.Concat, Arg.B, Arg.A)] public partial class Three;
            [Block, Dense(Arg.A), Tanh] public partial class Left;
            [Block, Residual<One, Shortcut>(Arg.B), ReLU] public partial class Two;
            [Block, Dense(Arg.A), ReLU, Dense(Arg.A)] public partial class One;
            [Block, Dense(Width)] public partial class Shortcut { private const int Width = Arg.A; }
            """).Spec;
        var model = NetworkCompiler.Checked(spec);
        Assert.Empty(model.Errors);
        var names = model.Parameters.Where(parameter => parameter.Role == "weight").Select(parameter => $"{parameter.Layer} {string.Join("x", parameter.Shape.Dimensions)}").ToList();
        Assert.Equal(
            [
                "stage.0.three.0.parallel1.left.dense1 5x8", "stage.0.three.0.parallel1.two.dense1 7x8", "stage.0.three.0.parallel1.two.dense2 7x7",
                "stage.0.three.0.parallel1.two.shortcut.dense1 7x8", "stage.0.three.1.parallel1.left.dense1 5x12",
            ],
            names.Take(5));
        Assert.Equal("stage.1.dense1 8x12", names[^2]);
        Assert.Equal(19, names.Count);
        Assert.Equal(names.Count, names.Distinct().Count());
    }

    [Theory]
    [InlineData("Residual<Basic>(8), Residual<Basic>(8)", "'fc1'")]
    [InlineData("Repeat<Unit>(1, 8, Name = \"a\"), Dense(8, Name = \"a.0.fc1\")", "'a.0.fc1'")]
    public void NETGEN015_two_layers_of_one_path(string layers, string message)
    {
        var error = Errors.Single(new TestCompilation { Source = $"using NetGen; [NeuralNetwork, Input(8), {layers}] public partial class Net;" + Blocks }.Run(), "NETGEN015", message);
        Assert.Equal(layers.StartsWith("Residual", StringComparison.Ordinal) ? 1 : 0, error.AdditionalLocations.Count);
    }

    [Fact]
    public void Types_and_names_of_all_kinds_compile_without_a_warning() => EmissionChecks.Verify(new TestCompilation
    {
        Source = """
            using NetGen;

            namespace App.@namespace
            {
                [NeuralNetwork, Input(8)]
                [Repeat<Unit>(2, 8, Name = "layer1"), Parallel<Outer.Left, Outer.@class, global::Other.Right>(Merge.Concat, 5)]
                [Residual<Outer.Gate>(DropRate = 0.25), Dense(3), Softmax, CrossEntropyLoss, Adam]
                public sealed partial class Net;

                public static partial class Outer
                {
                    [Block, Dense(Arg.A), ReLU] internal partial class Left;
                    [Block, Tanh, Dense(16)] public sealed partial class @class { }
                    [Block, Dense(24), Tanh] public partial class Gate;
                }

                [Block]
                [Residual<Body>(Width), ReLU]
                public partial class Unit { private const int Width = Arg.A; }

                [Block]
                [Dense(Width), ReLU, Dense(Width)]
                public partial class Body { private const int Width = Arg.A; }
            }

            namespace Other
            {
                [Block, Dense(3), Dropout(0.5)] public partial class Right;
            }
            """,
    });

    [Fact]
    public void A_block_compiles_by_itself_to_its_text()
    {
        var run = EmissionChecks.Verify(new TestCompilation
        {
            Source = "namespace App; using NetGen; public partial class Outer { [Block, Dense(Width, Name = \"it's\"), ReLU] public partial class @class { private const int Width = Arg.A; } }",
        });
        var text = Assert.Single(run.Texts);
        Assert.StartsWith("App.Outer_class.", text.Key, StringComparison.Ordinal);
        Assert.EndsWith(".Block.g.cs", text.Key, StringComparison.Ordinal);
        Assert.Contains("[global::NetGen.CompilerServices.BlockSpec(\"1 Outer.class{Dense(units=1073741824,Name='it''s')ReLU()}\")]\n    partial class @class", text.Value, StringComparison.Ordinal);
    }
}
