using System.Text.RegularExpressions;
using NetGen.Generator.Declaration;
using NetGen.Generator.Tests.Harness;
using NetGen.Generator.Tests.Snapshots;

namespace NetGen.Generator.Tests.Users;

/// <summary>What is emitted for functions of the user's own.</summary>
public class EmissionTests
{
    private const string Functions = """
        public readonly struct Swish : IScalarFunction
        {
            public static float Invoke(float x) => Invoke(x, 1);

            public static float Invoke(float x, float beta) => x / (1 + System.MathF.Exp(-beta * x));
        }

        internal readonly struct Clip : IScalarFunction
        {
            public static float Invoke(float x) => x > 6 ? 6 : x < 0 ? 0.01f * x : x;
        }

        internal readonly struct Huber : ILossFunction
        {
            public static float Invoke(float output, float target)
            {
                var error = System.MathF.Abs(output - target);
                return error <= 1 ? 0.5f * error * error : error - 0.5f;
            }
        }

        internal readonly struct Momentum : IOptimizerRule<float>
        {
            public static void Update(ref float parameter, float gradient, ref float velocity, OptimizerStep step)
            {
                var warmUp = step.Number < 100 ? step.Number / 100 : 1;
                velocity = 0.9f * velocity + gradient;
                parameter -= warmUp * step.LearningRate * velocity;
            }
        }
        """;

    [Fact]
    public void A_network_of_them() => Snapshot.Verify($$"""
        using NetGen;

        [NeuralNetwork]
        [Input(4)]
        [Dense(16), Apply<Clip>]
        [Dense(16), Apply<Swish>(1.5)]
        [Dense(1), Loss<Huber>]
        [Optimizer<Momentum>(LearningRate = 0.01)]
        public sealed partial class Custom;

        {{Functions}}
        """);

    [Fact]
    public void Arithmetic_joins_the_layer_before_it()
    {
        var clipped = Emit("Input(64), Dense(32), Apply<Clip>, Dense(32)");
        Assert.DoesNotMatch("Map32", clipped);
        Assert.Matches("// y = .* > 6 \\? 6 : ", clipped);
        Assert.Matches("Map32", Emit("Input(64), Dense(32), Apply<Swish>, Dense(32)"));
    }

    [Theory]
    [InlineData("Apply<Clip>", "HeUniform")]
    [InlineData("Apply<Same>, Apply<Clip>", "HeUniform")]
    [InlineData("Apply<Swish>", "HeUniform")]
    [InlineData("Apply<Swish>(1.5)", "HeUniform")]
    [InlineData("Apply<Flat>", "XavierUniform")]
    public void Weights_begin_as_the_form_of_the_function_asks(string function, string initializer) => Assert.Contains(
        $"\"dense1.weight\", 0, __Initializer.{initializer}",
        Emit($"Input(8), Dense(8), {function}, Dense(8)"),
        StringComparison.Ordinal);

    [Fact]
    public async Task NETGEN104_applies_to_flat_functions() => await Warnings.Expect(
        "NETGEN104",
        Source("Input(8), Dense(8, [|Initializer = Initializer.HeNormal|]), Apply<Flat>, Dense(8)"));

    [Fact]
    public async Task NETGEN101_sees_that_the_identity_is_linear() => Assert.Equal(
        ["NETGEN101"],
        (await Warnings.Of(new TestCompilation { Source = Source("Input(8), Dense(8), Apply<Same>, Dense(8)") })).Select(warning => warning.Id));

    [Fact]
    public void The_fingerprint_follows_the_formula()
    {
        string Fingerprint(string attributes) => Regex.Match(Emit(attributes), "Fingerprint = \"(.*?)\"").Groups[1].Value;
        Assert.NotEqual(Fingerprint("Input(8), Apply<Clip>"), Fingerprint("Input(8), Apply<Swish>"));
        Assert.NotEqual(Fingerprint("Input(8), Apply<Swish>(1.5)"), Fingerprint("Input(8), Apply<Swish>(2)"));
        Assert.Equal(Fingerprint("Input(8), Apply<Swish>"), Fingerprint("Input(8), Apply<Swish>(Name = \"swish\")"));
    }

    [Fact]
    public void The_summary_on_hover_has_the_names()
    {
        var emitted = Emit("Input(8), Dense(8), Apply<Swish>(1.5), Dense(1), Loss<Huber>, Optimizer<Momentum>");
        Assert.Contains("Apply&lt;Swish(beta = 1.5)&gt;", emitted, StringComparison.Ordinal);
        Assert.Contains("// Optimizer<Momentum>: velocity ← 0.9·velocity + g; p ← ", emitted, StringComparison.Ordinal);
        Assert.Contains("Loss<Huber>", emitted, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Loss")]
    [InlineData("Größe")]
    [InlineData("数")]
    [InlineData("HuberLoss")]
    [InlineData("Of<Flat>")]
    public void A_loss_may_have_any_name(string name) => EmissionChecks.Compile(new TestCompilation
    {
        Source = Source($"Input(8), Dense(32), Loss<Nested.{name}>, Sgd")
            + $"internal static class Nested {{ internal struct {name.Replace("Flat", "T")} : ILossFunction {{ public static float Invoke(float output, float target) => output * output - target; }} }}",
    });

    [Fact]
    public void A_block_carries_its_functions()
    {
        var block = Declarations.Read(Source("Input(8), Residual<Unit>(1.5)") + "[Block, Apply<Swish>(Arg.A, Name = \"s\"), Apply<Clip>] public partial class Unit;")
            .Spec.Attributes.SelectMany(attribute => attribute.Blocks).Single();
        Assert.NotNull(block.Attributes[0].Function);
        Assert.Equal(block, BlockText.TryRead(BlockText.Write(block)));
    }

    private static string Source(string attributes) =>
        $"using NetGen; [NeuralNetwork, {attributes}] public sealed partial class Net {{ }} {Functions} internal struct Flat : IScalarFunction {{ public static float Invoke(float x) => System.MathF.Tanh(2 * x); }} internal struct Same : IScalarFunction {{ public static float Invoke(float x) => 1 * x; }}";

    private static string Emit(string attributes) => string.Concat(EmissionChecks.Compile(new TestCompilation { Source = Source(attributes) }).Texts.Values);
}
