namespace NetGen.Search;

/// <summary>A rung of successive halving.</summary>
/// <param name="Trials">The number of trials.</param>
/// <param name="Budget">The budget of each.</param>
public readonly record struct Rung(int Trials, int Budget);

internal static class RungExtensions
{
    /// <summary>
    /// Runs the rungs of one bracket: every trial of a rung with its budget; then the best go on to the next. Failed trials
    /// never do.
    /// </summary>
    public static IEnumerable<IReadOnlyList<TrialPlan>> Climb(this IReadOnlyList<Rung> rungs, RoundContext context, int firstNumber, int firstRound)
    {
        var everywhere = context.Everywhere;
        var plans = Enumerable.Range(firstNumber, rungs[0].Trials)
            .Select(number => context.Draw(everywhere, number, rungs[0].Budget, firstRound))
            .ToArray();
        for (var i = 0; plans.Length > 0; i++)
        {
            yield return plans;
            if (i + 1 == rungs.Count)
            {
                yield break;
            }

            var best = context.Last.Where(trial => !trial.Failed).Order(Comparer<TrialRecord>.Create(TrialRecord.Compare));
            var numbers = best.Take(rungs[i + 1].Trials).Select(trial => trial.Number).ToHashSet();
            plans = [.. plans.Where(plan => numbers.Contains(plan.Number)).Select(plan => plan with { Budget = rungs[i + 1].Budget, Round = firstRound + i + 1 })];
        }
    }

    public static long Budget(this IReadOnlyList<Rung> rungs) => rungs.Sum(rung => (long)rung.Trials * rung.Budget);
}
