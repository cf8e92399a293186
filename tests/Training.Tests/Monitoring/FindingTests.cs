using NetGen.CompilerServices;
using NetGen.Training.Tests.Networks;
using Xunit;

namespace NetGen.Training.Tests.Monitoring;

/// <summary>Each finding, provoked by a real network.</summary>
public sealed class FindingTests
{
    [Fact]
    public void InputsOutOfScaleGiveAHighInitialLoss()
    {
        var data = DigitsData.Take(0, 320);
        var network = new WatchedDigits(seed: 1) { InputTransform = new Rescale<float>(64, 160) };
        var finding = Single<HighInitialLossFinding>(network.Fit(data, null, Options(1)));
        Assert.Equal(Math.Log(10), finding.Expected, 1e-5);
        Assert.True(finding.Value > 2 * Math.Log(10));
        Assert.Equal((1, 1, FindingSeverity.Warning), (finding.Epoch, finding.Step, finding.Severity));
    }

    [Fact]
    public void ALearningRateOfTenIsTooLarge()
    {
        var result = new WatchedTanh(seed: 1).Fit(DigitsData.TakeDouble(0, 640), null, Options(10) with { LearningRate = 10 });
        var rising = Single<RisingLossFinding>(result);
        Assert.Equal(10, rising.LearningRate);
        Assert.True(rising.Value > rising.Bound);
        Assert.Equal(["fc1", "fc2"], result.Findings.OfType<LargeUpdatesFinding>().Select(finding => finding.Layer));
        Assert.All(result.Findings.OfType<LargeUpdatesFinding>(), finding => Assert.True(finding.Value > 0.1));
    }

    [Fact]
    public void ALossThatJumpsOscillates()
    {
        var finding = Single<OscillatingLossFinding>(new WatchedSgd(seed: 1).Fit(DigitsData.Take(0, 640), null, Options(10) with { LearningRate = 5 }));
        Assert.Equal(5, finding.LearningRate);
        Assert.True(finding.Value > finding.Bound);
    }

    [Fact]
    public void ALossThatStaysWhereItIsUnderALargeRateBlamesTheRate()
    {
        var finding = Single<SlowLossFinding>(new WatchedSgd(seed: 1).Fit(DigitsData.Take(0, 640), null, Options(10) with { BatchSize = 8, LearningRate = 2 }));
        Assert.True(finding.HasLargeUpdates);
    }

    [Fact]
    public void ALossThatGrowsIsReported()
    {
        var finding = Single<RisingLossFinding>(new WatchedRegression(seed: 1).Fit(Line(256, noise: 0), null, Options(20) with { LearningRate = 0.9 }));
        Assert.True(finding.Value > finding.Bound);
    }

    [Fact]
    public void AnOverflowNamesItsLayer()
    {
        var network = new WatchedSgd(seed: 1);
        network.Parameters["fc1.weight"].CopyFrom([.. Enumerable.Repeat(2e38f, 32 * 64)]);
        var result = network.Fit(DigitsData.Take(0, 64), null, Options(1));
        Assert.Equal(StopReason.NonFiniteLoss, result.StopReason);
        var finding = Single<NonFiniteLossFinding>(result);
        Assert.Equal((NonFiniteOrigin.Activation, "act1"), (finding.Origin, finding.Layer));
        Assert.Equal(FindingSeverity.Error, finding.Severity);
    }

    [Fact]
    public void NonFiniteParametersAndInputsAreNamed()
    {
        var network = new WatchedSgd(seed: 1);
        network.Parameters["fc2.bias"].CopyFrom([.. Enumerable.Repeat(float.NaN, 10)]);
        var finding = Single<NonFiniteLossFinding>(network.Fit(DigitsData.Take(0, 64), null, Options(1)));
        Assert.Equal((NonFiniteOrigin.Parameter, "fc2"), (finding.Origin, finding.Layer));

        var features = new float[64 * 8];
        features[100] = float.NaN;
        finding = Single<NonFiniteLossFinding>(new WatchedSgd(seed: 1).Fit(Dataset.FromArrays(features, 64, new int[8], 10), null, Options(1)));
        Assert.Equal(NonFiniteOrigin.Input, finding.Origin);
    }

    [Fact]
    public void ANonFiniteGradientNamesItsLayer()
    {
        // In the first step, from a loss that is finite: by hand, as an overflow in the backward pass alone is rare.
        var run = new MonitorRun(TrainingMonitor.Default, Info(new WatchedSgd()), [], 64, 32, 2, _ => { });
        var gradients = new float[run.Info.TrainableLength];
        gradients[run.Info.Parameters[2].Layout.Offset] = float.PositiveInfinity;
        gradients[run.Info.Parameters[0].Layout.Offset] = float.NaN;
        foreach (var tensor in run.Tensors)
        {
            tensor.ReadGradient<float>(gradients);
        }

        new NonFiniteGradientRule().Look(run);
        var finding = Assert.IsType<NonFiniteGradientFinding>(Assert.Single(run.Findings));
        Assert.Equal(("fc2", 1.0), (finding.Layer, finding.Value));
    }

    [Fact]
    public void ASmallLearningRateIsSlow()
    {
        var result = new WatchedDigits(seed: 1).Fit(DigitsData.Take(0, 1280), null, Options(4) with { LearningRate = 1e-7 });
        var slow = Single<SlowLossFinding>(result);
        Assert.True(slow.HasSmallUpdates);
        Assert.True(slow.Value < 0.05);
        Assert.Contains("ten times as much", slow.Advice, StringComparison.Ordinal);
        Assert.All(result.Findings.OfType<SmallUpdatesFinding>(), finding => Assert.True(finding.Value < 1e-5));
        Assert.Equal(["fc1", "fc2", "fc3"], result.Findings.OfType<SmallUpdatesFinding>().Select(finding => finding.Layer).Order());
    }

    [Fact]
    public void LabelsWithoutMeaningAreNotTheLearningRatesFault()
    {
        var data = DigitsData.Take(0, 1280);
        var random = new RandomStream(1, "labels");
        var features = Enumerable.Range(0, data.Count).SelectMany(i => data.Features(i).ToArray()).ToArray();
        var noise = Dataset.FromArrays(features, 64, Enumerable.Range(0, data.Count).Select(_ => random.NextInt32(10)).ToArray(), 10);
        var slow = Single<SlowLossFinding>(new WatchedSgd(seed: 1).Fit(noise, null, Options(3)));
        Assert.False(slow.HasSmallUpdates);
    }

    [Fact]
    public void ALargeNetworkOverfitsFewSamples()
    {
        var options = Options(60) with { MetricsOnTraining = true };
        var result = new WatchedWide(seed: 1).Fit(DigitsData.Take(0, 20), DigitsData.Take(500, 400), options);
        var finding = Single<OverfittingFinding>(result);
        Assert.True(finding.IsAccuracyGap);
        Assert.True(finding.Value > 0.15);
    }

    [Fact]
    public void AValidationLossThatRisesIsOverfittingToo()
    {
        // Some labels are wrong: the network learns them by heart.
        var data = DigitsData.Take(0, 200);
        var labels = data.Labels.ToArray();
        for (var i = 0; i < labels.Length; i += 4)
        {
            labels[i] = (labels[i] + 3) % 10;
        }

        var features = Enumerable.Range(0, data.Count).SelectMany(i => data.Features(i).ToArray()).ToArray();
        var result = new WatchedWide(seed: 1).Fit(Dataset.FromArrays(features, 64, labels, 10), DigitsData.Take(500, 400), Options(60));
        var finding = Single<OverfittingFinding>(result);
        Assert.False(finding.IsAccuracyGap);
        Assert.Equal(result.History.Take(finding.Epoch).MinBy(record => record.ValidationLoss)!.Epoch, finding.BestEpoch);
    }

    [Fact]
    public void AStackOfSigmoidsVanishes()
    {
        var finding = Single<VanishingGradientFinding>(new WatchedSigmoids(seed: 1).Fit(DigitsData.Take(0, 640), null, Options(3)));
        Assert.Contains(finding.Layer, new[] { "fc1", "fc2", "fc3" });
        Assert.True(finding.Value < 1e-3);
    }

    [Fact]
    public void LargeWeightsExplode()
    {
        var network = new WatchedStack(seed: 1);
        foreach (var parameter in network.Parameters.Where(parameter => parameter.Shape.Count == 2))
        {
            parameter.CopyFrom([.. parameter.ToArray().Select(value => 30 * value)]);
        }

        var result = network.Fit(DigitsData.Take(0, 640), null, Options(3));
        Assert.All(result.Findings.OfType<ExplodingGradientFinding>(), finding => Assert.True(finding.Value > 10));
        Assert.Contains(result.Findings, finding => finding is ExplodingGradientFinding { Layer: "fc1" });
    }

    [Fact]
    public void AGradientThatJumpsIsReported()
    {
        // Standardised samples, then one that is not.
        var (features, targets) = (new float[3 * 2048], new float[2048]);
        Line(2048, noise: 0.1f).GetTargets<float>().CopyTo(targets);
        for (var i = 0; i < features.Length; i++)
        {
            features[i] = (float)Math.Sin(i);
        }

        targets[^2] = 1e5f;
        var options = Options(1) with { BatchSize = 1, Shuffle = false, LearningRate = 1e-4, TrainingMonitor = new TrainingMonitor { Period = 1 } };
        var finding = Assert.Single(new WatchedRegression(seed: 1).Fit(Dataset.FromArrays(features, 3, targets, 1), null, options).Findings.OfType<ExplodingGradientFinding>(), finding => finding.Layer is null);
        Assert.Equal(2047, finding.Step);
    }

    [Fact]
    public void LargeNegativeBiasesKillUnits()
    {
        var network = new WatchedDigits(seed: 1);
        network.Parameters["fc1.bias"].CopyFrom([.. Enumerable.Range(0, 64).Select(unit => unit < 40 ? -100f : 0)]);
        var finding = Single<DeadUnitsFinding>(network.Fit(DigitsData.Take(0, 640), null, Options(2) with { BatchSize = 64 }));
        Assert.Equal("act1", finding.Layer);
        Assert.InRange(finding.Dead, 40, 48);
        Assert.Equal((64, finding.Dead / 64.0), (finding.Units, finding.Value));
    }

    [Fact]
    public void ChannelsOfImagesDieToo()
    {
        var network = new WatchedImages(seed: 1);
        network.Parameters["conv2.bias"].CopyFrom([.. Enumerable.Range(0, 16).Select(channel => channel < 10 ? -100f : 0)]);
        var finding = Single<DeadUnitsFinding>(network.Fit(DigitsData.Take(0, 640), null, Options(8)));
        Assert.Equal(("act2", 16), (finding.Layer, finding.Units));
        Assert.InRange(finding.Dead, 10, 13);
    }

    [Fact]
    public void LargeWeightsSaturate()
    {
        var network = new WatchedTanh(seed: 1);
        network.Parameters["fc1.weight"].CopyFrom([.. network.Parameters["fc1.weight"].ToArray().Select(value => 40 * value)]);
        var finding = Single<SaturationFinding>(network.Fit(DigitsData.TakeDouble(0, 640), null, Options(2)));
        Assert.Equal("act1", finding.Layer);
        Assert.InRange(finding.Value, 0.7, 1);
    }

    [Fact]
    public void AnActivationWithoutSlopeIsAnError()
    {
        LayerProbe[] probes = [new(1, 0, 0, 0, 0) { FlatBelow = double.PositiveInfinity }];
        var run = new MonitorRun(TrainingMonitor.Default, Info(new WatchedSgd()), probes, 64, 64, 1, _ => { });
        new ZeroGradientRule().Begin(run);
        var finding = Assert.IsType<ZeroGradientFinding>(Assert.Single(run.Findings));
        Assert.Equal(("act1", FindingSeverity.Error, 0, 0L), (finding.Layer, finding.Severity, finding.Epoch, finding.Step));
    }

    [Theory]
    [InlineData(500, 32, 500)]
    [InlineData(2000, 64, 2000)]
    [InlineData(500, 500, 0)]
    [InlineData(3000, 100, 128)]
    [InlineData(3000, 3000, 512)]
    [InlineData(3000, 5, 64)]
    [InlineData(3000, 64, 0)]
    [InlineData(3000, 8, 0)]
    public void TheBatchSizeFollowsTheData(int samples, int batch, int suggested)
    {
        var result = new WatchedSgd(seed: 1).Fit(DigitsData.Noisy(samples), null, Options(1) with { BatchSize = batch });
        Assert.Equal(suggested == 0 ? [] : [suggested], result.Findings.OfType<BatchSizeFinding>().Select(finding => finding.Suggested));
        Assert.All(result.Findings.OfType<BatchSizeFinding>(), finding => Assert.Equal(FindingSeverity.Hint, finding.Severity));
    }

    private static NetworkInfo Info<TNet>(INeuralNetwork<TNet, float> network)
        where TNet : class, INeuralNetwork<TNet, float> => network.Weights.Info;

    private static FitOptions Options(int epochs) => new() { Epochs = epochs, BatchSize = 32, Seed = 1 };

    private static TFinding Single<TFinding>(FitResult result)
        where TFinding : TrainingFinding
    {
        Assert.True(result.Findings.OfType<TFinding>().Count() == 1, $"{result}\n{string.Join("\n", result.Findings)}");
        return result.Findings.OfType<TFinding>().Single();
    }

    private static Dataset<float> Line(int count, float noise)
    {
        var random = new RandomStream(1, "line");
        var (features, targets) = (new float[3 * count], new float[count]);
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < 3; j++)
            {
                features[(3 * i) + j] = (float)random.NextNormal();
            }

            targets[i] = features[3 * i] - (2 * features[(3 * i) + 1]) + (noise * (float)random.NextNormal());
        }

        return Dataset.FromArrays(features, 3, targets, 1);
    }
}
