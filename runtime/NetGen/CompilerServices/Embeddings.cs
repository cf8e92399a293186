using System.ComponentModel;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.CompilerServices;

/// <summary>Rows of tables, chosen by indices that are given as numbers; called by emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Embeddings
{
    private const int PanelWidth = 16;

    /// <summary>Copies a row of the table for each index.</summary>
    /// <param name="indices">The first index.</param>
    /// <param name="length">The number of indices of a sample.</param>
    /// <param name="stride">The distance of one sample's indices from the next's.</param>
    /// <param name="table">The first element of the table.</param>
    /// <param name="count">The number of its rows.</param>
    /// <param name="row">The elements of a row, padding included.</param>
    /// <param name="result">The first result.</param>
    /// <param name="resultStride">The distance of one result from the next.</param>
    /// <param name="samples">The number of samples.</param>
    /// <exception cref="ArgumentOutOfRangeException">An index is not a whole number from 0 to below <paramref name="count"/>.</exception>
    public static void Copy(
        ref float indices, nint length, nint stride, ref float table, int count, nint row, ref float result, nint resultStride, nint samples) =>
        CopyOf(ref indices, length, stride, ref table, count, row, ref result, resultStride, samples);

    /// <inheritdoc cref="Copy(ref float, nint, nint, ref float, int, nint, ref float, nint, nint)"/>
    public static void Copy(
        ref double indices, nint length, nint stride, ref double table, int count, nint row, ref double result, nint resultStride, nint samples) =>
        CopyOf(ref indices, length, stride, ref table, count, row, ref result, resultStride, samples);

    /// <summary>
    /// The gradient of the table: to the row of each index its result's gradient is added, in order. The workers share the
    /// panels of 16 columns.
    /// </summary>
    /// <param name="indices">The first index, valid as all others.</param>
    /// <param name="length">The number of indices of a sample.</param>
    /// <param name="stride">The distance of one sample's indices from the next's.</param>
    /// <param name="gradients">The first result's gradient, in panels of 16.</param>
    /// <param name="panel">The distance of the panels.</param>
    /// <param name="table">The first element of the table's gradient.</param>
    /// <param name="count">The number of its rows.</param>
    /// <param name="row">The elements of a row, padding included.</param>
    /// <param name="padding">The row that gets no gradient; −1 for none.</param>
    /// <param name="samples">The number of samples.</param>
    /// <param name="worker">The number of the worker.</param>
    /// <param name="workers">The number of workers.</param>
    public static void Add(
        ref float indices, nint length, nint stride, ref float gradients, nint panel, ref float table, int count, nint row, int padding,
        nint samples, int worker, int workers) =>
        AddOf(ref indices, length, stride, ref gradients, panel, ref table, count, row, padding, samples, worker, workers);

    /// <inheritdoc cref="Add(ref float, nint, nint, ref float, nint, ref float, int, nint, int, nint, int, int)"/>
    public static void Add(
        ref double indices, nint length, nint stride, ref double gradients, nint panel, ref double table, int count, nint row, int padding,
        nint samples, int worker, int workers) =>
        AddOf(ref indices, length, stride, ref gradients, panel, ref table, count, row, padding, samples, worker, workers);

    private static void CopyOf<T>(
        ref T indices, nint length, nint stride, ref T table, int count, nint row, ref T result, nint resultStride, nint samples)
        where T : unmanaged, INumber<T>
    {
        var limit = T.CreateChecked(count);
        for (nint n = 0; n < samples; n++)
        {
            for (nint t = 0; t < length; t++)
            {
                var index = Unsafe.Add(ref indices, (n * stride) + t);
                if (!(index >= T.Zero && index < limit && T.IsInteger(index)))
                {
                    Refuse(index, t, count);
                }

                MemoryMarshal.CreateSpan(ref Unsafe.Add(ref table, nint.CreateTruncating(index) * row), (int)row)
                    .CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref result, ((n * length) + t) * resultStride), (int)row));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddOf<T>(
        ref T indices, nint length, nint stride, ref T gradients, nint panel, ref T table, int count, nint row, int padding,
        nint samples, int worker, int workers)
        where T : unmanaged, INumber<T>
    {
        var panels = row / PanelWidth;
        var (first, last) = (panels * worker / workers, panels * (worker + 1) / workers);
        if (first == last)
        {
            return;
        }

        for (nint i = 0; i < count; i++)
        {
            MemoryMarshal.CreateSpan(ref Unsafe.Add(ref table, (i * row) + (first * PanelWidth)), (int)((last - first) * PanelWidth)).Clear();
        }

        for (nint n = 0; n < samples; n++)
        {
            for (nint t = 0; t < length; t++)
            {
                var index = nint.CreateTruncating(Unsafe.Add(ref indices, (n * stride) + t));
                if (index == padding)
                {
                    continue;
                }

                for (var p = first; p < last; p++)
                {
                    ref var from = ref Unsafe.Add(ref gradients, (p * panel) + (((n * length) + t) * PanelWidth));
                    ref var to = ref Unsafe.Add(ref table, (index * row) + (p * PanelWidth));
                    for (nuint q = 0; q < PanelWidth; q += (nuint)Vector<T>.Count)
                    {
                        Vector.StoreUnsafe(Vector.LoadUnsafe(ref to, q) + Vector.LoadUnsafe(ref from, q), ref to, q);
                    }
                }
            }
        }
    }

    private static void Refuse<T>(T index, nint position, int count)
        where T : unmanaged, INumber<T> => throw new ArgumentOutOfRangeException(
            "inputs",
            string.Create(CultureInfo.InvariantCulture, $"The index at position {position} of a sample is {index}; expected a whole number from 0 to {count - 1}."));
}
