using System.Numerics;
using NetGen.CompilerServices;
using Xunit;

namespace NetGen.Numerics.Tests.Functions;

public class VectorMathTests
{
    // Name, both precisions, the exact value, both bounds, and the value at 0 if it is a number that must be hit exactly.
    private static readonly Function[] Functions =
    [
        new("Exp", VectorMath.Exp, VectorMath.Exp, Math.Exp, 2e-7, 4e-16, Zero: 1),
        new("Expm1", VectorMath.Expm1, VectorMath.Expm1, Reference.Expm1, 3e-7, 1e-15, Zero: 0),
        new("Log", VectorMath.Log, VectorMath.Log, Math.Log, 2e-7, 5e-16, Zero: double.NegativeInfinity),
        new("Log1P", VectorMath.Log1P, VectorMath.Log1P, Reference.Log1P, 4e-7, 1e-15, Zero: 0),
        new("Sigmoid", VectorMath.Sigmoid, VectorMath.Sigmoid, Reference.Sigmoid, 3e-7, 1e-15, Zero: 0.5),
        new("Softplus", VectorMath.Softplus, VectorMath.Softplus, Reference.Softplus, 4e-7, 1e-15, Zero: null),
        new("Tanh", VectorMath.Tanh, VectorMath.Tanh, Math.Tanh, 5e-7, 2e-15, Zero: 0),
        new("Erf", VectorMath.Erf, VectorMath.Erf, Reference.Erf, 4e-7, 2e-15, Zero: 0),
        // The reference's own exp(-x^2) costs it 2e-13 in the far tail.
        new("NormalCdf", VectorMath.NormalCdf, VectorMath.NormalCdf, Reference.NormalCdf, 6e-7, 3e-13, Zero: 0.5),
        new("Sin", VectorMath.Sin, VectorMath.Sin, Math.Sin, 3e-7, 1e-15, Zero: 0),
        new("Cos", VectorMath.Cos, VectorMath.Cos, Math.Cos, 3e-7, 1e-15, Zero: 1),
        new("Atan", VectorMath.Atan, VectorMath.Atan, Math.Atan, 3e-7, 1e-15, Zero: 0),
        new("Sqrt", VectorMath.Sqrt, VectorMath.Sqrt, Math.Sqrt, 6e-8, 2e-16, Zero: 0),
        new("Abs", VectorMath.Abs, VectorMath.Abs, Math.Abs, 0, 0, Zero: 0),
    ];

    public static TheoryData<string> Names => new(Functions.Select(f => f.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Single_precision_keeps_its_bound(string name)
    {
        var f = Find(name);
        foreach (var x in Grid.Singles())
        {
            Check(name, x, f.Single(new Vector<float>(x))[0], f.Exact(x), f.SingleBound, 1.7e-38, float.MaxValue);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Double_precision_keeps_its_bound(string name)
    {
        var f = Find(name);
        foreach (var x in Grid.Doubles())
        {
            Check(name, x, f.Double(new Vector<double>(x))[0], f.Exact(x), f.DoubleBound, 3.2e-308, double.MaxValue);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void NaN_stays_NaN_and_leaves_other_lanes_alone(string name)
    {
        var f = Find(name);
        for (var lane = 0; lane < Vector<float>.Count; lane++)
        {
            var y = f.Single(Vector<float>.One.WithElement(lane, float.NaN));
            for (var i = 0; i < Vector<float>.Count; i++)
            {
                Assert.Equal(i == lane ? float.NaN : f.Single(Vector<float>.One)[0], y[i]);
            }
        }

        for (var lane = 0; lane < Vector<double>.Count; lane++)
        {
            var y = f.Double(Vector<double>.One.WithElement(lane, double.NaN));
            for (var i = 0; i < Vector<double>.Count; i++)
            {
                Assert.Equal(i == lane ? double.NaN : f.Double(Vector<double>.One)[0], y[i]);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Zero_and_infinities_give_the_exact_values(string name)
    {
        var f = Find(name);
        if (f.Zero is { } exact)
        {
            foreach (var zero in new[] { 0.0, -0.0 })
            {
                Assert.Equal((float)exact, f.Single(new Vector<float>((float)zero))[0]);
                Assert.Equal(exact, f.Double(new Vector<double>(zero))[0]);
            }
        }

        foreach (var infinity in new[] { double.PositiveInfinity, double.NegativeInfinity })
        {
            Assert.Equal((float)f.Exact(infinity), f.Single(new Vector<float>((float)infinity))[0]);
            Assert.Equal(f.Exact(infinity), f.Double(new Vector<double>(infinity))[0]);
        }
    }

    [Fact]
    public void Tanh_and_erf_are_odd_and_never_beyond_1()
    {
        foreach (var x in Grid.Singles().Where(x => x > 0))
        {
            var v = new Vector<float>(x);
            Assert.InRange(VectorMath.Tanh(v)[0], 0, 1f);
            Assert.InRange(VectorMath.Erf(v)[0], 0, 1f);
            Assert.Equal(-VectorMath.Tanh(v)[0], VectorMath.Tanh(-v)[0]);
            Assert.Equal(-VectorMath.Erf(v)[0], VectorMath.Erf(-v)[0]);
        }
    }

    // Where π/2 is subtracted nearly whole, and where lanes near and far are in one vector.
    [Fact]
    public void Sine_and_cosine_are_exact_beside_their_zeros_and_in_mixed_vectors()
    {
        for (var n = -5300; n <= 5300; n++)
        {
            foreach (var shift in new[] { -1, 0, 1 })
            {
                var (single, real) = ((float)(n * (Math.PI / 2)), n * (Math.PI / 2));
                single = shift < 0 ? MathF.BitDecrement(single) : shift > 0 ? MathF.BitIncrement(single) : single;
                real = shift < 0 ? Math.BitDecrement(real) : shift > 0 ? Math.BitIncrement(real) : real;
                Check("Sin", single, VectorMath.Sin(new Vector<float>(single))[0], Math.Sin(single), 3e-7, 1.7e-38, float.MaxValue);
                Check("Cos", single, VectorMath.Cos(new Vector<float>(single))[0], Math.Cos(single), 3e-7, 1.7e-38, float.MaxValue);
                Check("Sin", real, VectorMath.Sin(new Vector<double>(real))[0], Math.Sin(real), 1e-15, 3.2e-308, double.MaxValue);
                Check("Cos", real, VectorMath.Cos(new Vector<double>(real))[0], Math.Cos(real), 1e-15, 3.2e-308, double.MaxValue);
            }
        }

        for (var lane = 0; lane < Vector<float>.Count; lane++)
        {
            var y = VectorMath.Sin(Vector<float>.One.WithElement(lane, 1e9f));
            for (var i = 0; i < Vector<float>.Count; i++)
            {
                Assert.Equal(i == lane ? (float)Math.Sin(1e9f) : VectorMath.Sin(Vector<float>.One)[0], y[i]);
            }
        }
    }

    [Fact]
    public void Exp_overflows_to_infinity_and_underflows_to_zero()
    {
        Assert.Equal(float.PositiveInfinity, VectorMath.Exp(new Vector<float>(100f))[0]);
        Assert.Equal(0f, VectorMath.Exp(new Vector<float>(-100f))[0]);
        Assert.Equal(double.PositiveInfinity, VectorMath.Exp(new Vector<double>(720.0))[0]);
        Assert.Equal(0.0, VectorMath.Exp(new Vector<double>(-750.0))[0]);
    }

    [Fact]
    public void Flush_turns_denormals_into_zero_and_keeps_the_rest()
    {
        Assert.Equal(0f, VectorMath.Flush(new Vector<float>(1e-39f))[0]);
        Assert.Equal(0f, VectorMath.Flush(new Vector<float>(-1e-39f))[0]);
        Assert.Equal(1e-20f, VectorMath.Flush(new Vector<float>(1e-20f))[0]);
        Assert.Equal(0.0, VectorMath.Flush(new Vector<double>(1e-309))[0]);
        Assert.Equal(1e-250, VectorMath.Flush(new Vector<double>(1e-250))[0]);
        Assert.Equal(float.NaN, VectorMath.Flush(new Vector<float>(float.NaN))[0]);
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(-0.0, 0, 0)]
    [InlineData(0, 2, 0)]
    [InlineData(3, 2, 1.5)]
    [InlineData(3, 0, double.PositiveInfinity)]
    [InlineData(0, double.NaN, double.NaN)]
    [InlineData(double.NaN, 0, double.NaN)]
    public void DivideOrZero_is_the_quotient_but_for_zero_by_zero(double a, double b, double expected)
    {
        Assert.Equal((float)expected, VectorMath.DivideOrZero(new Vector<float>((float)a), new Vector<float>((float)b))[0]);
        Assert.Equal(expected, VectorMath.DivideOrZero(new Vector<double>(a), new Vector<double>(b))[0]);
    }

    private static void Check(string name, double x, double actual, double expected, double bound, double smallest, double largest)
    {
        if (double.IsNaN(expected))
        {
            Assert.True(double.IsNaN(actual), $"{name}({x:R}) is {actual:R}, not NaN.");
        }
        else if (Math.Abs(expected) < smallest)
        {
            Assert.True(Math.Abs(actual - expected) <= smallest, $"{name}({x:R}) is {actual:R}, not {expected:R}.");
        }
        else if (Math.Abs(expected) > largest)
        {
            Assert.Equal(double.CopySign(double.PositiveInfinity, expected), actual);
        }
        else
        {
            var error = Math.Abs((actual - expected) / expected);
            Assert.True(error <= bound, $"{name}({x:R}) is {actual:R}, not {expected:R}: error {error:E2}, bound {bound:E1}.");
        }
    }

    private static Function Find(string name) => Functions.Single(f => f.Name == name);

    private sealed record Function(
        string Name,
        Func<Vector<float>, Vector<float>> Single,
        Func<Vector<double>, Vector<double>> Double,
        Func<double, double> Exact,
        double SingleBound,
        double DoubleBound,
        double? Zero);
}
