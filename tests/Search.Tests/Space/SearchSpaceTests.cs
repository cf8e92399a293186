using Xunit;

namespace NetGen.Search.Tests.Space;

public class SearchSpaceTests
{
    [Fact]
    public void Trials_read_values_by_typed_handles()
    {
        var space = new SearchSpace();
        var (rate, units) = (space.LogUniform("rate", 1e-4, 1), space.Integer("units", 8, 64));
        var (flag, kind) = (space.Choice("flag", false, true), space.Choice("kind", "a", "b"));
        var day = space.Choice("day", DayOfWeek.Monday, DayOfWeek.Friday);
        var network = space.Choice("network", Architecture.Of("narrow", seed => new Narrow(seed)));
        var result = space.Minimize(
            trial =>
            {
                double x = trial[rate];
                int n = trial[units];
                bool b = trial[flag];
                string s = trial[kind];
                var d = trial.Get(day);
                Architecture<float> a = trial[network];
                Assert.True(x is >= 1e-4 and <= 1 && n is >= 8 and <= 64 && s is "a" or "b" && d is DayOfWeek.Monday or DayOfWeek.Friday);
                Assert.Equal("narrow", a.Name);
                return x + n + (b ? 1 : 0);
            },
            new RandomSearch { Trials = 4 });

        Assert.Equal(0, result.FailedCount);
    }

    [Fact]
    public void Handles_of_other_spaces_and_later_ones_are_refused()
    {
        var (space, other) = (new SearchSpace(), new SearchSpace());
        space.Uniform("x", 0, 1);
        var foreign = other.Uniform("x", 0, 1);
        var trial = space.Minimize(_ => 1, new RandomSearch { Trials = 1 }).Best!;
        var late = space.Uniform("late", 0, 1);

        Assert.Contains("another space", Assert.Throws<ArgumentException>(() => trial[foreign]).Message, StringComparison.Ordinal);
        Assert.Contains("after the search began", Assert.Throws<ArgumentException>(() => trial[late]).Message, StringComparison.Ordinal);
        Assert.Equal(2, space.Minimize(_ => 1, new RandomSearch { Trials = 1 }).Best!.Describe().Split(", ").Length);
    }

    [Fact]
    public void Bad_declarations_are_refused()
    {
        var space = new SearchSpace();
        space.Uniform("taken", 0, 1);

        Assert.Throws<ArgumentException>(() => space.Uniform("taken", 0, 1));
        Assert.Throws<ArgumentException>(() => space.Uniform(" ", 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => space.Uniform("x", 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => space.Uniform("x", 0, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => space.Uniform("x", -double.MaxValue, double.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => space.LogUniform("x", 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => space.LogUniform("x", 1, double.PositiveInfinity));
        Assert.Throws<ArgumentOutOfRangeException>(() => space.OneMinusLogUniform("x", 0.9, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => space.Integer("x", 2, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => space.LogInteger("x", 0, 1));
        Assert.Throws<ArgumentException>(() => space.Choice("x", Array.Empty<int>()));
        Assert.Throws<ArgumentException>(() => space.Choice("x", 1, 1));
        Assert.Equal("The bounds of 'x' are 0 and 1; expected: finite and above 0, the low one below the high one. (Parameter 'high')", Assert.Throws<ArgumentOutOfRangeException>(() => space.LogUniform("x", 0, 1)).Message);
        Assert.Single(space.Parameters);
    }

    [Fact]
    public void A_space_without_hyperparameters_and_bad_options_are_refused()
    {
        Assert.Throws<InvalidOperationException>(() => new SearchSpace().Minimize(_ => 1));
        var space = new SearchSpace();
        space.Uniform("x", 0, 1);
        Assert.Throws<ArgumentOutOfRangeException>(() => space.Minimize(_ => 1, new RandomSearch { Trials = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => space.Minimize(_ => 1, new CoarseToFine { Best = 1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => space.Minimize(_ => 1, new SuccessiveHalving { Reduction = 1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => space.Minimize(_ => 1, new Hyperband { MaxBudget = 1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => space.Minimize(_ => 1, new GridSearch { Points = 1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => space.Minimize(_ => 1, null, new SearchOptions { Workers = 0 }));
        Assert.Throws<ArgumentException>(() => space.Minimize(_ => 1, null, new SearchOptions { Journal = "" }));
    }

    [Fact]
    public void Ticks_are_round_and_within_the_bounds()
    {
        var space = new SearchSpace();

        Assert.Equal([0.0001, 0.001, 0.01, 0.1, 1], space.LogUniform("a", 1e-4, 1).Ticks);
        Assert.Equal([0.9, 0.99, 0.999], space.OneMinusLogUniform("b", 0.9, 0.999).Ticks);
        Assert.Equal(["0", "0.1", "0.2", "0.3", "0.4", "0.5"], space.Uniform("c", 0, 0.5).Ticks.Select(tick => Numbers.Text(tick)));
        Assert.Equal([1, 2, 3], space.Integer("d", 1, 3).Ticks);
        Assert.Equal([1, 10, 100], space.LogInteger("e", 1, 500).Ticks);
        Assert.Equal(["0.002", "0.003", "0.004"], space.LogUniform("f", 0.002, 0.0045).Ticks.Where((_, i) => i % 2 == 0).Select(Numbers.Text));
    }
}
