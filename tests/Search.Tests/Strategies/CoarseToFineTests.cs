using Xunit;

namespace NetGen.Search.Tests.Strategies;

public class CoarseToFineTests
{
    [Fact]
    public void The_next_round_lies_around_the_best()
    {
        var space = new SearchSpace();
        var x = space.LogUniform("x", 1e-6, 1);
        var kind = space.Choice("kind", "a", "b", "c");
        var strategy = new CoarseToFine { Rounds = 2, TrialsPerRound = 40, Best = 0.1, Margin = 0.05 };
        var result = space.Minimize(trial => Math.Abs(Math.Log10(trial[x]) + 2.5) + (trial[kind] == "b" ? 0 : 0.5), strategy);

        var best = result.Trials.Where(trial => trial.Round == 1).OrderBy(trial => trial.Loss).Take(4).ToArray();
        var (low, high) = (best.Min(trial => Math.Log10(trial[x])) - (0.05 * 6), best.Max(trial => Math.Log10(trial[x])) + (0.05 * 6));
        var second = result.Trials.Where(trial => trial.Round == 2).ToArray();
        Assert.Equal(40, second.Length);
        Assert.All(second, trial => Assert.InRange(Math.Log10(trial[x]), low - 1e-3, high + 1e-3));
        Assert.Equal(best.Select(trial => trial[kind]).Distinct().Order(), second.Select(trial => trial[kind]).Distinct().Order());
        Assert.InRange(second.Max(trial => Math.Log10(trial[x])) - second.Min(trial => Math.Log10(trial[x])), 0.8 * (high - low), high - low);
    }

    [Fact]
    public void It_comes_closer_than_as_many_random_trials()
    {
        var space = new SearchSpace();
        var (x, y) = (space.LogUniform("x", 1e-6, 1), space.Uniform("y", -10, 10));
        double Loss(Trial trial) => Math.Pow(Math.Log10(trial[x]) + 2.5, 2) + Math.Pow(trial[y] - 7, 2);

        double[] zoomed = [.. Enumerable.Range(1, 10).Select(seed => Best(new CoarseToFine { Rounds = 4, TrialsPerRound = 20 }, seed))];
        double[] random = [.. Enumerable.Range(1, 10).Select(seed => Best(new RandomSearch { Trials = 80 }, seed))];
        Assert.True(zoomed.Order().ElementAt(5) < random.Order().ElementAt(5) / 4);

        double Best(SearchStrategy strategy, int seed) => space.Minimize(trial => Loss(trial), strategy, new SearchOptions { Seed = seed, Workers = 1 }).Best!.Loss;
    }

    [Fact]
    public void The_region_may_move_beyond_itself_but_not_beyond_the_bounds()
    {
        var strategy = new CoarseToFine { TrialsPerRound = 4, Best = 0.5, Margin = 0.25 };
        var space = new SearchSpace();
        space.Uniform("x", 0, 10);

        var zoomed = Zoom(strategy, space, new Region(0.4, 0.6, []), (5.9, 1), (5.8, 2), (4.0, 9), (4.0, 10));
        Assert.Equal(0.53, zoomed.Low, 1e-9);
        Assert.Equal(0.64, zoomed.High, 1e-9);
        Assert.Equal(1, Zoom(strategy, space, Region.Whole, (9.5, 1), (9, 2), (0, 9)).High);
        Assert.Equal(0.4, Zoom(strategy, space, new Region(0.4, 0.6, []), (5, double.NaN), (5, double.NaN)).Low);
    }

    [Fact]
    public void Integers_keep_the_best_values_whole()
    {
        var space = new SearchSpace();
        var n = space.Integer("n", 0, 99);
        var result = space.Minimize(trial => Math.Abs(trial[n] - 50), new CoarseToFine { Rounds = 6, TrialsPerRound = 30, Margin = 0 });

        Assert.All(result.Trials.Where(trial => trial.Round == 6), trial => Assert.InRange(trial[n], 49, 51));
        Assert.Equal(0, result.Best!.Loss);
    }

    [Fact]
    public void A_grid_has_every_combination()
    {
        var space = new SearchSpace();
        var (rate, kind) = (space.LogUniform("rate", 1e-3, 1e-1), space.Choice("kind", "a", "b"));
        var n = space.Integer("n", 1, 2);
        var result = space.Minimize(trial => trial[rate], new GridSearch { Points = 3 });

        Assert.Equal(12, result.Trials.Count);
        Assert.Equal([0.001, 0.01, 0.1], result.Trials.Select(trial => trial[rate]).Distinct());
        Assert.Equal(12, result.Trials.Select(trial => (trial[rate], trial[kind], trial[n])).Distinct().Count());
        for (var i = 0; i < 20; i++)
        {
            space.Uniform($"more {i}", 0, 1);
        }

        Assert.Throws<InvalidOperationException>(() => space.Minimize(_ => 1, new GridSearch()));
    }

    private static Region Zoom(CoarseToFine strategy, SearchSpace space, Region region, params (double Value, double Loss)[] trials) =>
        strategy.Zoom(
            space.Parameters,
            [region],
            [.. trials.Select((trial, i) => new TrialRecord(space, new TrialPlan(i + 1, 1, 1, 0, [trial.Value]), TrialOutcome.Of(trial.Loss, 0), false))])[0];
}
