using System.Numerics;
using NetGen.CompilerServices;
using Xunit;

namespace NetGen.Numerics.Tests.Functions;

/// <summary>Powers against those of the base library.</summary>
public class PowTests
{
    private static readonly double[] Special =
    [
        0, -0.0, 1, -1, 0.5, -0.5, 2, -2, 3, -3, 1.5, -1.5, 1e-40, -1e-40, 1e30, -1e30, 1e300,
        double.PositiveInfinity, double.NegativeInfinity, double.NaN,
    ];

    [Fact]
    public void Special_values_are_those_of_the_base_library()
    {
        foreach (var x in Special)
        {
            foreach (var y in Special)
            {
                var expected = Math.Pow(x, y);
                Check(x, y, VectorMath.Pow(new Vector<double>(x), new Vector<double>(y))[0], expected, 2e-13);
                var (a, b) = ((float)x, (float)y);
                Check(a, b, VectorMath.Pow(new Vector<float>(a), new Vector<float>(b))[0], (float)Math.Pow(a, b), 2e-7);
            }
        }
    }

    [Fact]
    public void Keeps_its_bounds()
    {
        var random = new Random(1);
        for (var i = 0; i < 200_000; i++)
        {
            var x = Math.Exp((random.NextDouble() - 0.5) * 160);
            var y = (random.NextDouble() - 0.5) * 2;
            var single = VectorMath.Pow(new Vector<float>((float)x), new Vector<float>((float)y))[0];
            Check(x, y, single, Math.Pow((float)x, (float)y), 2e-7);
            Check(x, y * 8, VectorMath.Pow(new Vector<double>(x), new Vector<double>(y * 8))[0], Math.Pow(x, y * 8), 4e-16 + (3e-16 * Math.Abs(y * 8 * Math.Log(x))));
        }
    }

    [Fact]
    public void Lanes_do_not_depend_on_each_other()
    {
        var x = new Vector<float>(2f).WithElement(0, -2f);
        var y = new Vector<float>(3f).WithElement(1, float.NaN);
        var power = VectorMath.Pow(x, y);
        Assert.Equal(-8f, power[0], 1e-5f);
        Assert.Equal(float.NaN, power[1]);
        for (var i = 2; i < Vector<float>.Count; i++)
        {
            Assert.Equal(8f, power[i], 1e-5f);
        }
    }

    private static void Check(double x, double y, double actual, double expected, double bound)
    {
        var isExact = double.IsNaN(expected) || double.IsInfinity(expected) || expected == 0;
        Assert.True(
            isExact ? actual.Equals(expected) || actual == expected || (expected == 0 && Math.Abs(actual) < 1e-300)
                : Math.Abs(expected) < 2e-38 ? Math.Abs(actual - expected) <= 2e-38
                : Math.Abs((actual - expected) / expected) <= bound,
            $"pow({x:R}, {y:R}) is {actual:R}, not {expected:R}.");
    }
}
