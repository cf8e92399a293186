using NetGen.Generator.Declaration;
using NetGen.Generator.Expressions;
using NetGen.Generator.Functions;
using NetGen.Tests;
using Xunit;

namespace NetGen.Generator.Tests;

public class ActivationTests
{
    private static readonly double[] Extremes =
        [0, -0.0, 1e-300, 1e-45, 1e-6, 1, 20, 88.7, 100, 745, 1e4, 1e10, 1.9e19, 1e30, 3.4e38];

    public static TheoryData<string, string> Golden => new()
    {
        { "Identity", "identity" },
        { "ReLU", "relu" },
        { "LeakyReLU", "leaky_relu" },
        { "ELU", "elu" },
        { "Sigmoid", "sigmoid" },
        { "Tanh", "tanh" },
        { "Softplus", "softplus" },
        { "GELU", "gelu_erf" },
        { "GELU~", "gelu_tanh" },
        { "SiLU", "silu" },
    };

    public static TheoryData<string, bool, bool, string> Derivatives => new()
    {
        { "Identity", false, false, "1" },
        { "ReLU", false, true, "y > 0 ? 1 : 0" },
        { "LeakyReLU", false, true, "y > 0 ? 1 : 0.01" },
        { "ELU", false, true, "y > 0 ? 1 : y + 1" },
        { "Sigmoid", false, true, "y·(1 − y)" },
        { "Tanh", false, true, "1 − y²" },
        { "Softplus", false, true, "−expm1(−y)" },
        { "GELU", true, false, "Φ(x) + x·(0.3989422804014327·exp(−0.5·x²))" },
        { "SiLU", true, false, "sigmoid(x) + x·(sigmoid(x)·(1 − sigmoid(x)))" },
    };

    [Theory, MemberData(nameof(Golden))]
    public void Values_and_derivatives_are_the_reference(string kind, string name)
    {
        AttributeSpec spec = SpecOf(kind);
        GoldenCase golden = NetGen.Tests.Golden.Case("activations", name);
        ActivationDefinition activation = Activations.Find(spec.Kind)!;
        Expr backward = activation.Backward(spec).Value;

        double[] y = [.. golden["x"].Select(x => activation.Forward(spec).Evaluate(At(x)))];
        double[] dy = [.. golden["x"].Select((x, i) => backward.Evaluate(At(x, y[i])))];

        golden.Verify("y", y);
        golden.Verify("dy", dy);
    }

    [Theory, MemberData(nameof(Derivatives))]
    public void The_derivative_is_in_terms_of_the_output_where_possible(string kind, bool input, bool output, string text)
    {
        ActivationDerivative derivative = Activations.Find(kind)!.Backward(Spec.Of(kind));

        Assert.Equal(text, derivative.Value.ToString());
        Assert.Equal((input, output), (derivative.NeedsInput, derivative.NeedsOutput));
    }

    [Theory, MemberData(nameof(Golden))]
    public void Simplification_keeps_values_finite_over_the_whole_range_of_single_precision(string kind, string name)
    {
        Assert.NotEmpty(name);
        AttributeSpec spec = SpecOf(kind);
        ActivationDefinition activation = Activations.Find(spec.Kind)!;
        foreach (double x in Extremes.Concat(Extremes.Select(x => -x)))
        {
            double written = activation.Forward(spec).Evaluate(At(x));
            double y = activation.Forward(spec).Simplify().Evaluate(At(x));

            Assert.Equal(written, y, Math.Abs(written) * 1e-15);
            Assert.InRange(activation.Backward(spec).Value.Evaluate(At(x, y)), -0.2, 1.2);
        }
    }

    [Theory]
    [InlineData("LeakyReLU", "Slope", 0)]
    [InlineData("LeakyReLU", "Slope", -0.5)]
    [InlineData("LeakyReLU", "Slope", 0.3)]
    [InlineData("ELU", "Alpha", 0)]
    [InlineData("ELU", "Alpha", -0.7)]
    [InlineData("ELU", "Alpha", 2.5)]
    [InlineData("Softplus", "Beta", 3)]
    [InlineData("Softplus", "Beta", 0.1)]
    public void Derivatives_hold_for_other_hyper_parameters(string kind, string parameter, double value)
    {
        AttributeSpec spec = Spec.Of(kind, (parameter, value));
        ActivationDefinition activation = Activations.Find(kind)!;
        Expr forward = activation.Forward(spec);
        foreach (double x in (double[])[-9, -2, -0.1, 0.1, 2, 9])
        {
            double slope = (forward.Evaluate(At(x + 1e-5)) - forward.Evaluate(At(x - 1e-5))) / 2e-5;

            Assert.Equal(slope, activation.Backward(spec).Value.Evaluate(At(x, forward.Evaluate(At(x)))), 1e-8);
        }
    }

    [Fact]
    public void A_slope_that_loses_the_sign_keeps_the_input() =>
        Assert.True(Activations.Find("LeakyReLU")!.Backward(Spec.Of("LeakyReLU", ("Slope", -0.5))).NeedsInput);

    [Fact]
    public void Cheap_activations_may_be_fused_into_a_tile() => Assert.Equal(
        ["Identity", "ReLU", "LeakyReLU"],
        Activations.All.Where(a => a.Forward(Spec.Of(a.Kind)).IsCheap).Select(a => a.Kind));

    [Fact]
    public void An_unknown_kind_is_no_activation() => Assert.Null(Activations.Find("Dense"));

    private static AttributeSpec SpecOf(string kind) =>
        kind.EndsWith('~') ? Spec.Of(kind.TrimEnd('~'), ("Approximate", 1)) : Spec.Of(kind);

    private static Dictionary<string, double> At(double x, double y = double.NaN) => new() { ["x"] = x, ["y"] = y };
}
