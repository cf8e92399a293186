using System.Globalization;

namespace NetGen.Search;

/// <summary>
/// Successive halving in several brackets, from many trials with a small first budget to few with the whole, for when it is
/// not known how much a small budget tells (Li, Jamieson, DeSalvo, Rostamizadeh and Talwalkar, "Hyperband: A Novel
/// Bandit-Based Approach to Hyperparameter Optimization", 2018, algorithm 1).
/// </summary>
public sealed record Hyperband : SearchStrategy
{
    /// <summary>The largest budget of a trial, R: at least 2. Default: 27.</summary>
    public int MaxBudget { get; init; } = 27;

    /// <summary>By what number of trials is divided and budget multiplied from rung to rung, η: 2 or more. Default: 3.</summary>
    public int Reduction { get; init; } = 3;

    /// <summary>
    /// The brackets: for s from ⌊log_η R⌋ down to 0, ⌈(s_max + 1)/(s + 1)·η^s⌉ trials begin with the budget R/η^s, and rung i has
    /// ⌊n/ηⁱ⌋ of them with R/η^(s−i), rounded down.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<Rung>> Brackets
    {
        get
        {
            Validate();
            var most = 0;
            for (var power = (long)Reduction; power <= MaxBudget; power *= Reduction)
            {
                most++;
            }

            return [.. Enumerable.Range(0, most + 1).Select(i => Bracket(most, most - i))];
        }
    }

    /// <summary>The budget of all trials together, if none fails.</summary>
    public long TotalBudget => Brackets.Sum(bracket => bracket.Budget());

    internal override string Identity => string.Create(CultureInfo.InvariantCulture, $"Hyperband by {Reduction}, budget {MaxBudget}");

    internal override void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxBudget, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(Reduction, 2);
    }

    internal override int Count(IReadOnlyList<Hyperparameter> parameters) => Brackets.Sum(bracket => bracket.Sum(rung => rung.Trials));

    internal override IEnumerable<IReadOnlyList<TrialPlan>> Plan(RoundContext context)
    {
        var (number, round) = (1, 1);
        foreach (var bracket in Brackets)
        {
            foreach (var plans in bracket.Climb(context, number, round))
            {
                yield return plans;
            }

            number += bracket[0].Trials;
            round += bracket.Count;
        }
    }

    private IReadOnlyList<Rung> Bracket(int most, int s)
    {
        var power = Power(s);
        var trials = (((most + 1) * power) + s) / (s + 1); // rounded up
        return [.. Enumerable.Range(0, s + 1).Select(i => new Rung((int)(trials / Power(i)), (int)(MaxBudget * Power(i) / power)))];
    }

    private long Power(int exponent) => exponent == 0 ? 1 : Reduction * Power(exponent - 1);
}
