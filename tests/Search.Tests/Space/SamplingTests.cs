using Xunit;

namespace NetGen.Search.Tests.Space;

/// <summary>Random values are even on their scale, within the bounds, and have few digits.</summary>
public class SamplingTests
{
    private const int Draws = 4000;

    [Fact]
    public void Uniform_values_are_even()
    {
        var values = Draw(space => space.Uniform("x", -2, 6));

        AssertEven(values, x => (x + 2) / 8);
        Assert.All(values, x => Assert.InRange(x, -2, 6));
    }

    [Fact]
    public void Logarithmic_values_are_even_in_their_logarithm()
    {
        var values = Draw(space => space.LogUniform("x", 1e-4, 1));

        AssertEven(values, x => (Math.Log10(x) + 4) / 4);
        Assert.All(values, x => Assert.InRange(x, 1e-4, 1));
        Assert.InRange(values.Count(x => x < 1e-3), Draws * 0.22, Draws * 0.28);
    }

    [Fact]
    public void Momenta_are_even_in_the_logarithm_of_their_distance_from_one()
    {
        var values = Draw(space => space.OneMinusLogUniform("x", 0.9, 0.999));

        AssertEven(values, x => (-Math.Log10(1 - x) - 1) / 2);
        Assert.All(values, x => Assert.InRange(x, 0.9, 0.999));
        Assert.InRange(values.Count(x => x > 0.99), Draws * 0.46, Draws * 0.54);
    }

    [Theory]
    [InlineData(3, 7)]
    [InlineData(-1, 1)]
    [InlineData(0, 0)]
    [InlineData(int.MinValue, int.MaxValue)]
    public void Integers_are_equally_likely_with_their_bounds(int low, int high)
    {
        var values = Draw(space => space.Integer("n", low, high));

        Assert.All(values, n => Assert.InRange(n, low, high));
        if (high - (long)low < 10)
        {
            var count = high - low + 1;
            Assert.All(Enumerable.Range(low, count), n => Assert.InRange(values.Count(value => value == n), Draws / count * 0.85, Draws / count * 1.15));
        }
        else
        {
            AssertEven([.. values.Select(n => (double)n)], n => (n - low) / (high - (double)low));
        }
    }

    [Fact]
    public void Logarithmic_integers_are_as_likely_between_all_powers()
    {
        var values = Draw(space => space.LogInteger("n", 1, 1023));

        Assert.All(values, n => Assert.InRange(n, 1, 1023));
        // From half below to half above: 1 has [0.5, 1.5) of [0.5, 1023.5).
        var span = Math.Log(1023.5 / 0.5);
        Assert.InRange(values.Count(n => n == 1), Draws * Math.Log(3) / span * 0.85, Draws * Math.Log(3) / span * 1.15);
        Assert.InRange(values.Count(n => n >= 32), Draws * Math.Log(1023.5 / 31.5) / span * 0.93, Draws * Math.Log(1023.5 / 31.5) / span * 1.07);
        Assert.Contains(1023, Draw(space => space.LogInteger("n", 1000, 1023)));
    }

    [Fact]
    public void Choices_are_equally_likely()
    {
        var values = Draw(space => space.Choice("c", "a", "b", "c", "d"));

        Assert.All(values.GroupBy(value => value), group => Assert.InRange(group.Count(), Draws * 0.22, Draws * 0.28));
        Assert.Equal(4, values.Distinct().Count());
    }

    [Theory]
    [InlineData(1e-4, 1)]
    [InlineData(1, 1.001)]
    [InlineData(1e-300, 1e300)]
    public void Values_have_no_more_digits_than_a_thousandth_of_the_range_needs(double low, double high)
    {
        var values = Draw(space => space.LogUniform("x", low, high));

        Assert.All(values, x => Assert.InRange(x, low, high));
        Assert.InRange(values.Distinct().Count(), 600, Draws);
        var longest = values.Max(x => x.ToString("R", System.Globalization.CultureInfo.InvariantCulture).Split('E')[0].Trim('0', '.').Length);
        Assert.InRange(longest, 4, high / low < 2 ? 12 : 7);
    }

    [Fact]
    public void A_value_depends_on_seed_number_and_name_only()
    {
        var alone = Draw(space => space.LogUniform("x", 1e-4, 1));
        var among = Draw(space =>
        {
            space.Uniform("before", 0, 1);
            var x = space.LogUniform("x", 1e-4, 1);
            space.Choice("after", 1, 2, 3);
            return x;
        });

        Assert.Equal(alone, among);
        Assert.NotEqual(alone, Draw(space => space.LogUniform("y", 1e-4, 1)));
        Assert.NotEqual(alone, Draw(space => space.LogUniform("x", 1e-4, 1), seed: 2));
    }

    [Fact]
    public void Values_of_different_hyperparameters_are_independent()
    {
        var space = new SearchSpace();
        var (x, y) = (space.Uniform("x", -1, 1), space.Uniform("y", -1, 1));
        var trials = Trials(space, seed: 3);

        Assert.InRange(trials.Average(trial => trial[x] * trial[y]), -0.02, 0.02);
    }

    [Fact]
    public void Seeds_differ_from_trial_to_trial_and_do_not_depend_on_the_space()
    {
        var (one, other) = (new SearchSpace(), new SearchSpace());
        one.Uniform("x", 0, 1);
        other.Choice("seed", 1, 2);
        long[] seeds = [.. Trials(one, seed: 7).Select(trial => trial.Seed)];

        Assert.Equal(Draws, seeds.Distinct().Count());
        Assert.Equal(seeds, Trials(other, seed: 7).Select(trial => trial.Seed));
    }

    private static T[] Draw<T>(Func<SearchSpace, Hyperparameter<T>> declare, long seed = 1)
    {
        var space = new SearchSpace();
        var parameter = declare(space);
        return [.. Trials(space, seed).Select(trial => trial.Get(parameter))];
    }

    private static IReadOnlyList<TrialRecord> Trials(SearchSpace space, long seed) =>
        space.Minimize(_ => 0, new RandomSearch { Trials = Draws }, new SearchOptions { Seed = seed, Workers = 1 }).Trials;

    /// <summary>The largest distance from the even distribution (Kolmogorov and Smirnov), which is above this once in a thousand.</summary>
    private static void AssertEven(double[] values, Func<double, double> position)
    {
        double[] sorted = [.. values.Select(position).Order()];
        var distance = sorted.Select((x, i) => Math.Max(Math.Abs(x - (i / (double)Draws)), Math.Abs(x - ((i + 1.0) / Draws)))).Max();
        Assert.InRange(distance, 0, 1.95 / Math.Sqrt(Draws));
    }
}
