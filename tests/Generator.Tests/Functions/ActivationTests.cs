using NetGen.Generator.Declaration;
using NetGen.Generator.Expressions;
using NetGen.Generator.Functions;
using NetGen.Generator.Tests.Harness;
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
        { "ReLU6", "relu6" },
        { "PReLU", "prelu" },
        { "RReLU", "rrelu_eval" },
        { "SELU", "selu" },
        { "CELU", "celu" },
        { "Mish", "mish" },
        { "HardSwish", "hardswish" },
        { "BinaryStep", "binary_step" },
        { "HardSigmoid", "hardsigmoid" },
        { "LogSigmoid", "logsigmoid" },
        { "HardTanh", "hardtanh" },
        { "Tanhshrink", "tanhshrink" },
        { "Softsign", "softsign" },
        { "Arctan", "arctan" },
        { "BentIdentity", "bent_identity" },
        { "SoftExponential", "soft_exponential_zero" },
        { "SoftExponential+", "soft_exponential_positive" },
        { "SoftExponential-", "soft_exponential_negative" },
        { "Sinusoid", "sinusoid" },
        { "Sinc", "sinc" },
        { "Gaussian", "gaussian" },
        { "GaussianNoise", "identity" },
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
        { "ReLU6", false, true, "y > 0 ? (y < 6 ? 1 : 0) : 0" },
        { "PReLU", true, false, "x > 0 ? 1 : weight" },
        { "RReLU", true, false, "x > 0 ? 1 : 0.20833333333333331·r + 0.125" },
        { "BinaryStep", false, false, "0" },
        { "LogSigmoid", false, true, "−expm1(y)" },
        { "Softsign", false, true, "(1 − |y|)²" },
        { "Arctan", true, false, "1 / (x² + 1)" },
        { "Sinusoid", true, false, "cos(x)" },
        { "Gaussian", true, true, "−2·(x·y)" },
    };

    [Theory, MemberData(nameof(Golden))]
    public void Values_and_derivatives_are_the_reference(string kind, string name)
    {
        AttributeSpec spec = SpecOf(kind);
        GoldenCase golden = NetGen.Tests.Golden.Case("activations", name);
        ActivationDefinition activation = Activations.Find(spec.Kind)!;
        Expr backward = activation.Backward(spec).Value;

        Dictionary<string, double> others = Others(activation, golden);

        double[] y = [.. golden["x"].Select(x => activation.Forward(spec).Evaluate(At(x, others: others)))];
        double[] dy = [.. golden["x"].Select((x, i) => backward.Evaluate(At(x, y[i], others)))];

        golden.Verify("y", y);
        golden.Verify("dy", dy);
        foreach (ActivationCoefficient coefficient in activation.Coefficients)
        {
            Expr derivative = activation.Forward(spec).Differentiate(coefficient.Name);
            golden.Verify("dalpha", [.. golden["x"].Select(x => derivative.Evaluate(At(x, others: others)))]);
        }
    }

    [Fact]
    public void Every_activation_has_its_reference_and_a_gradient_check()
    {
        // In the tests of compiled networks, which begin with a dense layer or an image.
        string[] files = ["Functions.Tests/Gradients/ActivationBetween.cs", "Numerics.Tests/Networks/ActivationBetween.cs", "Numerics.Tests/Networks/GradientNetworks.cs"];
        string networks = string.Concat(files.Select(file => Repository.Read("tests/" + file)));
        string reference = Repository.Read("tests/Functions.Tests/Reference/ActivationTests.cs") + Repository.Read("tests/Functions.Tests/Reference/CoefficientTests.cs");
        string[] golden = [.. Golden.Select(row => ((string)row[0]).TrimEnd('~', '+', '-'))];
        Assert.All(Activations.All, activation =>
        {
            Assert.Contains(activation.Kind, golden);
            Assert.Matches($@"Dense\(\d+\), {activation.Kind}(\(.*?\))?, ", networks);
        });

        // Noise is the identity in prediction, and has statistical tests instead.
        Assert.All(Golden.Where(row => (string)row[0] != "GaussianNoise"), row => Assert.Contains($"\"{row[1]}\"]", reference, StringComparison.Ordinal));
    }

    [Fact]
    public void In_prediction_a_random_number_is_its_mean()
    {
        Assert.Equal("x > 0 ? x : 0.22916666666666666·x", Activations.Find("RReLU")!.Prediction(Spec.Of("RReLU")).ToString());
        Assert.Equal("x > 0 ? x : x / 5.5", Activations.Find("RReLU")!.Prediction(Spec.Of("RReLU", ("Bounds", 1))).ToString());
        Assert.True(Activations.Find("GaussianNoise")!.IsIdentity(Spec.Of("GaussianNoise", ("standardDeviation", 3))));
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
            Dictionary<string, double> others = Others(activation, NetGen.Tests.Golden.Case("activations", name));
            double written = activation.Forward(spec).Evaluate(At(x, others: others));
            double y = activation.Forward(spec).Simplify().Evaluate(At(x, others: others));

            // An exponential may overflow, with its derivative.
            if (name != "soft_exponential_positive" || double.IsFinite(written))
            {
                Assert.Equal(written, y, Math.Abs(written) * 1e-15);
                Assert.InRange(activation.Backward(spec).Value.Evaluate(At(x, y, others)), -1.1, name.StartsWith("soft_exp", StringComparison.Ordinal) ? double.MaxValue : 1.8);
            }
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
        ["ReLU", "ReLU6", "LeakyReLU", "PReLU", "RReLU", "HardSwish", "BinaryStep", "HardSigmoid", "HardTanh", "Softsign", "Identity", "GaussianNoise", "BentIdentity"],
        Activations.All.Where(a => a.Forward(Spec.Of(a.Kind)).IsCheap).Select(a => a.Kind));

    [Fact]
    public void An_unknown_kind_is_no_activation() => Assert.Null(Activations.Find("Dense"));

    private static AttributeSpec SpecOf(string kind) =>
        kind.EndsWith('~') ? Spec.Of(kind.TrimEnd('~'), ("Approximate", 1)) : kind == "CELU" ? Spec.Of(kind, ("Alpha", 1.5)) : Spec.Of(kind.TrimEnd('+', '-'));

    // The coefficients of the case, and the random number's mean.
    private static Dictionary<string, double> Others(ActivationDefinition activation, GoldenCase golden)
    {
        var others = activation.Coefficients.ToDictionary(coefficient => coefficient.Name, coefficient => golden.Hyper("alpha", double.NaN));
        if (activation.Draw is { } draw)
        {
            others["r"] = draw.Mean;
        }

        return others;
    }

    private static Dictionary<string, double> At(double x, double y = double.NaN, Dictionary<string, double>? others = null) =>
        new(others ?? []) { ["x"] = x, ["y"] = y };
}
