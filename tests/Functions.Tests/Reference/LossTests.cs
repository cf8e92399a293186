using NetGen.Functions.Tests.Networks;
using NetGen.Tests;
using Xunit;
using static NetGen.Tests.Subject;

namespace NetGen.Functions.Tests.Reference;

/// <summary>Every loss and its gradient, with and without the activation that is fused with it.</summary>
public sealed class LossTests
{
    private static readonly Dictionary<string, LossCase> Cases = new()
    {
        ["mse"] = new(() => Of(new SquaredErrorSingle()), () => Of(new SquaredErrorDouble())),
        ["mae"] = new(() => Of(new AbsoluteErrorSingle()), () => Of(new AbsoluteErrorDouble())),
        ["mae_tie"] = new(() => Of(new AbsoluteErrorTieSingle()), () => Of(new AbsoluteErrorTieDouble())),
        ["huber_1.0"] = new(() => Of(new HuberSingle()), () => Of(new HuberDouble())),
        ["huber_0.5"] = new(() => Of(new HuberHalfSingle()), () => Of(new HuberHalfDouble())),
        ["smooth_l1_1.0"] = new(() => Of(new SmoothL1Single()), () => Of(new SmoothL1Double())),
        ["smooth_l1_0.5"] = new(() => Of(new SmoothL1HalfSingle()), () => Of(new SmoothL1HalfDouble())),
        ["bce_logits"] = new(
            () => Of(new BinarySingle()), () => Of(new BinaryDouble()),
            () => Of(new BinarySigmoidSingle()), () => Of(new BinarySigmoidDouble())),
        ["bce_logits_pos_weight"] = new(() => Of(new BinaryWeightedSingle()), () => Of(new BinaryWeightedDouble())),
        ["bce"] = new(() => Of(new BinaryOfProbabilitiesSingle()), () => Of(new BinaryOfProbabilitiesDouble())),
        ["cross_entropy"] = new(
            () => Of(new CrossEntropySingle()), () => Of(new CrossEntropyDouble()),
            () => Of(new CrossEntropySoftmaxSingle()), () => Of(new CrossEntropySoftmaxDouble()))
        { Target = "y" },
        ["cross_entropy_soft"] = new(() => Of(new SoftCrossEntropySingle()), () => Of(new SoftCrossEntropyDouble())),
        ["cross_entropy_smoothing"] = new(() => Of(new SmoothCrossEntropySingle()), () => Of(new SmoothCrossEntropyDouble())) { Target = "y" },
        ["cross_entropy_weights"] = new(() => Of(new WeightedCrossEntropySingle()), () => Of(new WeightedCrossEntropyDouble())) { Target = "y" },
        ["cross_entropy_ignore"] = new(() => Of(new IgnoringCrossEntropySingle()), () => Of(new IgnoringCrossEntropyDouble())) { Target = "y" },
        ["cross_entropy_pixels"] = new(() => Of(new PixelCrossEntropySingle()), () => Of(new PixelCrossEntropyDouble())) { Target = "y" },
        ["nll"] = new(() => Of(new LogLikelihoodSingle()), () => Of(new LogLikelihoodDouble())) { Target = "y" },
        ["nll_weights"] = new(() => Of(new WeightedLogLikelihoodSingle()), () => Of(new WeightedLogLikelihoodDouble())) { Target = "y" },
        ["kl_batchmean"] = new(() => Of(new DivergenceSingle()), () => Of(new DivergenceDouble())),
        ["kl_mean"] = new(() => Of(new MeanDivergenceSingle()), () => Of(new MeanDivergenceDouble())),
        ["multiclass_hinge"] = new(() => Of(new HingeSingle()), () => Of(new HingeDouble())) { Target = "y" },
        ["multiclass_hinge_squared"] = new(() => Of(new SquaredHingeSingle()), () => Of(new SquaredHingeDouble())) { Target = "y" },
        ["cosine"] = new(() => Of(new CosineSingle()), () => Of(new CosineDouble())) { Input = "a", Target = "b", Gradient = "d_a" },
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void AgreesWithTheReference(string name)
    {
        var (golden, found) = (Golden.Case("losses", name), Cases[name]);
        foreach (var network in found.Networks.Select(make => make()))
        {
            golden.Verify("loss", [network.Backward(golden[found.Input], golden[found.Target])], network.IsSingle);
            golden.Verify(found.Gradient, network.InputGradient(), network.IsSingle);
            golden.Verify("loss", [network.AverageLoss(golden[found.Input], golden[found.Target])], network.IsSingle);
        }
    }

    // The cosine does not tell its two sides apart.
    [Fact]
    public void TheCosineHasTheSameGradientOnTheOtherSide()
    {
        var golden = Golden.Case("losses", "cosine");
        foreach (var network in new[] { Of(new CosineSingle()), Of(new CosineDouble()) })
        {
            network.Backward(golden["b"], golden["a"]);
            golden.Verify("d_b", network.InputGradient(), network.IsSingle);
        }
    }

    [Fact]
    public void PairsAreTwoRowsOfASample()
    {
        var golden = Golden.Case("losses", "cosine_embedding");
        double[] pairs = [.. golden["a"].Chunk(6).Zip(golden["b"].Chunk(6), (a, b) => a.Concat(b)).SelectMany(pair => pair)];
        foreach (var network in new[] { Of(new CosineEmbeddingSingle()), Of(new CosineEmbeddingDouble()) })
        {
            golden.Verify("loss", [network.Backward(pairs, golden["y"])], network.IsSingle);
            var rows = network.InputGradient().Chunk(6).ToList();
            golden.Verify("d_a", [.. rows.Where((_, row) => row % 2 == 0).SelectMany(row => row)], network.IsSingle);
            golden.Verify("d_b", [.. rows.Where((_, row) => row % 2 == 1).SelectMany(row => row)], network.IsSingle);
            golden.Verify("loss", [network.AverageLoss(pairs, golden["y"])], network.IsSingle);
        }
    }

    // Weights on parameters are a matter of the optimizer.
    [Fact]
    public void EveryCaseIsTestedAndEveryLossHasOne()
    {
        string[] penalties = ["l1_penalty", "l2_penalty", "l2_half_penalty", "elastic_net"];
        Assert.Equal(Golden.Names("losses").Except(penalties).Order(), Cases.Keys.Append("cosine_embedding").Order());
        var kinds = Cases.Values.SelectMany(found => found.Networks).Select(make => make()).Append(Of(new CosineEmbeddingSingle())).Select(network => network.Info.Loss!.Kind);
        Assert.Equal(LossKinds.All, kinds.Distinct().Order());
    }

    [Fact]
    public void FusedNetworksStillPredictProbabilities()
    {
        var softmax = Golden.Case("activations", "softmax");
        foreach (var network in new[] { Of(new CrossEntropySoftmaxSingle()), Of(new CrossEntropySoftmaxDouble()) })
        {
            softmax.Verify("y", network.Predict(softmax["x"]), network.IsSingle);
        }

        foreach (var network in new[] { Of(new BinarySigmoidSingle()), Of(new BinarySigmoidDouble()) })
        {
            Assert.Equal([0, 0.5, 1], network.Predict([-1000, 0, 1000]));
        }
    }

    [Fact]
    public void LogitsMayBeHuge()
    {
        foreach (var network in new[] { Of(new CrossEntropySingle()), Of(new CrossEntropyDouble()) })
        {
            var logits = new[] { 3e30, -3e30, 0, 0, 0, 0, 0, 0, 0, 0 };
            Assert.Equal(0, network.Backward(logits, [0]));
            Assert.All(network.InputGradient(), gradient => Assert.Equal(0, gradient));
            Assert.Equal(20000, network.Backward([1e4, -1e4, 0, 0, 0, 0, 0, 0, 0, 0], [1]));
            Assert.Equal([1, -1, 0, 0, 0, 0, 0, 0, 0, 0], network.InputGradient());
        }

        foreach (var network in new[] { Of(new BinarySingle()), Of(new BinaryDouble()) })
        {
            Assert.Equal(0, network.Backward([3e30, -3e30, 3e30], [1, 0, 1]));
            Assert.All(network.InputGradient(), gradient => Assert.Equal(0, gradient));
            Assert.Equal(1e4, network.Backward([-1e4, 1e4, 1e4], [1, 0, 0]));
        }
    }
}

/// <summary>A case of the reference, and the networks that it is compared with.</summary>
internal sealed record LossCase(params Func<Subject>[] Networks)
{
    public string Input { get; init; } = "x";

    public string Target { get; init; } = "target";

    public string Gradient { get; init; } = "d_x";
}
