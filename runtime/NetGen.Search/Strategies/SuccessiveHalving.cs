using System.Globalization;

namespace NetGen.Search;

/// <summary>
/// Many trials with a small budget; the better part of them again with a larger one, and so on (Jamieson and Talwalkar,
/// "Non-stochastic Best Arm Identification and Hyperparameter Optimization", 2016).
/// </summary>
/// <remarks>
/// A trial is trained anew in each rung, from its own seed, so that schedules that stretch over the budget are right, and a
/// search that is resumed gives the same. With <see cref="Reduction"/> 2 all rungs cost about the same, and training anew
/// rather than going on costs at most as much again.
/// </remarks>
public sealed record SuccessiveHalving : SearchStrategy
{
    /// <summary>The number of trials of the first rung: at least 2. Default: 32.</summary>
    public int Trials { get; init; } = 32;

    /// <summary>The smallest budget of the first rung: at least 1. Default: 1.</summary>
    public int MinBudget { get; init; } = 1;

    /// <summary>The budget of the last rung: at least <see cref="MinBudget"/>. Default: 32.</summary>
    public int MaxBudget { get; init; } = 32;

    /// <summary>
    /// By what number of trials is divided and budget multiplied from rung to rung: 2 or more. Default: 2, as in the paper; 3 or
    /// 4 are usual too.
    /// </summary>
    public int Reduction { get; init; } = 2;

    /// <summary>
    /// The rungs: ⌊n/ηᵏ⌋ trials with budget ⌊R/η^(K−k)⌋, k from 0 to the largest K for which R/η^K is not below the smallest
    /// budget; as soon as one trial is left it gets the whole budget.
    /// </summary>
    public IReadOnlyList<Rung> Rungs
    {
        get
        {
            Validate();
            var last = 0;
            for (var budget = MaxBudget / (double)Reduction; budget >= MinBudget; budget /= Reduction)
            {
                last++;
            }

            var rungs = new List<Rung>();
            var trials = Trials;
            for (var k = 0; k < last && trials > 1; k++)
            {
                rungs.Add(new Rung(trials, (int)(MaxBudget / Math.Pow(Reduction, last - k))));
                trials /= Reduction;
            }

            rungs.Add(new Rung(Math.Max(1, trials), MaxBudget));
            return rungs;
        }
    }

    /// <summary>The budget of all trials together, if none fails.</summary>
    public long TotalBudget => Rungs.Budget();

    internal override string Identity => string.Create(
        CultureInfo.InvariantCulture, $"successive halving of {Trials} trials by {Reduction}, budget {MinBudget} to {MaxBudget}");

    internal override void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Trials, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(MinBudget, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxBudget, MinBudget);
        ArgumentOutOfRangeException.ThrowIfLessThan(Reduction, 2);
    }

    internal override int Count(IReadOnlyList<Hyperparameter> parameters) => Rungs.Sum(rung => rung.Trials);

    internal override IEnumerable<IReadOnlyList<TrialPlan>> Plan(RoundContext context) => Rungs.Climb(context, firstNumber: 1, firstRound: 1);
}
