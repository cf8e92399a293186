using System.Globalization;
using System.Numerics;

namespace NetGen;

/// <summary>Mean and population standard deviation (divisor n) of groups of the columns of a row-major matrix.</summary>
internal static class ColumnStatistics
{
    /// <summary>
    /// Computes both in double precision, in two passes over the deviations from the group's first value: exact for a
    /// constant group, and free of the cancellation that the difference of squares has (Chan, Golub and LeVeque, 1983).
    /// </summary>
    /// <param name="values">[rows, columns], at least one row.</param>
    /// <param name="groups">Which columns are taken together.</param>
    /// <param name="what">What messages call a column.</param>
    /// <returns>
    /// Both for each column. The standard deviation is 1 where a group is constant, so that dividing by it leaves zeros.
    /// </returns>
    /// <exception cref="ArgumentException">There are no rows, or a value is not finite.</exception>
    public static (T[] Mean, T[] Std) Compute<T>(ReadOnlySpan<T> values, FeatureGroups groups, string what)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        CheckFinite(values, groups.FeatureCount, what);
        var (columns, counts) = (groups.FeatureCount, groups.CountElements(values.Length));
        var first = new double[groups.Count];
        for (var c = columns - 1; c >= 0; c--)
        {
            first[groups.Of(c)] = double.CreateTruncating(values[c]);
        }

        var shift = new double[groups.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var g = groups.Of(i % columns);
            shift[g] += double.CreateTruncating(values[i]) - first[g];
        }

        var squares = new double[groups.Count];
        for (var g = 0; g < shift.Length; g++)
        {
            shift[g] /= counts[g];
        }

        for (var i = 0; i < values.Length; i++)
        {
            var g = groups.Of(i % columns);
            var d = double.CreateTruncating(values[i]) - first[g] - shift[g];
            squares[g] += d * d;
        }

        var mean = new T[columns];
        var std = new T[columns];
        for (var c = 0; c < columns; c++)
        {
            var g = groups.Of(c);
            mean[c] = T.CreateTruncating(first[g] + shift[g]);
            var s = T.CreateTruncating(Math.Sqrt(squares[g] / counts[g]));
            // Constant, or with deviations too small for T.
            std[c] = s == T.Zero ? T.One : s;
            if (!T.IsFinite(mean[c]) || !T.IsFinite(std[c]))
            {
                throw new ArgumentException($"The values of {what} {c} are too large for a standard deviation in {typeof(T).Name}.");
            }
        }

        return (mean, std);
    }

    /// <summary>The smallest and the largest value, for each column that of its group.</summary>
    /// <exception cref="ArgumentException">There are no rows, or a value is not finite.</exception>
    public static (T[] Smallest, T[] Largest) Range<T>(ReadOnlySpan<T> values, FeatureGroups groups, string what)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        CheckFinite(values, groups.FeatureCount, what);
        var (smallest, largest) = (new T[groups.Count], new T[groups.Count]);
        Array.Fill(smallest, T.PositiveInfinity);
        Array.Fill(largest, T.NegativeInfinity);
        for (var i = 0; i < values.Length; i++)
        {
            var g = groups.Of(i % groups.FeatureCount);
            smallest[g] = T.Min(smallest[g], values[i]);
            largest[g] = T.Max(largest[g], values[i]);
        }

        return (groups.Expand<T>(smallest), groups.Expand<T>(largest));
    }

    private static void CheckFinite<T>(ReadOnlySpan<T> values, int columns, string what)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (values.IsEmpty)
        {
            throw new ArgumentException("There are no samples; at least one is needed for a mean or a range.");
        }

        for (var i = 0; i < values.Length; i++)
        {
            var x = double.CreateTruncating(values[i]);
            if (!double.IsFinite(x))
            {
                throw new ArgumentException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Sample {i / columns}, {what} {i % columns} is {x}; a mean or a range needs finite values."));
            }
        }
    }
}
