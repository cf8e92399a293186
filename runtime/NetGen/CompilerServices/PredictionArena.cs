using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary>The activations of a prediction that do not fit on the stack: one buffer per thread, grown on demand.</summary>
/// <typeparam name="T">The floating-point type.</typeparam>
public static class PredictionArena<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    [ThreadStatic]
    private static AlignedBuffer<T>? t_activations;

    [ThreadStatic]
    private static AlignedBuffer<T>? t_inputs;

    /// <summary>
    /// The thread's buffer, with at least <paramref name="length"/> elements of unspecified but finite content; valid
    /// until the thread rents again.
    /// </summary>
    /// <param name="length">The number of elements needed, at least 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref T Rent(int length)
    {
        var buffer = t_activations;
        return ref (buffer is not null && buffer.Length >= length ? buffer : Grow(ref t_activations, length)).First;
    }

    internal static Span<T> RentInputs(int length)
    {
        var buffer = t_inputs;
        return (buffer is not null && buffer.Length >= length ? buffer : Grow(ref t_inputs, length)).Span[..length];
    }

    private static AlignedBuffer<T> Grow(ref AlignedBuffer<T>? buffer, int length) =>
        buffer = new AlignedBuffer<T>(Math.Max(length, 1024));
}
