using System.Globalization;

namespace NetGen.Search;

/// <summary>
/// Every combination of evenly spaced values, for a picture over one or two hyper-parameters. For a search
/// <see cref="RandomSearch"/> is better: where one hyper-parameter matters little, a grid tries the same few values of the
/// others again and again.
/// </summary>
public sealed record GridSearch : SearchStrategy
{
    private const int MostTrials = 1_000_000;

    /// <summary>
    /// The number of values of each number, evenly on its scale, bounds included: at least 2; an integer with a smaller range, and a
    /// choice, has each of its values. Default: 5.
    /// </summary>
    public int Points { get; init; } = 5;

    /// <summary>Every trial's <see cref="TrialSettings.Budget"/>: at least 1. Default: 10.</summary>
    public int Budget { get; init; } = 10;

    internal override string Identity => string.Create(CultureInfo.InvariantCulture, $"grid of {Points} points, budget {Budget}");

    internal override void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Points, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(Budget, 1);
    }

    internal override int Count(IReadOnlyList<Hyperparameter> parameters)
    {
        var count = parameters.Aggregate(1.0, (product, parameter) => product * parameter.Grid(Points).Count);
        return count <= MostTrials
            ? (int)count
            : throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture, $"The grid has {count:0} points; at most {MostTrials} are possible. Take a {nameof(RandomSearch)}."));
    }

    internal override IEnumerable<IReadOnlyList<TrialPlan>> Plan(RoundContext context)
    {
        var axes = context.Parameters.Select(parameter => parameter.Grid(Points)).ToArray();
        var plans = new TrialPlan[Count(context.Parameters)];
        for (var i = 0; i < plans.Length; i++)
        {
            var values = new double[axes.Length];
            var rest = i;
            for (var axis = axes.Length - 1; axis >= 0; axis--)
            {
                values[axis] = axes[axis][rest % axes[axis].Count];
                rest /= axes[axis].Count;
            }

            plans[i] = context.Draw(context.Everywhere, i + 1, Budget, round: 1) with { Values = values };
        }

        yield return plans;
    }
}
