using NetGen.Layers.Tests.Networks;
using NetGen.Tests;
using Xunit;
using static NetGen.Tests.Subject;

namespace NetGen.Layers.Tests.Reference;

/// <summary>Convolutions whose channels are in groups: output and the gradients of input, weight and bias.</summary>
public sealed class GroupedConvolutionTests
{
    private static readonly Dictionary<string, Func<Subject>[]> Networks = new()
    {
        ["conv2d_groups2"] = [() => Of(new ConvGroups2Single()), () => Of(new ConvGroups2Double())],
        ["conv2d_all"] = [() => Of(new ConvAllSingle()), () => Of(new ConvAllDouble())],
        ["conv1d_groups2"] = [() => Of(new Conv1DGroups2Single()), () => Of(new Conv1DGroups2Double())],
        ["conv2d_depthwise"] = [() => Of(new ConvDepthwiseSingle()), () => Of(new ConvDepthwiseDouble()), () => Of(new DepthwiseSingle()), () => Of(new DepthwiseDouble())],
        ["conv2d_depthwise_x2_stride2"] = [() => Of(new ConvDepthwiseTwiceSingle()), () => Of(new ConvDepthwiseTwiceDouble()), () => Of(new DepthwiseTwiceSingle()), () => Of(new DepthwiseTwiceDouble())],
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
