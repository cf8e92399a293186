using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace NetGen.CompilerServices;

/// <summary>
/// One published state of a network's weights, read without a lock: a reader notes <see cref="Version"/>, computes, and
/// computes again if <see cref="IsCurrent"/> then says that the buffer was reused for newer weights meanwhile.
/// </summary>
/// <typeparam name="T">The floating-point type.</typeparam>
public sealed class WeightSnapshot<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    // Even: complete. Odd: being written.
    private int _version;

    private readonly nint _first;
    private readonly nint _derived;
    private readonly AlignedBuffer<T> _derivedBuffer;

    internal unsafe WeightSnapshot(AlignedBuffer<T> buffer, int derivedLength)
    {
        Buffer = buffer;
        _first = (nint)Unsafe.AsPointer(ref buffer.First);
        _derivedBuffer = new AlignedBuffer<T>(derivedLength);
        _derived = (nint)Unsafe.AsPointer(ref _derivedBuffer.First);
    }

    /// <summary>The first weight.</summary>
    public unsafe ref T First
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.AsRef<T>((void*)_first);
    }

    /// <summary>The first element of what was derived from the weights.</summary>
    public unsafe ref T Derived
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.AsRef<T>((void*)_derived);
    }

    /// <summary>What is done to an input before the network sees it; null, as a rule, for nothing.</summary>
    public InputStage<T>? Stage { get; internal set; }

    /// <summary>The number of states this buffer has held.</summary>
    public int Version
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Volatile.Read(ref _version);
    }

    internal AlignedBuffer<T> Buffer { get; }

    /// <summary>Whether everything read since <see cref="Version"/> gave <paramref name="version"/> belongs together.</summary>
    /// <param name="version">What <see cref="Version"/> was before the weights were read.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsCurrent(int version)
    {
        // Loads are not reordered with loads on x86; elsewhere the loads of the weights have to be done first.
        if (!X86Base.IsSupported)
        {
            Interlocked.MemoryBarrier();
        }

        return Volatile.Read(ref _version) == version && (version & 1) == 0;
    }

    /// <summary>A copy, with the input stage and what was derived.</summary>
    internal WeightSnapshot<T> Copy()
    {
        var copy = new WeightSnapshot<T>(new AlignedBuffer<T>(Buffer.Length), _derivedBuffer.Length) { Stage = Stage };
        Buffer.Span.CopyTo(copy.Buffer.Span);
        _derivedBuffer.Span.CopyTo(copy._derivedBuffer.Span);
        return copy;
    }

    /// <summary>Tells readers that the buffer is about to change, or has changed.</summary>
    internal void Advance() => Interlocked.Increment(ref _version);
}
