using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.Benchmarks.Timing;

namespace NetGen.Benchmarks.Machine;

/// <summary>The most multiply-adds that one core does: twelve independent chains, all in registers.</summary>
internal static class FmaPeak
{
    private const int Chains = 12;
    private const int Steps = 256;

    private static Vector<float> s_sink;

    /// <summary>Measures the peak in FLOPs per nanosecond (GFLOP/s), a multiply-add being two.</summary>
    public static double Measure()
    {
        var flops = 2.0 * Chains * Steps * Vector<float>.Count;
        return flops / Windows.Time(Repeat).BestNanoseconds;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Repeat(int repetitions)
    {
        var m = new Vector<float>(0.999f);
        var b = new Vector<float>(0.001f);
        // Different values: equal chains could be merged into one.
        Vector<float> a0 = m, a1 = b, a2 = m + b, a3 = m - b, a4 = m * b, a5 = m + m;
        Vector<float> a6 = b + b, a7 = m * m, a8 = b * b, a9 = a4 + m, a10 = a4 + b, a11 = a5 + b;
        for (var i = (long)repetitions * Steps; i > 0; i--)
        {
            a0 = Vector.MultiplyAddEstimate(a0, m, b);
            a1 = Vector.MultiplyAddEstimate(a1, m, b);
            a2 = Vector.MultiplyAddEstimate(a2, m, b);
            a3 = Vector.MultiplyAddEstimate(a3, m, b);
            a4 = Vector.MultiplyAddEstimate(a4, m, b);
            a5 = Vector.MultiplyAddEstimate(a5, m, b);
            a6 = Vector.MultiplyAddEstimate(a6, m, b);
            a7 = Vector.MultiplyAddEstimate(a7, m, b);
            a8 = Vector.MultiplyAddEstimate(a8, m, b);
            a9 = Vector.MultiplyAddEstimate(a9, m, b);
            a10 = Vector.MultiplyAddEstimate(a10, m, b);
            a11 = Vector.MultiplyAddEstimate(a11, m, b);
        }

        s_sink = a0 + a1 + a2 + a3 + a4 + a5 + a6 + a7 + a8 + a9 + a10 + a11;
    }
}
