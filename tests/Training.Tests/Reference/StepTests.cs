using NetGen.Training.Tests.Networks;
using NetGen.Tests;
using Xunit;
using static NetGen.Tests.Subject;

namespace NetGen.Training.Tests.Reference;

/// <summary>Gradient descent with what a trainer does besides: penalties, clipped gradients, averages.</summary>
public sealed class StepTests
{
    private const int Parameters = 37;
    private const string Weight = "dense1.weight";

    private static readonly Dictionary<string, TrainerOptions> Clipping = new()
    {
        ["clip_value"] = new() { LearningRate = 0.05, ClipGradientValue = 0.5 },
        ["clip_norm"] = new() { ClipGradientNorm = 8 },
        ["clip_norm_pytorch"] = new() { ClipGradientNorm = 8, ClipNormEpsilon = 1e-6 },
    };

    private static readonly Dictionary<string, WeightAveraging> Averaging = new()
    {
        ["ema"] = new() { Decay = 0.9 },
        ["ema_bias_corrected"] = new() { Decay = 0.9, BiasCorrection = true },
    };

    /// <summary>The cases that are tested here.</summary>
    public static IEnumerable<string> All => [.. Clipping.Keys, .. Averaging.Keys, "sgd_l1"];

    public static TheoryData<string> Clipped => [.. Clipping.Keys];

    public static TheoryData<string> Averaged => [.. Averaging.Keys];

    [Theory]
    [MemberData(nameof(Clipped))]
    public void ClippedGradientsAgreeWithTheReference(string name)
    {
        var golden = Golden.Case("optimizers", name);
        foreach (var network in new[] { Of(new ClippedSingle(), Clipping[name]), Of(new ClippedDouble(), Clipping[name]) })
        {
            golden.Verify("params", Run(golden, network, () => network[Weight]), network.IsSingle);
        }
    }

    [Theory]
    [MemberData(nameof(Averaged))]
    public void AveragesAgreeWithTheReference(string name)
    {
        var golden = Golden.Case("optimizers", name);
        var options = new TrainerOptions { LearningRate = 0.05, Averaging = Averaging[name] };

        // An average begins with the weights that the trainer finds.
        var (single, full) = (new ClippedSingle(), new ClippedDouble());
        single.Parameters[Weight].CopyFrom(Array.ConvertAll(golden["start"], value => (float)value));
        full.Parameters[Weight].CopyFrom(golden["start"]);
        foreach (var network in new[] { Of(single, options), Of(full, options) })
        {
            golden.Verify("average", Run(golden, network, () => network.Average(Weight)), network.IsSingle);
        }
    }

    [Fact]
    public void L1PenaltyAgreesWithTheReference()
    {
        var golden = Golden.Case("optimizers", "sgd_l1");
        foreach (var network in new[] { Of(new SgdLassoSingle()), Of(new SgdLassoDouble()) })
        {
            network[Weight] = golden["start"];
            var steps = golden["grads"].Chunk(Parameters).Select(gradient =>
            {
                GoldenChecks.BackwardWith(network, [1], gradient);
                network.Update();
                network.VerifyPadding();
                return network[Weight];
            });
            golden.Verify("params", [.. steps.SelectMany(parameters => parameters)], network.IsSingle);
        }
    }

    private static double[] Run(GoldenCase golden, Subject network, Func<double[]> result)
    {
        network[Weight] = golden["start"];
        return [.. golden["grads"].Chunk(Parameters).SelectMany(gradient =>
        {
            network.Backward([1], new double[Parameters]);
            network.SetGradient(Weight, gradient);
            network.Update();
            network.VerifyPadding();
            return result();
        })];
    }
}
