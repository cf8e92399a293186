using NetGen.Layers.Tests.Networks;
using NetGen.Tests;
using Xunit;
using static NetGen.Tests.Subject;

namespace NetGen.Layers.Tests.Reference;

/// <summary>Convolutions of images and signals: output and the gradients of input, weight and bias.</summary>
public sealed class ConvolutionTests
{
    private static readonly Dictionary<string, Func<Subject>[]> Networks = new()
    {
        ["conv2d_1x1"] = [() => Of(new Conv1x1Single()), () => Of(new Conv1x1Double())],
        ["conv2d_3x3_same"] = [() => Of(new Conv3x3SameSingle()), () => Of(new Conv3x3SameDouble())],
        ["conv2d_3x3_valid"] = [() => Of(new Conv3x3ValidSingle()), () => Of(new Conv3x3ValidDouble())],
        ["conv2d_3x3_no_bias"] = [() => Of(new Conv3x3NoBiasSingle()), () => Of(new Conv3x3NoBiasDouble())],
        ["conv2d_3x3_wide"] = [() => Of(new Conv3x3WideSingle()), () => Of(new Conv3x3WideDouble())],
        ["conv2d_5x5_same"] = [() => Of(new Conv5x5SameSingle()), () => Of(new Conv5x5SameDouble())],
        ["conv2d_7x7_stride2"] = [() => Of(new Conv7x7Stride2Single()), () => Of(new Conv7x7Stride2Double())],
        ["conv2d_3x3_stride2"] = [() => Of(new Conv3x3Stride2Single()), () => Of(new Conv3x3Stride2Double())],
        ["conv2d_1x1_stride2"] = [() => Of(new Conv1x1Stride2Single()), () => Of(new Conv1x1Stride2Double())],
        ["conv2d_dilation2"] = [() => Of(new ConvDilation2Single()), () => Of(new ConvDilation2Double())],
        ["conv2d_asymmetric_pad"] = [() => Of(new ConvAsymmetricPadSingle()), () => Of(new ConvAsymmetricPadDouble())],
        ["conv2d_non_square"] = [() => Of(new ConvNonSquareSingle()), () => Of(new ConvNonSquareDouble())],
        ["conv1d_3_same"] = [() => Of(new Conv1D3SameSingle()), () => Of(new Conv1D3SameDouble())],
        ["conv1d_5_stride2"] = [() => Of(new Conv1D5Stride2Single()), () => Of(new Conv1D5Stride2Double())],
        ["conv1d_causal_dilation2"] = [() => Of(new Conv1DCausalDilation2Single()), () => Of(new Conv1DCausalDilation2Double())],
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
