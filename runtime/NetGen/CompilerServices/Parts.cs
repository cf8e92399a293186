using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary>Sums over a batch that is divided into parts whatever the number of threads; called by emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Parts
{
    /// <summary>Adds the parts in their order, for some of the elements.</summary>
    /// <param name="parts">The first part's first element.</param>
    /// <param name="count">The number of parts.</param>
    /// <param name="length">Elements from one part to the next.</param>
    /// <param name="sum">Receives the sum.</param>
    /// <param name="from">The first element, a multiple of 16.</param>
    /// <param name="to">The element after the last, a multiple of 16.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Sum(ref float parts, nint count, nint length, ref float sum, nint from, nint to)
    {
        for (var i = from; i < to; i += Vector<float>.Count)
        {
            var total = Vector.LoadUnsafe(ref parts, (nuint)i);
            for (nint part = 1; part < count; part++)
            {
                total += Vector.LoadUnsafe(ref parts, (nuint)((part * length) + i));
            }

            Vector.StoreUnsafe(total, ref sum, (nuint)i);
        }
    }
}
