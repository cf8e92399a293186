using NetGen.Runtime.Tests.Training;
using Xunit;

namespace NetGen.Runtime.Tests.Outputs;

public class LossCurveTests
{
    [Fact]
    public void Short_trainings_have_a_point_for_each_step()
    {
        var losses = new List<double>();
        var options = new FitOptions
        {
            Epochs = 3,
            BatchSize = 4,
            LossSmoothing = 0.5,
            Schedule = Schedule.Exponential(0.1, 0.5).PerStep(),
            OnStep = step => losses.Add(step.Loss),
        };
        var result = FitTests.Fit(new TestClassifier(), TestData.Clouds(10), null, options);

        Assert.Equal(Enumerable.Range(1, 9).Select(step => (long)step), result.LossCurve.Select(point => point.Step));
        Assert.Equal(losses, result.LossCurve.Select(point => point.Loss));
        Assert.Equal(ExponentialAverage.Smooth(losses, 0.5), result.LossCurve.Select(point => point.SmoothedLoss));
        Assert.Equal(Enumerable.Range(0, 9).Select(k => 0.1 * Math.Pow(0.5, k)), result.LossCurve.Select(point => point.LearningRate));
        Assert.Equal(result.LossCurve[^1].SmoothedLoss, result.History[^1].SmoothedLoss);
        Assert.Equal(result.LossCurve[2].SmoothedLoss, result.History[0].SmoothedLoss);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1023)]
    [InlineData(1024)]
    [InlineData(1025)]
    [InlineData(5000)]
    [InlineData(100_000)]
    public void Long_trainings_have_as_many_points_as_fit(int steps)
    {
        var curve = new LossCurveRecorder(0.9);
        var average = new ExponentialAverage(0.9);
        for (var step = 1; step <= steps; step++)
        {
            curve.Add(step, step, 1.0 / step);
            average.Add(step);
        }

        var points = curve.ToArray();
        Assert.InRange(points.Length, Math.Min(steps, 512), 1025);
        Assert.Equal(steps, points[^1].Step);
        Assert.Equal(average.Value, points[^1].SmoothedLoss);
        Assert.Equal(1.0 / steps, points[^1].LearningRate);
        long before = 0;
        foreach (var point in points)
        {
            // The mean of before + 1 to step.
            Assert.Equal((before + 1 + point.Step) / 2.0, point.Loss, 1e-6);
            before = point.Step;
        }
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void Smoothing_is_checked(double smoothing) => Assert.Throws<ArgumentOutOfRangeException>(
        "LossSmoothing", () => FitTests.Fit(new TestClassifier(), TestData.Clouds(4), null, new FitOptions { LossSmoothing = smoothing }));
}
