namespace NetGen.Search;

/// <summary>Reads learning rates from losses.</summary>
internal static class Suggestion
{
    // The first steps say nothing: the average is of a few batches only.
    private const int Warmup = 5;

    // Least improvement that counts, as a share of the first loss: less is noise.
    private const double Least = 1e-3;

    public static LearningRateScan OfRangeTest(string network, IReadOnlyList<LearningRatePoint> points)
    {
        var initial = points.Count == 0 ? double.NaN : points[0].Loss;
        var minimum = LowestOf(points);
        var (best, above) = (double.NaN, double.NaN);
        if (minimum >= 0 && Improves(points[minimum].SmoothedLoss, points[0].SmoothedLoss))
        {
            var steepest = Steepest(points, minimum);
            best = points[steepest].Rate;
            above = Math.Sqrt(best * points[minimum].Rate);
        }

        return Scan(LearningRateMethod.RangeTest, network, points, initial, best, above);
    }

    public static LearningRateScan OfFixedRates(string network, IReadOnlyList<LearningRatePoint> points, double initial)
    {
        var lowest = LowestOf(points);
        var (best, above) = (double.NaN, double.NaN);
        if (lowest >= 0 && Improves(points[lowest].SmoothedLoss, initial))
        {
            best = points[lowest].Rate;
            var step = lowest + 1 < points.Count ? points[lowest + 1].Rate : best * (best / points[lowest - 1].Rate);
            var diverged = lowest + 1 < points.Count && !Improves(points[lowest + 1].SmoothedLoss, initial);
            above = diverged ? Math.Sqrt(best * step) : step;
        }

        return Scan(LearningRateMethod.FixedRates, network, points, initial, best, above);
    }

    private static int LowestOf(IReadOnlyList<LearningRatePoint> points)
    {
        var lowest = -1;
        for (var i = 0; i < points.Count; i++)
        {
            if (double.IsFinite(points[i].SmoothedLoss) && (lowest < 0 || points[i].SmoothedLoss < points[lowest].SmoothedLoss))
            {
                lowest = i;
            }
        }

        return lowest;
    }

    private static bool Improves(double loss, double from) => loss < from - (Least * Math.Abs(from));

    /// <summary>Where the smoothed loss falls fastest, by central differences: the rates are even on the logarithmic scale.</summary>
    private static int Steepest(IReadOnlyList<LearningRatePoint> points, int minimum)
    {
        var steepest = minimum;
        var least = 0.0;
        for (var i = Warmup; i < minimum; i++)
        {
            var slope = points[i + 1].SmoothedLoss - points[i - 1].SmoothedLoss;
            if (slope < least)
            {
                (steepest, least) = (i, slope);
            }
        }

        return steepest;
    }

    private static LearningRateScan Scan(
        LearningRateMethod method, string network, IReadOnlyList<LearningRatePoint> points, double initial, double best, double above) =>
        new() { Method = method, Network = network, Points = points, InitialLoss = initial, Best = best, Above = above };
}
