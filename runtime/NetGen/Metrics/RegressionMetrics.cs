using System.Globalization;
using System.Numerics;

namespace NetGen;

/// <summary>How far predicted values are from the true ones; computed in double precision.</summary>
/// <param name="MeanSquaredError">The mean of (t − y)² over all values.</param>
/// <param name="MeanAbsoluteError">The mean of |t − y| over all values.</param>
/// <param name="RSquared">
/// The coefficient of determination, 1 − Σ(t − y)² / Σ(t − mean t)², at most 1; with several values per sample the plain
/// mean over them. Where all true values are equal it is 1 if all predictions are exact and 0 otherwise, as in
/// scikit-learn.
/// </param>
public sealed record RegressionMetrics(double MeanSquaredError, double MeanAbsoluteError, double RSquared)
{
    /// <summary>The root of the mean squared error, in the targets' unit.</summary>
    public double RootMeanSquaredError => Math.Sqrt(MeanSquaredError);

    /// <summary>Compares predictions with the truth.</summary>
    /// <typeparam name="T">The floating-point type.</typeparam>
    /// <param name="predictions">The predicted values, one sample after the other.</param>
    /// <param name="targets">The true values, as many.</param>
    /// <param name="columns">The number of values per sample, at least 1.</param>
    /// <exception cref="ArgumentException">There is no value, the lengths differ, or they are not whole samples.</exception>
    public static RegressionMetrics Compute<T>(ReadOnlySpan<T> predictions, ReadOnlySpan<T> targets, int columns = 1)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        if (predictions.Length != targets.Length)
        {
            throw new ArgumentException($"There are {predictions.Length} predictions for {targets.Length} targets.", nameof(predictions));
        }

        if (targets.IsEmpty || targets.Length % columns != 0)
        {
            throw new ArgumentException(
                $"{targets.Length} targets are not one or more whole samples; one sample has {columns}.", nameof(targets));
        }

        var tally = new RegressionTally<T>(targets, columns);
        tally.Add(predictions, targets);
        return tally.ToMetrics();
    }

    /// <summary>One line.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"RMSE {RootMeanSquaredError:G5}, MAE {MeanAbsoluteError:G5}, R\u00b2 {RSquared:0.0000}");
}
