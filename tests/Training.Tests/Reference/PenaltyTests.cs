using NetGen.Training.Tests.Networks;
using NetGen.Tests;
using Xunit;
using static NetGen.Tests.Subject;

namespace NetGen.Training.Tests.Reference;

/// <summary>Penalties as the whole loss of a step, and their gradients: inputs and targets are 0.</summary>
public sealed class PenaltyTests
{
    private static readonly Dictionary<string, Func<Subject>[]> Networks = new()
    {
        ["l1_penalty"] = [() => Of(new LassoSingle()), () => Of(new LassoDouble())],
        ["l2_penalty"] = [() => Of(new RidgeSingle()), () => Of(new RidgeDouble())],
        ["l2_half_penalty"] = [() => Of(new HalfRidgeSingle()), () => Of(new HalfRidgeDouble())],
        ["elastic_net"] = [() => Of(new ElasticSingle()), () => Of(new ElasticDouble())],
    };

    public static TheoryData<string> Names => [.. Networks.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void AgreesWithTheReference(string name)
    {
        var golden = Golden.Case("losses", name);
        foreach (var network in Networks[name].Select(make => make()))
        {
            network["dense1.weight"] = golden["w"];
            golden.Verify("loss", [network.Backward(new double[7], new double[5])], network.IsSingle);
            golden.Verify("d_w", network.Gradient("dense1.weight"), network.IsSingle);
            network.VerifyPadding();
        }
    }
}
