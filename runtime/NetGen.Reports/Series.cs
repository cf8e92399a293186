namespace NetGen.Reports;

/// <summary>One curve.</summary>
/// <param name="Name">Its name in the legend.</param>
/// <param name="Style">The number of its line style.</param>
/// <param name="Values">Its value for each epoch from 1; NaN where there is none.</param>
internal sealed record Series(string Name, int Style, double[] Values)
{
    /// <summary>Whether there is anything to draw.</summary>
    public bool HasValues => Values.Any(double.IsFinite);
}
