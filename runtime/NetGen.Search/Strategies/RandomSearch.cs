namespace NetGen.Search;

/// <summary>Independent random trials over the whole space (Bergstra and Bengio, 2012).</summary>
public sealed record RandomSearch : SearchStrategy
{
    /// <summary>The number of trials: at least 1. A journal of fewer is continued. Default: 50.</summary>
    public int Trials { get; init; } = 50;

    /// <summary>Every trial's <see cref="TrialSettings.Budget"/>: at least 1. Default: 10.</summary>
    public int Budget { get; init; } = 10;

    internal override string Identity => "random search";

    internal override void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Trials, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Budget, 1);
    }

    internal override int Count(IReadOnlyList<Hyperparameter> parameters) => Trials;

    internal override IEnumerable<IReadOnlyList<TrialPlan>> Plan(RoundContext context)
    {
        var everywhere = context.Everywhere;
        yield return [.. Enumerable.Range(1, Trials).Select(number => context.Draw(everywhere, number, Budget, round: 1))];
    }
}
