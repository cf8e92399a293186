using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

// Random numbers by the same counters: the same for any number of threads and every vector width.
public static partial class RandomMask
{
    // Another key for the second number of a pair.
    private const uint Second = 0x68E31DA4;

    /// <summary>
    /// Fills rows of a block whose rows are padded to a multiple of 16 with numbers of U(0, 1): odd multiples of 2⁻²⁴, the
    /// same in both precisions, so that none is 0 or 1 and their mean is ½. Element (row, column) has the index row
    /// times width plus column, and the padding becomes 0.
    /// </summary>
    /// <param name="numbers">The first element of the first row to fill.</param>
    /// <param name="rowStride">Elements from one row to the next, at least the padded width.</param>
    /// <param name="width">The number of columns.</param>
    /// <param name="fromRow">The first row to fill.</param>
    /// <param name="toRow">The row after the last to fill.</param>
    /// <param name="key">The key, see <see cref="Key"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void FillUniform(ref float numbers, nint rowStride, int width, int fromRow, int toRow, uint key)
    {
        var bits = new Bits(key);
        for (var row = fromRow; row < toRow; row++)
        {
            ref var line = ref Unsafe.Add(ref numbers, (row - fromRow) * rowStride);
            for (var column = 0; column < width; column += Vector<float>.Count)
            {
                var inside = Vector.AsVectorSingle(Inside(column, width));
                Vector.StoreUnsafe(Uniform(bits.Of(Index(row, column, width))) & inside, ref line, (nuint)column);
            }

            ClearPadding(ref line, width, Vector<float>.Count);
        }
    }

    /// <inheritdoc cref="FillUniform(ref float, nint, int, int, int, uint)"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void FillUniform(ref double numbers, nint rowStride, int width, int fromRow, int toRow, uint key)
    {
        var bits = new Bits(key);
        for (var row = fromRow; row < toRow; row++)
        {
            ref var line = ref Unsafe.Add(ref numbers, (row - fromRow) * rowStride);
            for (var column = 0; column < width; column += Vector<float>.Count)
            {
                var (low, high) = Uniforms(bits.Of(Index(row, column, width)));
                Vector.Widen(Inside(column, width), out var insideLow, out var insideHigh);
                Vector.StoreUnsafe(low & Vector.AsVectorDouble(insideLow), ref line, (nuint)column);
                Vector.StoreUnsafe(high & Vector.AsVectorDouble(insideHigh), ref line, (nuint)(column + Vector<double>.Count));
            }

            ClearPadding(ref line, width, Vector<float>.Count);
        }
    }

    /// <summary>
    /// Fills rows of a block with numbers of N(0, 1), √(−2·log u)·cos(2π·v) of two of U(0, 1) each (Box and Muller, 1958), up to
    /// 5.8; otherwise as <see cref="FillUniform(ref float, nint, int, int, int, uint)"/>.
    /// </summary>
    /// <inheritdoc cref="FillUniform(ref float, nint, int, int, int, uint)"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void FillNormal(ref float numbers, nint rowStride, int width, int fromRow, int toRow, uint key)
    {
        var (radii, angles) = (new Bits(key), new Bits(key ^ Second));
        for (var row = fromRow; row < toRow; row++)
        {
            ref var line = ref Unsafe.Add(ref numbers, (row - fromRow) * rowStride);
            for (var column = 0; column < width; column += Vector<float>.Count)
            {
                var index = Index(row, column, width);
                var radius = Vector.SquareRoot(new Vector<float>(-2f) * VectorMath.Log(Uniform(radii.Of(index))));
                var normal = radius * VectorMath.Cos(new Vector<float>((float)(2 * Math.PI)) * Uniform(angles.Of(index)));
                Vector.StoreUnsafe(normal & Vector.AsVectorSingle(Inside(column, width)), ref line, (nuint)column);
            }

            ClearPadding(ref line, width, Vector<float>.Count);
        }
    }

    /// <inheritdoc cref="FillNormal(ref float, nint, int, int, int, uint)"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void FillNormal(ref double numbers, nint rowStride, int width, int fromRow, int toRow, uint key)
    {
        var (radii, angles) = (new Bits(key), new Bits(key ^ Second));
        for (var row = fromRow; row < toRow; row++)
        {
            ref var line = ref Unsafe.Add(ref numbers, (row - fromRow) * rowStride);
            for (var column = 0; column < width; column += Vector<float>.Count)
            {
                var index = Index(row, column, width);
                var ((low, high), (lowAngle, highAngle)) = (Uniforms(radii.Of(index)), Uniforms(angles.Of(index)));
                Vector.Widen(Inside(column, width), out var insideLow, out var insideHigh);
                Vector.StoreUnsafe(Normal(low, lowAngle) & Vector.AsVectorDouble(insideLow), ref line, (nuint)column);
                Vector.StoreUnsafe(Normal(high, highAngle) & Vector.AsVectorDouble(insideHigh), ref line, (nuint)(column + Vector<double>.Count));
            }

            ClearPadding(ref line, width, Vector<float>.Count);
        }

        static Vector<double> Normal(Vector<double> u, Vector<double> v) =>
            Vector.SquareRoot(new Vector<double>(-2) * VectorMath.Log(u)) * VectorMath.Cos(new Vector<double>(2 * Math.PI) * v);
    }

    // 23 bits and a half: exact in single precision.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Uniform(Vector<uint> bits) =>
        (Vector.ConvertToSingle(Vector.AsVectorInt32(Vector.ShiftRightLogical(bits, 9))) + new Vector<float>(0.5f)) * new Vector<float>(1f / (1 << 23));

    // A number below 2^52 is one by writing it into the low bits of 2^52.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector<double> Low, Vector<double> High) Uniforms(Vector<uint> bits)
    {
        Vector.Widen(Vector.ShiftRightLogical(bits, 9), out var low, out var high);
        return (Of(low), Of(high));

        static Vector<double> Of(Vector<ulong> number) =>
            (Vector.AsVectorDouble(number | new Vector<ulong>(0x4330000000000000)) - new Vector<double>(4503599627370496.0 - 0.5)) * new Vector<double>(1.0 / (1 << 23));
    }

    // Whole vectors behind the last that was written.
    private static void ClearPadding<T>(ref T line, int width, int vector)
    {
        var padded = (width + PanelWidth - 1) & -PanelWidth;
        for (var column = (width + vector - 1) / vector * vector; column < padded; column++)
        {
            Unsafe.Add(ref line, column) = default!;
        }
    }
}
