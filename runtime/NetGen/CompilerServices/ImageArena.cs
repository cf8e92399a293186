using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary>
/// The activations of a prediction with images, whose halos are zero from the allocation on: one buffer per thread,
/// network and use, because another use would write over them.
/// </summary>
/// <typeparam name="TNetwork">The network.</typeparam>
/// <typeparam name="T">Its floating-point type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ImageArena<TNetwork, T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private const int Uses = 3;

    [ThreadStatic]
    private static AlignedBuffer<T>?[]? t_buffers;

    /// <summary>The thread's buffer of a use; its content is zero at first and what the use left there afterwards.</summary>
    /// <param name="use">The number of the use, from 0 to 2.</param>
    /// <param name="length">The number of elements, always the same for a use.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref T Rent(int use, int length) => ref ((t_buffers ?? Allocate())[use] ?? Allocate(use, length)).First;

    private static AlignedBuffer<T>?[] Allocate() => t_buffers = new AlignedBuffer<T>?[Uses];

    private static AlignedBuffer<T> Allocate(int use, int length) => t_buffers![use] = new AlignedBuffer<T>(length);
}
