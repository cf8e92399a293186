using NetGen.Generator.Expressions;
using NetGen.Generator.Functions;
using Xunit;

namespace NetGen.Generator.Tests;

/// <summary>Where activations have no slope follows from their definitions.</summary>
public class FlatnessTests
{
    private const double None = double.PositiveInfinity;

    [Theory]
    [InlineData("Identity", -None, None)]
    [InlineData("ReLU", 0, None)]
    [InlineData("LeakyReLU", -None, None)]
    [InlineData("ELU", -0.99, None)]
    [InlineData("Sigmoid", 0.013, 0.987)]
    [InlineData("Tanh", -0.975, 0.975)]
    [InlineData("Softplus", 0.01, None)]
    public void Increasing_functions_in_terms_of_their_output(string kind, double below, double above)
    {
        Expr function = Function(kind);
        var flatness = Flatness.Of(function).OfOutput(function).Rounded();
        Assert.Equal((below, above), (flatness.Below, flatness.Above));
    }

    [Theory]
    [InlineData("GELU", -3.5, -2.5)]
    [InlineData("GELU~", -3.5, -2.5)]
    [InlineData("SiLU", -9, -5)]
    public void Others_in_terms_of_their_input(string kind, double from, double to)
    {
        var flatness = Flatness.Of(Function(kind)).Rounded();
        Assert.InRange(flatness.Below, from, to);
        Assert.Equal(None, flatness.Above);
    }

    [Fact]
    public void A_step_is_flat_everywhere()
    {
        Expr x = Expr.Variable(Flatness.Variable);
        Assert.Equal(Flatness.Everywhere, Flatness.Of(ExprMath.Select(x > 0, 1, 0)));
        Assert.Equal(Flatness.Everywhere, Flatness.Of(3));
        Assert.Equal(Flatness.None, Flatness.Of(2 * x));
    }

    [Fact]
    public void A_bell_is_flat_on_both_sides()
    {
        Expr x = Expr.Variable(Flatness.Variable);
        var flatness = Flatness.Of(ExprMath.Exp(-(x * x))).Rounded();
        Assert.Equal(flatness.Above, -flatness.Below);
        Assert.InRange(flatness.Above, 2, 3);
    }

    private static Expr Function(string kind)
    {
        var spec = kind == "GELU~" ? Spec.Of("GELU", ("Approximate", 1)) : Spec.Of(kind);
        return Activations.Find(spec.Kind)!.Forward(spec).Replace(Expr.Variable("x"), Expr.Variable(Flatness.Variable));
    }
}
