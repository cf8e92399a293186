namespace NetGen.Search;

internal static class Interval
{
    /// <summary>
    /// From the lowest to the highest position, widened on both sides by a share of the region's width. It may reach
    /// beyond the region, where the best lie at its edge, but not beyond the whole range.
    /// </summary>
    public static Region Around(Region region, IEnumerable<double> positions, double margin)
    {
        var all = positions.ToArray();
        var widening = margin * (region.High - region.Low);
        return region with { Low = Math.Max(0, all.Min() - widening), High = Math.Min(1, all.Max() + widening) };
    }
}
