using Xunit;

namespace NetGen.Search.Tests.LearningRates;

public class LearningRateFinderTests
{
    // Full batches of a quadratic loss with second derivative 2 everywhere: a step multiplies the error by 1 − 2η. It is
    // gone at once for η = 1/2, and grows above η = 1.
    private static readonly LearningRateFinderOptions Options = new() { From = 1e-3, To = 10, Rates = 13, BatchSize = 4 };

    [Fact]
    public void The_best_fixed_rate_of_a_quadratic_loss_is_near_the_inverse_of_its_curvature()
    {
        var scan = LearningRateFinder.FixedRates(new Line(seed: 1), Samples.OnLine, Options);

        Assert.Equal(LearningRateMethod.FixedRates, scan.Method);
        Assert.Equal(13, scan.Points.Count);
        Assert.All(scan.Points.Select((point, i) => (point.Rate, Expected: Math.Pow(10, -3 + (i / 3.0)))), rate => Assert.Equal(rate.Expected, rate.Rate, rate.Expected * 1e-12));
        Assert.Equal(Math.Pow(10, -1 / 3.0), scan.Best, 1e-6);

        // At 1 the error stays as large as it was; above, training diverges.
        Assert.Equal(Math.Sqrt(Math.Pow(10, -1 / 3.0)), scan.Above, 1e-6);
        Assert.Equal(scan.InitialLoss, scan.Points[9].SmoothedLoss, 1e-9);
        Assert.All(scan.Points.Skip(10), point => Assert.Equal(double.PositiveInfinity, point.SmoothedLoss));
        Assert.All(scan.Points.Take(9), point => Assert.True(point.SmoothedLoss < scan.InitialLoss));
    }

    [Fact]
    public void A_fixed_rate_has_the_loss_that_the_formula_says()
    {
        var scan = LearningRateFinder.FixedRates(new Line(seed: 1), Samples.OnLine, Options with { Smoothing = 0 });

        // The loss of step 100 is before its update: 99 factors.
        Assert.Equal(scan.InitialLoss * Math.Pow(1 - (2 * 0.001), 2 * 99), scan.Points[0].Loss, 1e-9);
        Assert.Equal(scan.Points[0].Loss, scan.Points[0].SmoothedLoss);
    }

    [Fact]
    public void The_range_test_rises_until_the_loss_does()
    {
        var scan = LearningRateFinder.RangeTest(new Line(seed: 1), Samples.OnLine, Options);

        Assert.Equal(LearningRateMethod.RangeTest, scan.Method);
        Assert.Equal(1e-3, scan.Points[0].Rate);
        Assert.All(scan.Points.Zip(scan.Points.Skip(1)), pair => Assert.Equal(Math.Pow(10, 4 / 99.0), pair.Second.Rate / pair.First.Rate, 1e-9));
        Assert.True(scan.Points.Count < 100, "It ends where training diverges.");
        Assert.InRange(scan.Best, 0.003, 0.5);
        Assert.InRange(scan.Above, scan.Best, 1);
        Assert.Equal(scan.Points[0].Loss, scan.InitialLoss);
    }

    [Fact]
    public void The_losses_of_the_range_test_are_those_of_a_run_with_its_rates()
    {
        var scan = LearningRateFinder.RangeTest(new Line(seed: 1), Samples.OnLine, Options);

        var loss = scan.InitialLoss;
        foreach (var point in scan.Points.TakeWhile(point => point.Rate < 0.3))
        {
            Assert.Equal(loss, point.Loss, 1e-9);
            loss *= Math.Pow(1 - (2 * point.Rate), 2);
        }
    }

    [Fact]
    public void The_network_is_unchanged()
    {
        var network = new Broad(seed: 1);
        var data = Samples.Clouds(60);
        var before = network.Parameters.Select(parameter => parameter.ToArray()).ToArray();
        LearningRateFinder.RangeTest(network, data);
        LearningRateFinder.FixedRates(network, data, new LearningRateFinderOptions { Rates = 3, Iterations = 10 });

        Assert.Equal(before, network.Parameters.Select(parameter => parameter.ToArray()));
    }

    [Fact]
    public void The_same_seed_and_any_number_of_threads_give_the_same()
    {
        var data = Samples.Clouds(60);
        var one = LearningRateFinder.RangeTest(new Broad(seed: 1), data, new LearningRateFinderOptions { Seed = 3 });
        var two = LearningRateFinder.RangeTest(new Broad(seed: 1), data, new LearningRateFinderOptions { Seed = 3, Threads = 2 });

        Assert.Equal(one.Points, two.Points);
        Assert.InRange(one.Best, 1e-4, 1);
    }

    [Fact]
    public void No_rate_is_suggested_where_none_makes_the_loss_less()
    {
        var scan = LearningRateFinder.RangeTest(new Line(seed: 1), Samples.OnLine, Options with { From = 5, To = 10 });

        Assert.False(scan.HasSuggestion);
        Assert.True(double.IsNaN(scan.Above));
        Assert.Equal("NetGen.Search.Tests.Line: no learning rate from 5 on made the loss less", scan.ToString());
        Assert.False(LearningRateFinder.FixedRates(new Line(seed: 1), Samples.OnLine, Options with { From = 5, To = 10 }).HasSuggestion);
    }

    [Fact]
    public void Losses_that_are_not_finite_end_a_run()
    {
        var line = new Line(seed: 1);
        var scan = LearningRateFinder.FixedRates(line, Samples.OnLine, Options with { From = 1e-3, To = 1e300, Rates = 3 });

        Assert.Equal([false, true, true], scan.Points.Select(point => double.IsInfinity(point.SmoothedLoss)));
        Assert.Equal(1e-3, scan.Best);
    }

    [Fact]
    public void The_callback_sees_every_step()
    {
        var steps = 0;
        LearningRateFinder.RangeTest(new Line(seed: 1), Samples.OnLine, Options with { To = 0.5, Iterations = 20, OnBackward = step => { steps++; step.ScaleGradients(0); } });

        Assert.Equal(20, steps);
    }

    [Fact]
    public void Bad_options_and_cancellation()
    {
        var line = new Line(seed: 1);
        foreach (var options in (LearningRateFinderOptions[])
            [new() { From = 0 }, new() { To = 1e-6 }, new() { Iterations = 9 }, new() { Rates = 2 }, new() { Smoothing = 1 }, new() { Divergence = 1 }, new() { BatchSize = 0 }])
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => LearningRateFinder.RangeTest(line, Samples.OnLine, options));
        }

        Assert.Equal(
            "From is 0; it must be above 0 and below To, which is 10. (Parameter 'From')\nActual value was 0.",
            Assert.Throws<ArgumentOutOfRangeException>(() => LearningRateFinder.RangeTest(line, Samples.OnLine, new() { From = 0 })).Message.ReplaceLineEndings("\n"));
        Assert.Throws<OperationCanceledException>(() => LearningRateFinder.RangeTest(line, Samples.OnLine, cancellation: new CancellationToken(canceled: true)));
    }
}
