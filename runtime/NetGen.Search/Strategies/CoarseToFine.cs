using System.Globalization;

namespace NetGen.Search;

/// <summary>
/// Random trials in several rounds, each in the best region found so far.
/// </summary>
/// <remarks>
/// After a round the best of all trials so far are taken, as many as are <see cref="Best"/> of a round, at least two. Each
/// number is drawn from there on between the lowest and the highest value that those have, on its own scale, widened on both sides by
/// <see cref="Margin"/> of the interval of the round before; the interval may so move beyond the one before, but not beyond
/// the bounds declared. A choice keeps the values that occur among the best. If all trials have failed, the region stays.
/// </remarks>
public sealed record CoarseToFine : SearchStrategy
{
    /// <summary>The number of rounds, the first over the whole space: at least 1. Default: 3.</summary>
    public int Rounds { get; init; } = 3;

    /// <summary>The number of trials of a round: at least 2. Default: 20.</summary>
    public int TrialsPerRound { get; init; } = 20;

    /// <summary>How many of the best trials, as a share of a round, rounded up, are those around which the next round looks: above 0 and below 1. Default: 0.2.</summary>
    public double Best { get; init; } = 0.2;

    /// <summary>The share of an interval's width by which the next is wider than the best values on each side: 0 to 0.5. Default: 0.1.</summary>
    public double Margin { get; init; } = 0.1;

    /// <summary>Every trial's <see cref="TrialSettings.Budget"/>: at least 1. Default: 10.</summary>
    public int Budget { get; init; } = 10;

    internal override string Identity => string.Create(
        CultureInfo.InvariantCulture,
        $"coarse to fine, {TrialsPerRound} trials a round, the best {Best:R} with margin {Margin:R}, budget {Budget}");

    internal override void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Rounds, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(TrialsPerRound, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(Budget, 1);
        Check(Best is > 0 and < 1, nameof(Best), Best, "above 0 and below 1");
        Check(Margin is >= 0 and <= 0.5, nameof(Margin), Margin, "from 0 to 0.5");
    }

    internal override int Count(IReadOnlyList<Hyperparameter> parameters) => Rounds * TrialsPerRound;

    internal override IEnumerable<IReadOnlyList<TrialPlan>> Plan(RoundContext context)
    {
        var regions = context.Everywhere;
        var finished = new List<TrialRecord>();
        for (var round = 0; round < Rounds; round++)
        {
            var first = 1 + (round * TrialsPerRound);
            yield return [.. Enumerable.Range(first, TrialsPerRound).Select(number => context.Draw(regions, number, Budget, round + 1))];
            finished.AddRange(context.Last);
            regions = Zoom(context.Parameters, regions, finished);
        }
    }

    /// <summary>The region around the best.</summary>
    internal IReadOnlyList<Region> Zoom(IReadOnlyList<Hyperparameter> parameters, IReadOnlyList<Region> regions, IReadOnlyList<TrialRecord> trials)
    {
        var count = Math.Max(2, (int)Math.Ceiling(Best * TrialsPerRound));
        var best = trials.Where(trial => !trial.Failed).Order(Comparer<TrialRecord>.Create(TrialRecord.Compare)).Take(count).ToArray();
        return best.Length == 0
            ? regions
            : [.. parameters.Select((parameter, i) => parameter.Zoom(regions[i], [.. best.Select(trial => trial.Values[i])], Margin))];
    }

    private static void Check(bool valid, string name, double value, string expected)
    {
        if (!valid)
        {
            throw new ArgumentOutOfRangeException(name, value, string.Create(CultureInfo.InvariantCulture, $"{name} is {value}; it must be {expected}."));
        }
    }
}
