using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NetGen;

/// <summary>
/// Random matrices with orthonormal rows or columns. Sums are taken over four lanes in a fixed order and without fused
/// multiply-adds, so that they have the same bits on every platform.
/// </summary>
internal static class OrthogonalMatrix
{
    private const int Lanes = 4;

    /// <summary>Fills a matrix by rows: gain times the Q of a normal matrix's decomposition, transposed if it is wide.</summary>
    /// <param name="matrix">Receives rows·columns elements.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The number of columns.</param>
    /// <param name="gain">The length of each row or column.</param>
    /// <param name="random">Gives the normal matrix, tall and by rows.</param>
    public static void Fill(Span<double> matrix, int rows, int columns, double gain, RandomStream random)
    {
        var normal = new double[rows * columns];
        foreach (ref var value in normal.AsSpan())
        {
            value = random.NextNormal();
        }

        FromNormal(normal, matrix, rows, columns, gain);
    }

    /// <summary>The same of a given tall matrix, max(rows, columns) by min(rows, columns).</summary>
    public static void FromNormal(ReadOnlySpan<double> normal, Span<double> matrix, int rows, int columns, double gain)
    {
        // Q by its columns, each padded with zeros to whole lanes.
        var (length, count) = (Math.Max(rows, columns), Math.Min(rows, columns));
        var padded = (length + Lanes - 1) / Lanes * Lanes;
        var q = new double[count * padded];
        for (var i = 0; i < length; i++)
        {
            for (var j = 0; j < count; j++)
            {
                q[(j * padded) + i] = normal[(i * count) + j];
            }
        }

        for (var j = 0; j < count; j++)
        {
            Orthonormalize(q, j, padded);
        }

        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                matrix[(i * columns) + j] = gain * (rows >= columns ? q[(j * padded) + i] : q[(i * padded) + j]);
            }
        }
    }

    // Gram and Schmidt's method, twice, which is as exact as Householder's ("twice is enough", Kahan and Parlett). The length
    // that is divided by is R's diagonal: positive, so that the decomposition is the unique one.
    private static void Orthonormalize(double[] q, int column, int padded)
    {
        var own = Column(q, column, padded);
        for (var pass = 0; pass < 2; pass++)
        {
            for (var other = 0; other < column; other++)
            {
                var known = Column(q, other, padded);
                var projection = Vector256.Create(Dot(own, known));
                for (var i = 0; i < own.Length; i++)
                {
                    own[i] -= projection * known[i];
                }
            }
        }

        var length = Vector256.Create(Math.Sqrt(Dot(own, own)));
        foreach (ref var lanes in own)
        {
            lanes /= length;
        }
    }

    private static Span<Vector256<double>> Column(double[] q, int column, int padded) =>
        MemoryMarshal.Cast<double, Vector256<double>>(q.AsSpan(column * padded, padded));

    private static double Dot(ReadOnlySpan<Vector256<double>> a, ReadOnlySpan<Vector256<double>> b)
    {
        var sums = Vector256<double>.Zero;
        for (var i = 0; i < a.Length; i++)
        {
            sums += a[i] * b[i];
        }

        return (sums[0] + sums[1]) + (sums[2] + sums[3]);
    }
}
