using NetGen.CompilerServices;
using NetGen.Layers.Tests.Networks;
using NetGen.Tests;
using Xunit;

namespace NetGen.Layers.Tests.Normalization;

/// <summary>
/// Normalisation by running statistics as part of the layer before it, and biases that only shift a running mean: both
/// against a network that has neither, because something stands between.
/// </summary>
public sealed class FoldingTests
{
    [Fact]
    public void FoldedNetworksPredictTheSame()
    {
        Verify<UnfoldedNetwork, FoldedNetwork>(new UnfoldedNetwork(seed: 4), ParameterMatching.ByName);
        Verify<UnfoldedWinograd, FoldedWinograd>(new UnfoldedWinograd(seed: 4), ParameterMatching.ByName);
        Verify<UnfoldedTiny, FoldedTiny>(new UnfoldedTiny(seed: 4), ParameterMatching.ByName);
    }

    [Fact]
    public void BiasesAreFoundByTheirPlaceToo() => Verify<UnfoldedNetwork, FoldedNetwork>(new UnfoldedNetwork(seed: 4), ParameterMatching.ByOrder);

    [Fact]
    public void TheBiasBeforeANormalisationIsNoParameter()
    {
        var names = new FoldedNetwork(seed: 1).Parameters.Select(parameter => parameter.Name).ToList();
        Assert.Contains("conv.weight", names);
        Assert.DoesNotContain("conv.bias", names);
        Assert.DoesNotContain("fc.bias", names);
        Assert.Contains("out.bias", names);
    }

    // The file of the network that has all biases is loaded into the one that folds.
    private static void Verify<TFrom, TTo>(TFrom original, ParameterMatching matching)
        where TFrom : class, ITrainableNetwork<TFrom, float, float>
        where TTo : class, ITrainableNetwork<TTo, float, float>
    {
        var random = new Random(3);
        foreach (var parameter in new ParameterCollection<float>(original.Weights))
        {
            var low = parameter.Name.EndsWith("running_var", StringComparison.Ordinal) ? 0.5f : -0.5f;
            parameter.CopyFrom([.. parameter.ToArray().Select(value => (parameter.Shape.Count > 1 ? value : 0) + low + random.NextSingle())]);
        }

        using var file = new MemoryStream();
        ModelFile.Save<TFrom, float>(original, file);
        file.Position = 0;
        var folded = ModelFile.Load<TTo, float>(file, new LoadOptions { CheckFingerprint = false, Matching = matching });
        var (from, to) = (Subject.Of(original), Subject.Of(folded));
        foreach (var samples in new[] { 1, 3, 50 })
        {
            var (inputs, targets) = Data.Batch(from.Info, samples);
            Closeness.Verify(to.Info.Name, from.Predict(inputs), to.Predict(inputs), 3e-5);
            Closeness.Verify(to.Info.Name, from.PredictEach(inputs), to.PredictEach(inputs), 3e-5);
            Closeness.Verify(to.Info.Name, from.Evaluate(inputs, targets).Losses, to.Evaluate(inputs, targets).Losses, 3e-5);
        }
    }
}
