using System.Numerics;
using System.Runtime.InteropServices;
using NetGen.Training.Tests.Networks;
using Xunit;

namespace NetGen.Training.Tests.Monitoring;

/// <summary>Trainings that go well have no findings.</summary>
public sealed class HealthyRunTests
{
    // An epoch in software takes as long as fifty with vectors.
    private static readonly FitOptions s_options = new() { Epochs = Vector.IsHardwareAccelerated ? 20 : 8, BatchSize = 32, Seed = 1, MetricsOnTraining = true };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void DigitsHaveNone(int seed)
    {
        var result = new WatchedDigits(seed).Fit(DigitsData.Noisy(2400), DigitsData.Take(1400, 397), s_options with { Seed = seed });
        Assert.True(result.FinalValidationAccuracy > 0.93);
        AssertNone(result.Findings);
    }

    [Fact]
    public void RealDigitsHaveNothingButAHint()
    {
        AssertNone(new WatchedDigits(seed: 1).Fit(DigitsData.Take(0, 1400), DigitsData.Take(1400, 397), s_options).Findings.Where(finding => finding is not BatchSizeFinding));
        AssertNone(new WatchedSgd(seed: 1).Fit(DigitsData.Take(0, 1400), DigitsData.Take(1400, 397), s_options).Findings.Where(finding => finding is not BatchSizeFinding));
        AssertNone(new WatchedTanh(seed: 1).Fit(DigitsData.TakeDouble(0, 1400), DigitsData.TakeDouble(1400, 397), s_options).Findings.Where(finding => finding is not BatchSizeFinding));
        AssertNone(new WatchedImages(seed: 1).Fit(DigitsData.Take(0, 1400), DigitsData.Take(1400, 397), s_options).Findings.Where(finding => finding is not BatchSizeFinding));
    }

    [Fact]
    public void ANetworkThatHasLearntHasNoneEither()
    {
        var network = new WatchedDigits(seed: 1);
        network.Fit(DigitsData.Noisy(2400), null, s_options);
        AssertNone(network.Fit(DigitsData.Noisy(2400), null, s_options with { LearningRate = 1e-5, Epochs = 5 }).Findings);
    }

    [Fact]
    public void TheTrainedBitsAreTheSameWithoutTheMonitor()
    {
        Assert.Equal(Train(s_options with { Epochs = 3 }), Train(s_options with { Epochs = 3, TrainingMonitor = null }));

        static byte[] Train(FitOptions options)
        {
            var network = new WatchedImages(seed: 1);
            var result = network.Fit(DigitsData.Take(0, 320), null, options);
            Assert.Equal(options.TrainingMonitor is null, result.Samples.Count == 0);
            return [.. network.Parameters.SelectMany(parameter => MemoryMarshal.AsBytes(parameter.ToArray().AsSpan()).ToArray())];
        }
    }

    [Fact]
    public void SeveralThreadsFindTheSame()
    {
        var options = s_options with { Epochs = 3, BatchSize = 64, LearningRate = 0.3 };
        var one = new WatchedImages(seed: 1).Fit(DigitsData.Take(0, 640), null, options);
        var two = new WatchedImages(seed: 1).Fit(DigitsData.Take(0, 640), null, options with { Threads = 2 });
        Assert.Equal(one.Findings.Select(finding => finding.ToString()), two.Findings.Select(finding => finding.ToString()));
        Assert.Equal(one.Samples.Select(sample => (sample.Step, sample.GradientNorm, sample.UpdateRatio)), two.Samples.Select(sample => (sample.Step, sample.GradientNorm, sample.UpdateRatio)));
    }

    private static void AssertNone(IEnumerable<TrainingFinding> findings) =>
        Assert.True(!findings.Any(), string.Join("\n", findings));
}
