using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.CompilerServices;

/// <summary>
/// The largest of each group of neighbouring channels of one row, and its gradient; called by emitted code. Four groups at
/// a time, without branches: which element of a group is the largest is as good as random.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Maxout
{
    private const int PanelWidth = 16;
    private const int Lanes = 4;

    /// <summary>
    /// y[c] = max x[c·pieces + j] over j. As in PyTorch, a later element replaces an earlier one if it is larger or not a
    /// number. Padding of y becomes 0.
    /// </summary>
    /// <param name="x">The first of width·pieces channels; whole panels of 16 can be read.</param>
    /// <param name="y">The first of width channels, padded to whole panels.</param>
    /// <param name="pieces">The channels of a group.</param>
    /// <param name="width">The number of groups.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Row(ref float x, ref float y, nint pieces, nint width) => Row(ref x, ref y, ref Unsafe.NullRef<float>(), pieces, width);

    /// <inheritdoc cref="Row(ref float, ref float, nint, nint)"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Row(ref double x, ref double y, nint pieces, nint width) => Row(ref x, ref y, ref Unsafe.NullRef<double>(), pieces, width);

    /// <inheritdoc cref="Row(ref float, ref float, nint, nint)"/>
    /// <param name="x">The first of width·pieces channels.</param>
    /// <param name="y">The first of width channels, padded to whole panels.</param>
    /// <param name="position">Receives the number j of each largest element.</param>
    /// <param name="pieces">The channels of a group.</param>
    /// <param name="width">The number of groups.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Row(ref float x, ref float y, ref float position, nint pieces, nint width)
    {
        nint c = 0;
        for (; c <= width - Lanes; c += Lanes)
        {
            ref var group = ref Unsafe.Add(ref x, c * pieces);
            var largest = Spread(ref group, pieces);
            Vector128<float> place = Vector128<float>.Zero, number = Vector128<float>.Zero;
            for (nint j = 1; j < pieces; j++)
            {
                var v = Spread(ref Unsafe.Add(ref group, j), pieces);
                number += Vector128<float>.One;
                var larger = Vector128.GreaterThan(v, largest) | ~Vector128.Equals(v, v);
                largest = Vector128.ConditionalSelect(larger, v, largest);
                place = Vector128.ConditionalSelect(larger, number, place);
            }

            Vector128.StoreUnsafe(largest, ref y, (nuint)c);
            if (!Unsafe.IsNullRef(ref position))
            {
                Vector128.StoreUnsafe(place, ref position, (nuint)c);
            }
        }

        Rest(ref x, ref y, ref position, pieces, width, c);
    }

    /// <inheritdoc cref="Row(ref float, ref float, ref float, nint, nint)"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Row(ref double x, ref double y, ref double position, nint pieces, nint width)
    {
        nint c = 0;
        for (; c <= width - Lanes; c += Lanes)
        {
            ref var group = ref Unsafe.Add(ref x, c * pieces);
            var largest = Spread(ref group, pieces);
            Vector256<double> place = Vector256<double>.Zero, number = Vector256<double>.Zero;
            for (nint j = 1; j < pieces; j++)
            {
                var v = Spread(ref Unsafe.Add(ref group, j), pieces);
                number += Vector256<double>.One;
                var larger = Vector256.GreaterThan(v, largest) | ~Vector256.Equals(v, v);
                largest = Vector256.ConditionalSelect(larger, v, largest);
                place = Vector256.ConditionalSelect(larger, number, place);
            }

            Vector256.StoreUnsafe(largest, ref y, (nuint)c);
            if (!Unsafe.IsNullRef(ref position))
            {
                Vector256.StoreUnsafe(place, ref position, (nuint)c);
            }
        }

        Rest(ref x, ref y, ref position, pieces, width, c);
    }

    /// <summary>dx[c·pieces + j] = dy[c] where j is the largest element's number, 0 elsewhere and in the padding.</summary>
    /// <param name="dy">The row's first element.</param>
    /// <param name="dyPanel">The distance of its panels of 16 channels.</param>
    /// <param name="position">The number of each largest element.</param>
    /// <param name="dx">The row's first element.</param>
    /// <param name="dxPanel">The distance of its panels of 16 channels.</param>
    /// <param name="pieces">The channels of a group.</param>
    /// <param name="width">The number of groups.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void RowGradient<T>(ref T dy, nint dyPanel, ref T position, ref T dx, nint dxPanel, nint pieces, nint width)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var padded = ((width * pieces) + PanelWidth - 1) & -PanelWidth;
        for (nint i = 0; i < padded; i += PanelWidth)
        {
            ref var panel = ref Unsafe.Add(ref dx, i / PanelWidth * dxPanel);
            for (var q = 0; q < PanelWidth; q += Vector<T>.Count)
            {
                Vector.StoreUnsafe(Vector<T>.Zero, ref panel, (nuint)q);
            }
        }

        nint first = 0;
        for (nint c = 0; c < width; c++)
        {
            var i = first + nint.CreateTruncating(Unsafe.Add(ref position, c));
            Unsafe.Add(ref dx, ((i >> 4) * dxPanel) + (i & 15)) = Unsafe.Add(ref dy, ((c >> 4) * dyPanel) + (c & 15));
            first += pieces;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Spread(ref float x, nint pieces) =>
        Vector128.Create(x, Unsafe.Add(ref x, pieces), Unsafe.Add(ref x, 2 * pieces), Unsafe.Add(ref x, 3 * pieces));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Spread(ref double x, nint pieces) =>
        Vector256.Create(x, Unsafe.Add(ref x, pieces), Unsafe.Add(ref x, 2 * pieces), Unsafe.Add(ref x, 3 * pieces));

    private static void Rest<T>(ref T x, ref T y, ref T position, nint pieces, nint width, nint c)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (; c < width; c++)
        {
            var (largest, place) = (Unsafe.Add(ref x, c * pieces), (nint)0);
            for (nint j = 1; j < pieces; j++)
            {
                var v = Unsafe.Add(ref x, (c * pieces) + j);
                if (v > largest || T.IsNaN(v))
                {
                    (largest, place) = (v, j);
                }
            }

            Unsafe.Add(ref y, c) = largest;
            if (!Unsafe.IsNullRef(ref position))
            {
                Unsafe.Add(ref position, c) = T.CreateTruncating(place);
            }
        }

        for (; c % PanelWidth != 0; c++)
        {
            Unsafe.Add(ref y, c) = T.Zero;
        }
    }
}
