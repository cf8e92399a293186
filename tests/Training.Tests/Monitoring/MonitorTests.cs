using NetGen.CompilerServices;
using NetGen.Tests;
using NetGen.Training.Tests.Networks;
using Xunit;

namespace NetGen.Training.Tests.Monitoring;

/// <summary>When the monitor looks, what it keeps and reports, and that it allocates nothing. Alone, for the allocations.</summary>
[Collection(nameof(AllocationCollection))]
public sealed class MonitorTests
{
    [Fact]
    public void StepsAreLookedAtMoreAndMoreRarely()
    {
        var result = new WatchedSgd(seed: 1).Fit(DigitsData.Take(0, 1280), null, new FitOptions { Epochs = 8, BatchSize = 32 });
        Assert.Equal([1, 2, 4, 8, 16, 32, 64, 128, 192, 256, 320], result.Samples.Select(sample => sample.Step));
        Assert.Equal(["fc1.weight", "fc2.weight"], result.Samples[0].Layers.Select(layer => layer.Name));

        var often = new TrainingMonitor { Period = 3 };
        result = new WatchedSgd(seed: 1).Fit(DigitsData.Take(0, 320), null, new FitOptions { Epochs = 1, BatchSize = 32, TrainingMonitor = often });
        Assert.Equal([1, 2, 3, 6, 9], result.Samples.Select(sample => sample.Step));
    }

    [Fact]
    public void SamplesAreTheNormsOfTheStep()
    {
        var network = new WatchedSgd(seed: 1);
        var (norm, before, ratio) = (0.0, network.Parameters["fc1.weight"].ToArray(), 0.0);
        var options = new FitOptions
        {
            Epochs = 1,
            BatchSize = 32,
            OnBackward = step =>
            {
                norm = step.TotalStep == 1 ? step.GradientNorm() : norm;
                step.ScaleGradients(0.5); // seen as it was before, the update as it is
            },
            OnStep = step =>
            {
                var after = network.Parameters["fc1.weight"].ToArray();
                ratio = step.TotalStep == 1 ? Norm(after.Zip(before, (x, y) => (double)x - y)) / Norm(after.Select(x => (double)x)) : ratio;
            },
        };
        var sample = network.Fit(DigitsData.Take(0, 64), null, options).Samples[0];
        Assert.Equal(norm, sample.GradientNorm, norm * 1e-5);
        Assert.Equal(ratio, sample.Layers[0].UpdateRatio, ratio * 1e-4);

        static double Norm(IEnumerable<double> values) => Math.Sqrt(values.Sum(value => value * value));
    }

    [Fact]
    public void ALongTrainingKeepsAtMost256Looks()
    {
        var monitor = new TrainingMonitor { Period = 1 };
        var result = new WatchedRegression(seed: 1).Fit(
            Dataset.FromArrays(new float[3 * 1000], 3, new float[1000], 1), null, new FitOptions { Epochs = 3, BatchSize = 1, LearningRate = 0, TrainingMonitor = monitor });
        var steps = result.Samples.Select(sample => sample.Step).ToArray();
        Assert.InRange(steps.Length, 128, 256);
        Assert.Equal(1, steps[0]);
        Assert.InRange(steps[^1], 2900, 3000);
        Assert.Equal(steps.Order(), steps);
    }

    [Fact]
    public void FindingsAreReportedOnceAsProgress()
    {
        var recorder = new Recorder();
        var options = new FitOptions { Epochs = 4, BatchSize = 32, LearningRate = 1e-7 };
        var result = new WatchedDigits(seed: 1).Fit(DigitsData.Take(0, 1280), null, options, recorder);
        var reports = recorder.Reports.Where(report => report.Kind == FitProgressKind.Finding).ToArray();
        Assert.Equal(result.Findings, reports.Select(report => report.Finding));
        Assert.Equal(result.Findings.Select(finding => finding.ToString()), reports.Select(report => report.Message));
        Assert.Equal(result.Findings.Count, result.Findings.Select(finding => (finding.GetType(), finding.Layer)).Distinct().Count());
        Assert.All(reports, report => Assert.Equal(report.Finding!.Step, ((report.Epoch - 1) * (report.Epoch > 0 ? 40 : 0)) + report.Step));
    }

    [Fact]
    public void WithoutAMonitorThereIsNothing()
    {
        var options = new FitOptions { Epochs = 3, LearningRate = 1e-7, TrainingMonitor = null };
        var result = new WatchedDigits(seed: 1).Fit(DigitsData.Take(0, 1280), null, options);
        Assert.Empty(result.Findings);
        Assert.Empty(result.Samples);
    }

    [Theory]
    [InlineData(nameof(TrainingMonitor.Period))]
    [InlineData(nameof(TrainingMonitor.Looks))]
    [InlineData(nameof(TrainingMonitor.DeadUnits))]
    public void BadThresholdsAreNamed(string name)
    {
        var monitor = name switch
        {
            nameof(TrainingMonitor.Period) => new TrainingMonitor { Period = 0 },
            nameof(TrainingMonitor.Looks) => new TrainingMonitor { Looks = 0 },
            _ => new TrainingMonitor { DeadUnits = double.NaN },
        };
        var exception = Assert.Throws<ArgumentOutOfRangeException>(() => new WatchedSgd().Fit(DigitsData.Take(0, 64), null, new FitOptions { TrainingMonitor = monitor }));
        Assert.Equal(name, exception.ParamName);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void StepsAllocateNothing(int threads)
    {
        // Also those that are looked at, and with callbacks; the best of several epochs.
        long before = 0, least = long.MaxValue;
        var options = new FitOptions
        {
            Epochs = 8,
            BatchSize = 32,
            Threads = threads,
            TrainingMonitor = new TrainingMonitor { Period = 2 },
            OnBackward = step => step.ClipGradientNorm(100),
            OnStep = step =>
            {
                if (step.Step == 1)
                {
                    before = GC.GetAllocatedBytesForCurrentThread();
                }
                else if (step.Step == step.StepsPerEpoch && step.Epoch > 2)
                {
                    least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
                }
            },
        };
        new WatchedImages(seed: 1).Fit(DigitsData.Noisy(2400), null, options);
        Assert.Equal(0, least);
    }

    [Fact]
    public void TheExpectedLossIsThatOfEqualOutputs()
    {
        var data = DigitsData.Take(0, 50);
        float[] inputs = [.. Enumerable.Range(0, 50).SelectMany(i => data.Features(i).ToArray())];
        Assert.Equal(Math.Log(10), InitialLoss.Expected<WatchedDigits, float, int>(new WatchedDigits(seed: 1), inputs, data.Labels), 1e-5);
        Assert.Equal(Math.Log(10), InitialLoss.Expected<WatchedImages, float, int>(new WatchedImages(seed: 1), inputs, data.Labels), 1e-5);
        Assert.Equal((1.0 + 4 + 9) / 3, InitialLoss.Expected<WatchedRegression, float, float>(new WatchedRegression(seed: 1), inputs.AsSpan(0, 9), [1, -2, 3]), 1e-5);
        Assert.Equal(Math.Log(2), InitialLoss.Expected<CheckedLarge, double, double>(new CheckedLarge(seed: 1), Data.Values(80, seed: 1), [0.0, 1]), 1e-9);
        Assert.Equal(9, InitialLoss.Expected<CheckedHinge, double, int>(new CheckedHinge(seed: 1), Data.Values(20, seed: 1), [0, 3, 9, 4]), 1e-9);
        Assert.Equal(Math.Log(3), InitialLoss.Expected<CheckedWeights, double, int>(new CheckedWeights(seed: 1), Data.Values(20, seed: 1), [0, 1, 2, 2]), 1e-9);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4096)]
    [InlineData(10007)]
    public void SumsOfSquaresAreThoseOfTheElements(int count)
    {
        var (x, y) = (Data.Values(count, seed: 1), Data.Values(count, seed: 2));
        var sum = x.Sum(value => value * value);
        Assert.Equal(sum, TensorStatistics.SumOfSquares<double>(x), sum * 1e-12);
        Assert.Equal(sum, TensorStatistics.SumOfSquares<float>(Array.ConvertAll(x, value => (float)value)), sum * 1e-5);
        var (difference, second) = TensorStatistics.SumsOfSquares<double>(x, y);
        Assert.Equal(x.Zip(y, (a, b) => (a - b) * (a - b)).Sum(), difference, 1e-9 * count);
        Assert.Equal(y.Sum(value => value * value), second, 1e-9 * count);
    }

    private sealed class Recorder : IProgress<FitProgress>
    {
        public List<FitProgress> Reports { get; } = [];

        public void Report(FitProgress value) => Reports.Add(value);
    }
}
