namespace NetGen.Search;

/// <summary>A trial that is being run: what the objective gets.</summary>
public sealed class Trial : TrialSettings
{
    internal Trial(SearchSpace space, TrialPlan plan, CancellationToken cancellation)
        : base(space, plan) => Cancellation = cancellation;

    /// <summary>Is cancelled with the search: pass it to <c>Fit</c>. The result of a trial that ends after that is discarded.</summary>
    public CancellationToken Cancellation { get; }
}
