using NetGen.Layers.Tests.Networks;
using NetGen.Tests;
using Xunit;
using static NetGen.Tests.Subject;

namespace NetGen.Layers.Tests.Reference;

/// <summary>Normalisations: output and gradients, and the running statistics of batch normalisation.</summary>
public sealed class NormalizationTests
{
    private static readonly Dictionary<string, Func<Subject>[]> PerSample = new()
    {
        ["layer_norm"] = [() => Of(new LayerNormVectorSingle()), () => Of(new LayerNormVectorDouble())],
        ["layer_norm_3d"] = [() => Of(new LayerNormRowsSingle()), () => Of(new LayerNormRowsDouble())],
        ["layer_norm_chw"] = [() => Of(new LayerNormImageSingle()), () => Of(new LayerNormImageDouble())],
        ["layer_norm_no_affine"] = [() => Of(new LayerNormPlainSingle()), () => Of(new LayerNormPlainDouble())],
        ["rms_norm"] = [() => Of(new RmsNormVectorSingle()), () => Of(new RmsNormVectorDouble())],
        ["rms_norm_3d"] = [() => Of(new RmsNormRowsSingle()), () => Of(new RmsNormRowsDouble())],
        ["group_norm_1"] = [() => Of(new GroupNorm1Single()), () => Of(new GroupNorm1Double())],
        ["group_norm_2"] = [() => Of(new GroupNorm2Single()), () => Of(new GroupNorm2Double())],
        ["group_norm_3"] = [() => Of(new GroupNorm3Single()), () => Of(new GroupNorm3Double())],
        ["group_norm_6"] = [() => Of(new GroupNorm6Single()), () => Of(new GroupNorm6Double())],
        ["instance_norm"] = [() => Of(new InstanceNormAffineSingle()), () => Of(new InstanceNormAffineDouble())],
        ["instance_norm_no_affine"] = [() => Of(new InstanceNormPlainSingle()), () => Of(new InstanceNormPlainDouble())],
    };

    private static readonly Dictionary<string, Func<Subject>[]> PerBatch = new()
    {
        ["batch_norm1d"] = [() => Of(new BatchNormVectorSingle()), () => Of(new BatchNormVectorDouble())],
        ["batch_norm2d"] = [() => Of(new BatchNormImageSingle()), () => Of(new BatchNormImageDouble())],
        ["batch_norm1d_length"] = [() => Of(new BatchNormSignalSingle()), () => Of(new BatchNormSignalDouble())],
    };

    public static TheoryData<string> PerSampleNames => [.. PerSample.Keys];

    public static TheoryData<string> PerBatchNames => [.. PerBatch.Keys];

    [Theory]
    [MemberData(nameof(PerSampleNames))]
    public void AgreesWithTheReference(string name)
    {
        foreach (var network in PerSample[name])
        {
            LayerChecks.Verify(name, network());
        }
    }

    [Theory]
    [MemberData(nameof(PerBatchNames))]
    public void TrainsWithTheStatisticsOfTheBatch(string name)
    {
        var golden = Golden.Case("layers", name + "_training");
        foreach (var create in PerBatch[name])
        {
            var network = create();
            network["norm1.weight"] = golden["w"];
            network["norm1.bias"] = golden["b"];
            foreach (var batch in new[] { "x1", "x2" })
            {
                network.Backward(golden[batch], golden["y"]);
            }

            // The output is not shown, but the loss against it is the square of its error.
            var error = Math.Sqrt(network.Backward(golden["x"], golden["y"]));
            Assert.True(error < (network.IsSingle ? 1e-6 : 1e-12), $"{name}: the output differs by {error:E1} on average.");
            Assert.Equal(3, network["norm1.num_batches_tracked"][0]);
            golden.Verify("running_mean", network["norm1.running_mean"], network.IsSingle);
            golden.Verify("running_var", network["norm1.running_var"], network.IsSingle);
            var upstream = golden["grad_y"];
            network.Backward(golden["x"], [.. golden["y"].Zip(upstream, (y, g) => y - (g * upstream.Length / 2))]);
            golden.Verify("d_x", network.InputGradient(), network.IsSingle);
            golden.Verify("d_w", network.Gradient("norm1.weight"), network.IsSingle);
            golden.Verify("d_b", network.Gradient("norm1.bias"), network.IsSingle);
            network.VerifyPadding();
        }
    }

    [Theory]
    [MemberData(nameof(PerBatchNames))]
    public void PredictsWithRunningStatistics(string name)
    {
        var golden = Golden.Case("layers", name + "_eval");
        foreach (var create in PerBatch[name])
        {
            var network = create();
            network["norm1.weight"] = golden["w"];
            network["norm1.bias"] = golden["b"];
            network["norm1.running_mean"] = golden["running_mean"];
            network["norm1.running_var"] = golden["running_var"];
            golden.Verify("y", network.Predict(golden["x"]), network.IsSingle);
        }
    }
}
