using NetGen.Layers.Tests.Networks;
using NetGen.Tests;
using Xunit;
using static NetGen.Tests.Subject;

namespace NetGen.Layers.Tests.Reference;

/// <summary>Transposed convolutions: output and the gradients of input, weight and bias.</summary>
public sealed class TransposedConvolutionTests
{
    private static readonly Dictionary<string, Func<Subject>[]> Networks = new()
    {
        ["conv_transpose2d_3x3"] = [() => Of(new ConvTranspose3x3Single()), () => Of(new ConvTranspose3x3Double())],
        ["conv_transpose2d_2x2_stride2"] = [() => Of(new ConvTranspose2x2Stride2Single()), () => Of(new ConvTranspose2x2Stride2Double())],
        ["conv_transpose2d_4x4_stride2"] = [() => Of(new ConvTranspose4x4Stride2Single()), () => Of(new ConvTranspose4x4Stride2Double())],
        ["conv_transpose2d_output_pad"] = [() => Of(new ConvTransposeOutputPadSingle()), () => Of(new ConvTransposeOutputPadDouble())],
        ["conv_transpose2d_groups2_dilation2"] = [() => Of(new ConvTransposeGroups2Single()), () => Of(new ConvTransposeGroups2Double())],
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
