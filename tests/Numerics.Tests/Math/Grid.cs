namespace NetGen.Numerics.Tests.Functions;

/// <summary>Arguments that cover each precision's whole range, and the points where functions tend to break.</summary>
internal static class Grid
{
    private static readonly double[] Points =
    [
        0, 1e-6, 1e-3, 0.46875, 0.5, 1, 2, 4, 7.78440857, 7.9, 12.5, 20, 50, 86.9, 87.4, 88.3, 88.5, 88.72, 88.73, 100,
        707.9, 709.7, 710, 1000, 1e10, double.PositiveInfinity, double.NaN,
    ];

    public static IEnumerable<float> Singles()
    {
        foreach (var p in Points)
        {
            yield return (float)p;
            yield return -(float)p;
        }

        // Every exponent, denormals too.
        for (uint bits = 1; bits < 0x7F800000; bits += 104729)
        {
            yield return BitConverter.UInt32BitsToSingle(bits);
            yield return -BitConverter.UInt32BitsToSingle(bits);
        }

        for (var i = -20000; i <= 20000; i++)
        {
            yield return i * 0.005123f;
        }
    }

    public static IEnumerable<double> Doubles()
    {
        foreach (var p in Points)
        {
            yield return p;
            yield return -p;
        }

        for (ulong bits = 1; bits < 0x7FF0000000000000; bits += 461168601842739)
        {
            yield return BitConverter.UInt64BitsToDouble(bits);
            yield return -BitConverter.UInt64BitsToDouble(bits);
        }

        for (var i = -20000; i <= 20000; i++)
        {
            yield return i * 0.005123;
            yield return i * 0.0361;
        }
    }
}
