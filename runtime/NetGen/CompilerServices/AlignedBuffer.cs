using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.CompilerServices;

/// <summary>
/// A managed array on the pinned heap whose first element in use lies on a 64-byte boundary: vector loads never cross
/// a cache line, and there is nothing to dispose.
/// </summary>
/// <typeparam name="T">The element type.</typeparam>
public sealed class AlignedBuffer<T>
    where T : unmanaged
{
    private const int Alignment = 64;
    private const int Panel = 16;
    private readonly T[] _array;
    private readonly int _start;
    private readonly nint _first;

    /// <summary>Makes a buffer of zeros.</summary>
    /// <param name="length">The number of elements, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is negative.</exception>
    public unsafe AlignedBuffer(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        var slack = Alignment / sizeof(T);
        // A panel of slack at the end: a kernel may read, never write, past the last lane it needs.
        _array = GC.AllocateArray<T>(checked(length + slack + Panel), pinned: true);
        var address = (nuint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_array));
        _start = (int)((((address + Alignment - 1) & ~(nuint)(Alignment - 1)) - address) / (nuint)sizeof(T));
        _first = (nint)Unsafe.AsPointer(ref _array[_start]);
        Length = length;
    }

    /// <summary>The number of elements.</summary>
    public int Length { get; }

    /// <summary>The first element.</summary>
    public unsafe ref T First
    {
        // The array is pinned, so that its address stays; the reference keeps it alive.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.AsRef<T>((void*)_first);
    }

    /// <summary>All elements.</summary>
    public Span<T> Span => new(_array, _start, Length);
}
