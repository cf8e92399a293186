using NetGen.Layers.Tests.Networks;
using NetGen.Tests;
using Xunit;
using static NetGen.Tests.Subject;

namespace NetGen.Layers.Tests.Reference;

/// <summary>Pooling of images: output and the gradient of the input, also where elements are equal.</summary>
public sealed class PoolingTests
{
    private static readonly Dictionary<string, Func<Subject>[]> Networks = new()
    {
        ["max_pool_2_stride2"] = [() => Of(new MaxPool2Single()), () => Of(new MaxPool2Double())],
        ["max_pool_2_stride2_odd"] = [() => Of(new MaxPool2OddSingle()), () => Of(new MaxPool2OddDouble())],
        ["max_pool_3_stride2_pad1"] = [() => Of(new MaxPool3Stride2Pad1Single()), () => Of(new MaxPool3Stride2Pad1Double())],
        ["max_pool_3_stride2"] = [() => Of(new MaxPool3Stride2Single()), () => Of(new MaxPool3Stride2Double())],
        ["max_pool_ties"] = [() => Of(new MaxPoolTiesSingle()), () => Of(new MaxPoolTiesDouble())],
        ["avg_pool_2_stride2"] = [() => Of(new AvgPool2Single()), () => Of(new AvgPool2Double())],
        ["avg_pool_3_stride2_pad1"] = [() => Of(new AvgPool3Stride2Pad1Single()), () => Of(new AvgPool3Stride2Pad1Double())],
        ["avg_pool_3_stride2_pad1_exclude"] = [() => Of(new AvgPool3Stride2Pad1ExcludeSingle()), () => Of(new AvgPool3Stride2Pad1ExcludeDouble())],
        ["avg_pool_3_stride1_pad1_exclude"] = [() => Of(new AvgPool3Stride1Pad1ExcludeSingle()), () => Of(new AvgPool3Stride1Pad1ExcludeDouble())],
    };

    public static TheoryData<string> Names => [.. Networks.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void AgreesWithTheReference(string name)
    {
        foreach (var network in Networks[name])
        {
            LayerChecks.Verify(name, network());
        }
    }
}
