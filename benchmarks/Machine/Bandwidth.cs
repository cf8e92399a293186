using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.Benchmarks.Timing;
using NetGen.CompilerServices;

namespace NetGen.Benchmarks.Machine;

/// <summary>How fast one core reads from its second-level cache, and how fast it copies in main memory.</summary>
internal static class Bandwidth
{
    // As much as the perceptron's weights: more than any first-level cache, less than most second-level ones.
    private const int ReadBytes = 448 * 1024;
    private const int CopyBytes = 64 * 1024 * 1024;

    private static Vector<float> s_sink;

    /// <summary>Measures reading 448 KiB again and again, in bytes per nanosecond (GB/s).</summary>
    public static double MeasureRead()
    {
        var buffer = new AlignedBuffer<float>(ReadBytes / sizeof(float));
        return ReadBytes / Windows.Time(repetitions => Read(buffer, repetitions)).BestNanoseconds;
    }

    /// <summary>Measures copying 64 MiB in main memory, in bytes copied per nanosecond (GB/s); each is read and written.</summary>
    public static double MeasureCopy() => MeasureCopy(CopyBytes);

    /// <summary>Measures copying so many bytes again and again, in bytes copied per nanosecond (GB/s).</summary>
    /// <param name="bytes">A multiple of 4.</param>
    public static double MeasureCopy(int bytes)
    {
        var source = new AlignedBuffer<float>(bytes / sizeof(float));
        var destination = new AlignedBuffer<float>(source.Length);
        source.Span.Fill(1);
        destination.Span.Fill(2);
        return bytes / Windows.Time(repetitions =>
        {
            for (var i = 0; i < repetitions; i++)
            {
                source.Span.CopyTo(destination.Span);
            }
        }).BestNanoseconds;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Read(AlignedBuffer<float> buffer, int repetitions)
    {
        Vector<float> a0 = default, a1 = default, a2 = default, a3 = default, a4 = default, a5 = default, a6 = default, a7 = default;
        for (var repetition = 0; repetition < repetitions; repetition++)
        {
            ref var x = ref buffer.First;
            for (var i = buffer.Length; i > 0; i -= 8 * Vector<float>.Count)
            {
                a0 += Vector.LoadUnsafe(ref x);
                a1 += Vector.LoadUnsafe(ref x, (nuint)Vector<float>.Count);
                a2 += Vector.LoadUnsafe(ref x, (nuint)(2 * Vector<float>.Count));
                a3 += Vector.LoadUnsafe(ref x, (nuint)(3 * Vector<float>.Count));
                a4 += Vector.LoadUnsafe(ref x, (nuint)(4 * Vector<float>.Count));
                a5 += Vector.LoadUnsafe(ref x, (nuint)(5 * Vector<float>.Count));
                a6 += Vector.LoadUnsafe(ref x, (nuint)(6 * Vector<float>.Count));
                a7 += Vector.LoadUnsafe(ref x, (nuint)(7 * Vector<float>.Count));
                x = ref Unsafe.Add(ref x, 8 * Vector<float>.Count);
            }
        }

        s_sink = a0 + a1 + a2 + a3 + a4 + a5 + a6 + a7;
    }
}
