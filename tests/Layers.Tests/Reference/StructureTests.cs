using NetGen.Layers.Tests.Networks;
using NetGen.Tests;
using Xunit;
using static NetGen.Tests.Subject;

namespace NetGen.Layers.Tests.Reference;

/// <summary>Upsampling and local response normalisation: output and the gradient of the input.</summary>
public sealed class StructureTests
{
    private static readonly Dictionary<string, Func<Subject>[]> Networks = new()
    {
        ["upsample_2"] = [() => Of(new Upsample2Single()), () => Of(new Upsample2Double())],
        ["upsample_3"] = [() => Of(new Upsample3Single()), () => Of(new Upsample3Double())],
        ["upsample_2x3"] = [() => Of(new Upsample2x3Single()), () => Of(new Upsample2x3Double())],
        ["lrn_5_per_size_0.0001"] = [() => Of(new Lrn5Single()), () => Of(new Lrn5Double())],
        ["lrn_3_per_size_0.5"] = [() => Of(new Lrn3Single()), () => Of(new Lrn3Double())],
        ["lrn_4_per_size_0.3"] = [() => Of(new Lrn4Single()), () => Of(new Lrn4Double())],
        ["lrn_5_plain_0.1"] = [() => Of(new LrnPlain5Single()), () => Of(new LrnPlain5Double())],
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
