using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

// Dropout masks: 0 with the probability given, otherwise 1/(1 - probability), so that the mean is 1. Each element's
// decision is a hash of the key and the element's index: the same in both precisions, for every vector width, and
// however the elements are divided between threads.
public static partial class RandomMask
{
    private const int PanelWidth = 16;

    /// <summary>Fills consecutive elements.</summary>
    /// <param name="mask">The first element to fill.</param>
    /// <param name="key">The key, see <see cref="Key"/>.</param>
    /// <param name="firstIndex">The index of the first element.</param>
    /// <param name="count">The number of elements.</param>
    /// <param name="rate">The probability of 0, from 0 to 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Fill(ref float mask, uint key, uint firstIndex, nint count, double rate)
    {
        var rule = new Rule(key, rate);
        var scale = new Vector<float>((float)rule.Scale);
        nint i = 0;
        for (; i <= count - Vector<uint>.Count; i += Vector<uint>.Count)
        {
            var kept = rule.Kept(new Vector<uint>(firstIndex + (uint)i) + Vector<uint>.Indices);
            Vector.StoreUnsafe(Vector.AsVectorSingle(kept) & scale, ref mask, (nuint)i);
        }

        for (; i < count; i++)
        {
            Unsafe.Add(ref mask, i) = rule.Keeps(firstIndex + (uint)i) ? (float)rule.Scale : 0f;
        }
    }

    /// <inheritdoc cref="Fill(ref float, uint, uint, nint, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Fill(ref double mask, uint key, uint firstIndex, nint count, double rate)
    {
        var rule = new Rule(key, rate);
        var scale = new Vector<double>(rule.Scale);
        nint i = 0;
        for (; i <= count - Vector<uint>.Count; i += Vector<uint>.Count)
        {
            Vector.Widen(rule.Kept(new Vector<uint>(firstIndex + (uint)i) + Vector<uint>.Indices), out var low, out var high);
            Vector.StoreUnsafe(Vector.AsVectorDouble(low) & scale, ref mask, (nuint)i);
            Vector.StoreUnsafe(Vector.AsVectorDouble(high) & scale, ref mask, (nuint)(i + Vector<double>.Count));
        }

        for (; i < count; i++)
        {
            Unsafe.Add(ref mask, i) = rule.Keeps(firstIndex + (uint)i) ? rule.Scale : 0;
        }
    }

    /// <summary>
    /// Fills rows of a block whose rows are padded to a multiple of 16: element (row, column) has the index row times
    /// width plus column, and the padding becomes 0.
    /// </summary>
    /// <param name="mask">The first element of the first row to fill.</param>
    /// <param name="rowStride">Elements from one row to the next, at least the padded width.</param>
    /// <param name="width">The number of columns.</param>
    /// <param name="fromRow">The first row to fill.</param>
    /// <param name="toRow">The row after the last to fill.</param>
    /// <param name="key">The key, see <see cref="Key"/>.</param>
    /// <param name="rate">The probability of 0, from 0 to 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Fill(ref float mask, nint rowStride, int width, int fromRow, int toRow, uint key, double rate)
    {
        var rule = new Rule(key, rate);
        var scale = new Vector<float>((float)rule.Scale);
        var padded = (width + PanelWidth - 1) & -PanelWidth;
        for (var row = fromRow; row < toRow; row++)
        {
            ref var line = ref Unsafe.Add(ref mask, (row - fromRow) * rowStride);
            for (var column = 0; column < padded; column += Vector<float>.Count)
            {
                var kept = rule.Kept(row, column, width);
                Vector.StoreUnsafe(Vector.AsVectorSingle(kept) & scale, ref line, (nuint)column);
            }
        }
    }

    /// <inheritdoc cref="Fill(ref float, nint, int, int, int, uint, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Fill(ref double mask, nint rowStride, int width, int fromRow, int toRow, uint key, double rate)
    {
        var rule = new Rule(key, rate);
        var scale = new Vector<double>(rule.Scale);
        var padded = (width + PanelWidth - 1) & -PanelWidth;
        for (var row = fromRow; row < toRow; row++)
        {
            ref var line = ref Unsafe.Add(ref mask, (row - fromRow) * rowStride);
            for (var column = 0; column < padded; column += Vector<float>.Count)
            {
                Vector.Widen(rule.Kept(row, column, width), out var low, out var high);
                Vector.StoreUnsafe(Vector.AsVectorDouble(low) & scale, ref line, (nuint)column);
                Vector.StoreUnsafe(Vector.AsVectorDouble(high) & scale, ref line, (nuint)(column + Vector<double>.Count));
            }
        }
    }

    private readonly struct Rule
    {
        private readonly Bits _bits;
        private readonly int _threshold;

        public Rule(uint key, double rate)
        {
            _bits = new Bits(key);
            _threshold = (int)Math.Min(int.MaxValue, rate * 2147483648.0); // against 31 bits: signed comparison is cheap
            Scale = rate < 1 ? 1 / (1 - rate) : 0;
        }

        public double Scale { get; }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector<int> Kept(Vector<uint> index) =>
            Vector.GreaterThanOrEqual(Vector.AsVectorInt32(Vector.ShiftRightLogical(_bits.Of(index), 1)), new Vector<int>(_threshold));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector<int> Kept(int row, int column, int width) => Kept(Index(row, column, width)) & Inside(column, width);

        public bool Keeps(uint index) => (int)(_bits.Of(index) >> 1) >= _threshold;
    }
}
