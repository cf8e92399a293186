using NetGen.Layers.Tests.Networks;
using NetGen.Tests;
using Xunit;
using static NetGen.Tests.Subject;

namespace NetGen.Layers.Tests.Reference;

/// <summary>Global pooling: output and the gradient of the input.</summary>
public sealed class GlobalPoolingTests
{
    private static readonly Dictionary<string, Func<Subject>[]> Networks = new()
    {
        ["global_avg_pool"] = [() => Of(new GlobalAvgPoolSingle()), () => Of(new GlobalAvgPoolDouble())],
        ["global_max_pool"] = [() => Of(new GlobalMaxPoolSingle()), () => Of(new GlobalMaxPoolDouble())],
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
