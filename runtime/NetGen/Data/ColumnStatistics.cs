using System.Globalization;
using System.Numerics;

namespace NetGen;

/// <summary>Mean and population standard deviation (divisor n) of each column of a row-major matrix.</summary>
internal static class ColumnStatistics
{
    /// <summary>
    /// Computes both in double precision, in two passes over the deviations from the first row: exact for a constant
    /// column, and free of the cancellation that the difference of squares has (Chan, Golub and LeVeque, 1983).
    /// </summary>
    /// <param name="values">[rows, <paramref name="columns"/>], at least one row.</param>
    /// <param name="columns">The number of columns.</param>
    /// <param name="what">What messages call a column.</param>
    /// <returns>The standard deviation is 1 where a column is constant, so that dividing by it leaves zeros.</returns>
    /// <exception cref="ArgumentException">There are no rows, or a value is not finite.</exception>
    public static (T[] Mean, T[] Std) Compute<T>(ReadOnlySpan<T> values, int columns, string what)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (values.IsEmpty)
        {
            throw new ArgumentException("There are no samples; at least one is needed for a mean.");
        }

        var rows = values.Length / columns;
        var shift = new double[columns];
        for (var i = 0; i < values.Length; i++)
        {
            var x = double.CreateTruncating(values[i]);
            if (!double.IsFinite(x))
            {
                throw new ArgumentException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Sample {i / columns}, {what} {i % columns} is {x}; a mean needs finite values."));
            }

            shift[i % columns] += x - double.CreateTruncating(values[i % columns]);
        }

        var squares = new double[columns];
        for (var c = 0; c < columns; c++)
        {
            shift[c] /= rows;
        }

        for (var i = 0; i < values.Length; i++)
        {
            var c = i % columns;
            var d = double.CreateTruncating(values[i]) - double.CreateTruncating(values[c]) - shift[c];
            squares[c] += d * d;
        }

        var mean = new T[columns];
        var std = new T[columns];
        for (var c = 0; c < columns; c++)
        {
            mean[c] = T.CreateTruncating(double.CreateTruncating(values[c]) + shift[c]);
            var s = T.CreateTruncating(Math.Sqrt(squares[c] / rows));
            // Constant, or with deviations too small for T.
            std[c] = s == T.Zero ? T.One : s;
            if (!T.IsFinite(mean[c]) || !T.IsFinite(std[c]))
            {
                throw new ArgumentException($"The values of {what} {c} are too large for a standard deviation in {typeof(T).Name}.");
            }
        }

        return (mean, std);
    }
}
