using NetGen.Functions.Tests.Networks;
using NetGen.Functions.Tests.Reference;
using NetGen.Tests;
using Xunit;
using static NetGen.Tests.Subject;

namespace NetGen.Functions.Tests.Gradients;

/// <summary>The gradient of every loss, by central differences through a network.</summary>
public sealed class LossGradientTests
{
    private static readonly Dictionary<string, Func<TrainerOptions?, Subject>> Networks = new()
    {
        [nameof(SquaredErrorNarrow)] = options => Of(new SquaredErrorNarrow(seed: 3), options),
        [nameof(SquaredErrorWide)] = options => Of(new SquaredErrorWide(seed: 3), options),
        [nameof(AbsoluteErrorNarrow)] = options => Of(new AbsoluteErrorNarrow(seed: 3), options),
        [nameof(AbsoluteErrorWide)] = options => Of(new AbsoluteErrorWide(seed: 3), options),
        [nameof(HuberNarrow)] = options => Of(new HuberNarrow(seed: 3), options),
        [nameof(HuberWide)] = options => Of(new HuberWide(seed: 3), options),
        [nameof(SmoothL1Narrow)] = options => Of(new SmoothL1Narrow(seed: 3), options),
        [nameof(SmoothL1Wide)] = options => Of(new SmoothL1Wide(seed: 3), options),
        [nameof(BinaryNarrow)] = options => Of(new BinaryNarrow(seed: 3), options),
        [nameof(BinaryWide)] = options => Of(new BinaryWide(seed: 3), options),
        [nameof(BinaryOneWeightNarrow)] = options => Of(new BinaryOneWeightNarrow(seed: 3), options),
        [nameof(BinaryOneWeightWide)] = options => Of(new BinaryOneWeightWide(seed: 3), options),
        [nameof(BinaryWeightsNarrow)] = options => Of(new BinaryWeightsNarrow(seed: 3), options),
        [nameof(BinaryWeightsWide)] = options => Of(new BinaryWeightsWide(seed: 3), options),
        [nameof(BinaryProbabilitiesNarrow)] = options => Of(new BinaryProbabilitiesNarrow(seed: 3), options),
        [nameof(BinaryProbabilitiesWide)] = options => Of(new BinaryProbabilitiesWide(seed: 3), options),
        [nameof(BinaryWeightedProbabilitiesNarrow)] = options => Of(new BinaryWeightedProbabilitiesNarrow(seed: 3), options),
        [nameof(BinaryWeightedProbabilitiesWide)] = options => Of(new BinaryWeightedProbabilitiesWide(seed: 3), options),
        [nameof(CrossEntropyNarrow)] = options => Of(new CrossEntropyNarrow(seed: 3), options),
        [nameof(CrossEntropyWide)] = options => Of(new CrossEntropyWide(seed: 3), options),
        [nameof(SmoothedNarrow)] = options => Of(new SmoothedNarrow(seed: 3), options),
        [nameof(SmoothedWide)] = options => Of(new SmoothedWide(seed: 3), options),
        [nameof(IgnoringNarrow)] = options => Of(new IgnoringNarrow(seed: 3), options),
        [nameof(IgnoringWide)] = options => Of(new IgnoringWide(seed: 3), options),
        [nameof(EverythingNarrow)] = options => Of(new EverythingNarrow(seed: 3), options),
        [nameof(EverythingWide)] = options => Of(new EverythingWide(seed: 3), options),
        [nameof(SoftNarrow)] = options => Of(new SoftNarrow(seed: 3), options),
        [nameof(SoftWide)] = options => Of(new SoftWide(seed: 3), options),
        [nameof(SoftWeightedNarrow)] = options => Of(new SoftWeightedNarrow(seed: 3), options),
        [nameof(SoftWeightedWide)] = options => Of(new SoftWeightedWide(seed: 3), options),
        [nameof(LogLikelihoodNarrow)] = options => Of(new LogLikelihoodNarrow(seed: 3), options),
        [nameof(LogLikelihoodWide)] = options => Of(new LogLikelihoodWide(seed: 3), options),
        [nameof(WeightedLogLikelihoodNarrow)] = options => Of(new WeightedLogLikelihoodNarrow(seed: 3), options),
        [nameof(WeightedLogLikelihoodWide)] = options => Of(new WeightedLogLikelihoodWide(seed: 3), options),
        [nameof(HingeNarrow)] = options => Of(new HingeNarrow(seed: 3), options),
        [nameof(HingeWide)] = options => Of(new HingeWide(seed: 3), options),
        [nameof(SquaredHingeNarrow)] = options => Of(new SquaredHingeNarrow(seed: 3), options),
        [nameof(SquaredHingeWide)] = options => Of(new SquaredHingeWide(seed: 3), options),
        [nameof(DivergenceNarrow)] = options => Of(new DivergenceNarrow(seed: 3), options),
        [nameof(DivergenceWide)] = options => Of(new DivergenceWide(seed: 3), options),
        [nameof(MeanDivergenceNarrow)] = options => Of(new MeanDivergenceNarrow(seed: 3), options),
        [nameof(MeanDivergenceWide)] = options => Of(new MeanDivergenceWide(seed: 3), options),
        [nameof(CosineNarrow)] = options => Of(new CosineNarrow(seed: 3), options),
        [nameof(CosineWide)] = options => Of(new CosineWide(seed: 3), options),
        [nameof(SquaredErrorRows)] = options => Of(new SquaredErrorRows(seed: 3), options),
        [nameof(SquaredErrorPixels)] = options => Of(new SquaredErrorPixels(seed: 3), options),
        [nameof(AbsoluteErrorRows)] = options => Of(new AbsoluteErrorRows(seed: 3), options),
        [nameof(AbsoluteErrorPixels)] = options => Of(new AbsoluteErrorPixels(seed: 3), options),
        [nameof(HuberRows)] = options => Of(new HuberRows(seed: 3), options),
        [nameof(HuberPixels)] = options => Of(new HuberPixels(seed: 3), options),
        [nameof(SmoothL1Rows)] = options => Of(new SmoothL1Rows(seed: 3), options),
        [nameof(SmoothL1Pixels)] = options => Of(new SmoothL1Pixels(seed: 3), options),
        [nameof(BinaryRows)] = options => Of(new BinaryRows(seed: 3), options),
        [nameof(BinaryPixels)] = options => Of(new BinaryPixels(seed: 3), options),
        [nameof(BinaryOneWeightRows)] = options => Of(new BinaryOneWeightRows(seed: 3), options),
        [nameof(BinaryOneWeightPixels)] = options => Of(new BinaryOneWeightPixels(seed: 3), options),
        [nameof(BinaryWeightsRows)] = options => Of(new BinaryWeightsRows(seed: 3), options),
        [nameof(BinaryWeightsPixels)] = options => Of(new BinaryWeightsPixels(seed: 3), options),
        [nameof(BinaryProbabilitiesRows)] = options => Of(new BinaryProbabilitiesRows(seed: 3), options),
        [nameof(BinaryProbabilitiesPixels)] = options => Of(new BinaryProbabilitiesPixels(seed: 3), options),
        [nameof(BinaryWeightedProbabilitiesRows)] = options => Of(new BinaryWeightedProbabilitiesRows(seed: 3), options),
        [nameof(BinaryWeightedProbabilitiesPixels)] = options => Of(new BinaryWeightedProbabilitiesPixels(seed: 3), options),
        [nameof(CrossEntropyRows)] = options => Of(new CrossEntropyRows(seed: 3), options),
        [nameof(CrossEntropyPixels)] = options => Of(new CrossEntropyPixels(seed: 3), options),
        [nameof(SmoothedRows)] = options => Of(new SmoothedRows(seed: 3), options),
        [nameof(SmoothedPixels)] = options => Of(new SmoothedPixels(seed: 3), options),
        [nameof(IgnoringRows)] = options => Of(new IgnoringRows(seed: 3), options),
        [nameof(IgnoringPixels)] = options => Of(new IgnoringPixels(seed: 3), options),
        [nameof(EverythingRows)] = options => Of(new EverythingRows(seed: 3), options),
        [nameof(EverythingPixels)] = options => Of(new EverythingPixels(seed: 3), options),
        [nameof(SoftRows)] = options => Of(new SoftRows(seed: 3), options),
        [nameof(SoftPixels)] = options => Of(new SoftPixels(seed: 3), options),
        [nameof(SoftWeightedRows)] = options => Of(new SoftWeightedRows(seed: 3), options),
        [nameof(SoftWeightedPixels)] = options => Of(new SoftWeightedPixels(seed: 3), options),
        [nameof(LogLikelihoodRows)] = options => Of(new LogLikelihoodRows(seed: 3), options),
        [nameof(LogLikelihoodPixels)] = options => Of(new LogLikelihoodPixels(seed: 3), options),
        [nameof(WeightedLogLikelihoodRows)] = options => Of(new WeightedLogLikelihoodRows(seed: 3), options),
        [nameof(WeightedLogLikelihoodPixels)] = options => Of(new WeightedLogLikelihoodPixels(seed: 3), options),
        [nameof(HingeRows)] = options => Of(new HingeRows(seed: 3), options),
        [nameof(HingePixels)] = options => Of(new HingePixels(seed: 3), options),
        [nameof(SquaredHingeRows)] = options => Of(new SquaredHingeRows(seed: 3), options),
        [nameof(SquaredHingePixels)] = options => Of(new SquaredHingePixels(seed: 3), options),
        [nameof(DivergenceRows)] = options => Of(new DivergenceRows(seed: 3), options),
        [nameof(DivergencePixels)] = options => Of(new DivergencePixels(seed: 3), options),
        [nameof(MeanDivergenceRows)] = options => Of(new MeanDivergenceRows(seed: 3), options),
        [nameof(MeanDivergencePixels)] = options => Of(new MeanDivergencePixels(seed: 3), options),
        [nameof(CosineRows)] = options => Of(new CosineRows(seed: 3), options),
        [nameof(CosinePixels)] = options => Of(new CosinePixels(seed: 3), options),
        [nameof(PairsNarrow)] = options => Of(new PairsNarrow(seed: 3), options),
        [nameof(PairsWide)] = options => Of(new PairsWide(seed: 3), options),
    };

    public static TheoryData<string> Names => [.. Networks.Keys];

    // Batches of one have kernels of their own; 5 and 23 reach vectors with and without a rest.
    [Theory]
    [MemberData(nameof(Names))]
    public void AgreesWithDifferences(string name)
    {
        var network = Networks[name](null);
        foreach (var samples in new[] { 1, 2, 5, 23 })
        {
            GradientCheck.Verify(network, samples, elements: 60);
        }
    }

    [Fact]
    public void EveryLossIsChecked() =>
        Assert.Equal(LossKinds.All, Networks.Values.Select(make => make(null).Info.Loss!.Kind).Distinct().Order());

    [Theory]
    [MemberData(nameof(Names))]
    public void TheNumberOfThreadsChangesNoBit(string name)
    {
        foreach (var batch in new[] { 1, 7, 65 })
        {
            var (losses, bits) = Train(1);
            foreach (var threads in new[] { 2, 3 })
            {
                var (otherLosses, otherBits) = Train(threads);
                Assert.Equal(losses, otherLosses);
                Assert.True(bits.AsSpan().SequenceEqual(otherBits), $"{name}: a batch of {batch} gives other bits on {threads} threads.");
            }

            (double[] Losses, byte[] Bits) Train(int threads)
            {
                var network = Networks[name](new TrainerOptions { Threads = threads });
                var losses = Enumerable.Range(0, 3).Select(step =>
                {
                    var (inputs, targets) = Data.Batch(network.Info, batch, seed: step);
                    return network.Step(inputs, targets);
                }).ToArray();
                network.VerifyPadding();
                return (losses, network.Bits(all: true));
            }
        }
    }

    /// <summary>A batch is the mean of its samples, each weighed by its labels where the loss has weights.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void ABatchIsTheMeanOfItsSamples(string name)
    {
        const int Samples = 6;
        var network = Networks[name](null);
        var (inputs, targets) = Data.Batch(network.Info, Samples);
        var loss = network.Backward(inputs, targets);
        var gradient = network.InputGradient();
        Assert.Equal(loss, network.AverageLoss(inputs, targets), 1e-12);

        var singles = inputs.Chunk(inputs.Length / Samples).Zip(targets.Chunk(targets.Length / Samples)).Select(sample => (
            Loss: network.Backward(sample.First, sample.Second),
            Gradient: network.InputGradient(),
            Weight: network.Info.Learning is { IsWeighted: true } learning ? learning.WeightOf(Array.ConvertAll(sample.Second, label => (int)label)) : 1)).ToList();
        var weight = singles.Sum(single => single.Weight);
        Assert.Equal(loss, singles.Sum(single => single.Loss * single.Weight) / weight, 1e-12);
        double[] mean = [.. singles.SelectMany(single => single.Gradient.Select(element => element * single.Weight / weight))];
        Closeness.Verify($"{name}: gradient", mean, gradient, 1e-12);
    }
}
