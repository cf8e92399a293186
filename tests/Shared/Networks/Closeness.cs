using Xunit;

namespace NetGen.Tests;

/// <summary>Comparison of tensors that names the worst element.</summary>
internal static class Closeness
{
    /// <summary>The largest difference, relative to max(1, |expected|), and where it is; NaN is the worst of all.</summary>
    public static (double Error, int Index) Worst(IReadOnlyList<double> expected, IReadOnlyList<double> actual, double scale = 1)
    {
        Assert.Equal(expected.Count, actual.Count);
        var worst = (Error: 0.0, Index: 0);
        for (var i = 0; i < expected.Count; i++)
        {
            var error = Math.Abs(actual[i] - expected[i]) / Math.Max(scale, Math.Abs(expected[i]));
            if (!(error <= worst.Error))
            {
                worst = (double.IsNaN(error) ? double.PositiveInfinity : error, i);
            }
        }

        return worst;
    }

    /// <summary>Fails unless |actual − expected| ≤ tolerance·max(1, |expected|) everywhere.</summary>
    public static void Verify(string name, IReadOnlyList<double> expected, IReadOnlyList<double> actual, double tolerance)
    {
        var (error, index) = Worst(expected, actual);
        Assert.True(
            error <= tolerance,
            expected.Count == 0 ? name : $"{name}[{index}] is {actual[index]:R}, but {expected[index]:R} was expected: {error:E2} exceeds {tolerance:E0}.");
    }
}
