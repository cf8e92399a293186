using Xunit;

namespace NetGen.Search.Tests.Strategies;

public class HalvingTests
{
    [Fact]
    public void Rungs_halve_trials_and_double_budgets()
    {
        Assert.Equal([new(32, 1), new(16, 2), new(8, 4), new(4, 8), new(2, 16), new(1, 32)], new SuccessiveHalving().Rungs);
        Assert.Equal([new(48, 4), new(24, 8), new(12, 16), new(6, 32)], new SuccessiveHalving { Trials = 48, MinBudget = 4, MaxBudget = 32 }.Rungs);
        Assert.Equal([new(27, 1), new(9, 3), new(3, 9), new(1, 27)], new SuccessiveHalving { Trials = 27, MaxBudget = 27, Reduction = 3 }.Rungs);

        // Budgets that are no powers are rounded down; who is left alone gets the whole budget at once.
        Assert.Equal([new(10, 1), new(5, 2), new(2, 5), new(1, 10)], new SuccessiveHalving { Trials = 10, MaxBudget = 10 }.Rungs);
        Assert.Equal([new(3, 1), new(1, 100)], new SuccessiveHalving { Trials = 3, MaxBudget = 100 }.Rungs);
        Assert.Equal([new(5, 7)], new SuccessiveHalving { Trials = 5, MinBudget = 7, MaxBudget = 7 }.Rungs);
        Assert.Equal(32 * 6, new SuccessiveHalving().TotalBudget);
    }

    [Fact]
    public void Brackets_are_those_of_the_paper()
    {
        // Algorithm 1 with R = 81 and η = 3.
        var brackets = new Hyperband { MaxBudget = 81 }.Brackets;

        Assert.Equal(
            [
                [new(81, 1), new(27, 3), new(9, 9), new(3, 27), new(1, 81)],
                [new(34, 3), new(11, 9), new(3, 27), new(1, 81)],
                [new(15, 9), new(5, 27), new(1, 81)],
                [new(8, 27), new(2, 81)],
                [new(5, 81)],
            ],
            brackets.Select(bracket => bracket.ToArray()));
    }

    [Fact]
    public void The_better_part_goes_on_and_the_budget_is_spent_as_said()
    {
        var space = new SearchSpace();
        var x = space.Uniform("x", 0, 1);
        var strategy = new SuccessiveHalving { Trials = 20, MinBudget = 2, MaxBudget = 16 };
        var result = space.Minimize(trial => Math.Abs(trial[x] - 0.3) + (1.0 / trial.Budget), strategy, new SearchOptions { Workers = 2 });

        Assert.Equal([20, 10, 5, 2], result.Trials.GroupBy(trial => trial.Round).Select(rung => rung.Count()));
        Assert.Equal([2, 4, 8, 16], result.Trials.GroupBy(trial => trial.Round).Select(rung => rung.Select(trial => trial.Budget).Distinct().Single()));
        Assert.Equal(strategy.TotalBudget, result.Trials.Sum(trial => trial.Budget));
        foreach (var (rung, next) in result.Trials.GroupBy(trial => trial.Round).Zip(result.Trials.GroupBy(trial => trial.Round).Skip(1)))
        {
            var expected = rung.OrderBy(trial => Math.Abs(trial[x] - 0.3)).Take(next.Count()).Select(trial => trial.Number).Order();
            Assert.Equal(expected, next.Select(trial => trial.Number));
        }

        Assert.Equal(16, result.Best!.Budget);
        Assert.Equal(result.Trials.MinBy(trial => Math.Abs(trial[x] - 0.3))!.Number, result.Best.Number);
        Assert.Equal(20, result.Trials.Select(trial => (trial.Number, trial.Seed, trial[x])).Distinct().Count());
    }

    [Fact]
    public void Failed_trials_do_not_go_on()
    {
        var space = new SearchSpace();
        var x = space.Uniform("x", 0, 1);
        var result = space.Minimize(
            trial => trial.Number % 5 == 1 ? 1 - trial[x] : double.NaN, new SuccessiveHalving { Trials = 20, MaxBudget = 8 });

        Assert.Equal([20, 4, 4, 2], result.Trials.GroupBy(trial => trial.Round).Select(rung => rung.Count()));
        Assert.All(result.Trials.Where(trial => trial.Round > 1), trial => Assert.False(trial.Failed));
        var none = space.Minimize(_ => double.NaN, new SuccessiveHalving { Trials = 4 });
        Assert.Equal(4, none.Trials.Count);
        Assert.Null(none.Best);
    }

    [Fact]
    public void Brackets_have_trials_of_their_own()
    {
        var space = new SearchSpace();
        var x = space.Uniform("x", 0, 1);
        var strategy = new Hyperband { MaxBudget = 9 };
        var result = space.Minimize(trial => Math.Abs(trial[x] - 0.3) + (1.0 / trial.Budget), strategy);

        // 9 at 1, 3 at 3, 1 at 9; 5 at 3, 1 at 9; 3 at 9.
        Assert.Equal([(1, 9), (3, 3), (9, 1), (3, 5), (9, 1), (9, 3)], result.Trials.GroupBy(trial => trial.Round).Select(rung => (rung.First().Budget, rung.Count())));
        Assert.Equal(17, result.Trials.Select(trial => trial.Number).Distinct().Count());
        Assert.Equal(strategy.TotalBudget, result.Trials.Sum(trial => trial.Budget));
        Assert.Equal(9, result.Best!.Budget);
    }
}
