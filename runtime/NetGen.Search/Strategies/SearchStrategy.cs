namespace NetGen.Search;

/// <summary>
/// Which trials a search makes: <see cref="RandomSearch"/>, <see cref="CoarseToFine"/>, <see cref="SuccessiveHalving"/>,
/// <see cref="Hyperband"/>, or <see cref="GridSearch"/>.
/// </summary>
public abstract record SearchStrategy
{
    private protected SearchStrategy()
    {
    }

    /// <summary>One line: the kind of search and what decides its trials.</summary>
    public sealed override string ToString() => Identity;

    /// <summary>What decides a trial's values besides space, seed and number: journals of another one are refused.</summary>
    internal abstract string Identity { get; }

    internal abstract void Validate();

    /// <summary>The number of trials, at most.</summary>
    internal abstract int Count(IReadOnlyList<Hyperparameter> parameters);

    /// <summary>
    /// The rounds, one after the other: what a round is may depend on the records of those before, which are complete when it
    /// is asked for, and on nothing else. That is why the trials do not depend on timing.
    /// </summary>
    internal abstract IEnumerable<IReadOnlyList<TrialPlan>> Plan(RoundContext context);
}

/// <summary>What a strategy plans from.</summary>
internal sealed class RoundContext(IReadOnlyList<Hyperparameter> parameters, long seed)
{
    public IReadOnlyList<Hyperparameter> Parameters { get; } = parameters;

    /// <summary>The records of the round before, in the order of its plans.</summary>
    public IReadOnlyList<TrialRecord> Last { get; set; } = [];

    public IReadOnlyList<Region> Everywhere => [.. Parameters.Select(parameter => parameter.Everywhere)];

    public TrialPlan Draw(IReadOnlyList<Region> regions, int number, int budget, int round) =>
        TrialPlan.Draw(Parameters, regions, seed, number, budget, round);
}
