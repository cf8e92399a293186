using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.CompilerServices;

namespace NetGen.Benchmarks.Machine;

/// <summary>What an update must read and write, with as little arithmetic as there can be.</summary>
/// <param name="length">The number of parameters.</param>
/// <param name="states">The states of the optimizer, 0 to 3.</param>
internal sealed class Streaming(int length, int states)
{
    private readonly AlignedBuffer<float> _parameters = Filled(length);
    private readonly AlignedBuffer<float> _gradients = Filled(length);
    private readonly AlignedBuffer<float> _point = Filled(length);
    private readonly AlignedBuffer<float>[] _states = [.. Enumerable.Range(0, states).Select(_ => Filled(length))];

    private static Vector<float> s_sink;

    /// <summary>One update.</summary>
    /// <param name="ahead">Whether a point is written from parameters and the last state first.</param>
    /// <param name="twice">Whether the states are written in a first pass, and the parameters in a second.</param>
    public void Update(bool ahead, bool twice)
    {
        ref var p = ref _parameters.First;
        ref var g = ref _gradients.First;
        if (ahead)
        {
            Write(ref _point.First, ref p, ref _states[^1].First, length);
        }

        switch (states)
        {
            case 0:
                None(ref p, ref g, length);
                break;
            case 1:
                One(ref p, ref g, ref _states[0].First, length);
                break;
            case 2 when twice:
                First(ref p, ref g, ref _states[0].First, ref _states[1].First, length);
                Second(ref p, ref _states[0].First, ref _states[1].First, length);
                break;
            case 2:
                Two(ref p, ref g, ref _states[0].First, ref _states[1].First, length);
                break;
            default:
                Three(ref p, ref g, ref _states[0].First, ref _states[1].First, ref _states[2].First, length);
                break;
        }
    }

    private static AlignedBuffer<float> Filled(int length)
    {
        var buffer = new AlignedBuffer<float>(length);
        buffer.Span.Fill(1e-30f);
        return buffer;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Write(ref float to, ref float a, ref float b, nint length)
    {
        for (nint i = 0; i < length; i += Vector<float>.Count)
        {
            (At(ref a, i) + At(ref b, i)).StoreUnsafe(ref to, (nuint)i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void None(ref float p, ref float g, nint length)
    {
        for (nint i = 0; i < length; i += Vector<float>.Count)
        {
            (At(ref p, i) + At(ref g, i)).StoreUnsafe(ref p, (nuint)i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void One(ref float p, ref float g, ref float m, nint length)
    {
        for (nint i = 0; i < length; i += Vector<float>.Count)
        {
            var x = At(ref m, i) + At(ref g, i);
            x.StoreUnsafe(ref m, (nuint)i);
            (At(ref p, i) + x).StoreUnsafe(ref p, (nuint)i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Two(ref float p, ref float g, ref float m, ref float v, nint length)
    {
        for (nint i = 0; i < length; i += Vector<float>.Count)
        {
            var gradient = At(ref g, i);
            var x = At(ref m, i) + gradient;
            var y = At(ref v, i) + gradient;
            x.StoreUnsafe(ref m, (nuint)i);
            y.StoreUnsafe(ref v, (nuint)i);
            (At(ref p, i) + (x + y)).StoreUnsafe(ref p, (nuint)i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Three(ref float p, ref float g, ref float m, ref float v, ref float u, nint length)
    {
        for (nint i = 0; i < length; i += Vector<float>.Count)
        {
            var gradient = At(ref g, i);
            var x = At(ref m, i) + gradient;
            var y = At(ref v, i) + gradient;
            var z = At(ref u, i) + gradient;
            x.StoreUnsafe(ref m, (nuint)i);
            y.StoreUnsafe(ref v, (nuint)i);
            z.StoreUnsafe(ref u, (nuint)i);
            (At(ref p, i) + (x + y + z)).StoreUnsafe(ref p, (nuint)i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void First(ref float p, ref float g, ref float m, ref float v, nint length)
    {
        var sum = Vector<float>.Zero;
        for (nint i = 0; i < length; i += Vector<float>.Count)
        {
            var gradient = At(ref g, i);
            (At(ref m, i) + gradient).StoreUnsafe(ref m, (nuint)i);
            (At(ref v, i) + gradient).StoreUnsafe(ref v, (nuint)i);
            sum += At(ref p, i);
        }

        s_sink = sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Second(ref float p, ref float m, ref float v, nint length)
    {
        for (nint i = 0; i < length; i += Vector<float>.Count)
        {
            (At(ref p, i) + (At(ref m, i) + At(ref v, i))).StoreUnsafe(ref p, (nuint)i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> At(ref float first, nint index) => Vector.LoadUnsafe(ref first, (nuint)index);
}
