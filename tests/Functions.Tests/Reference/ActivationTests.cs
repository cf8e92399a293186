using NetGen.Functions.Tests.Networks;
using NetGen.Tests;
using Xunit;
using static NetGen.Tests.Subject;

namespace NetGen.Functions.Tests.Reference;

/// <summary>Every activation and its derivative, through compiled networks, against the reference values.</summary>
public sealed class ActivationTests
{
    private static readonly Dictionary<string, Func<Subject>[]> Networks = new()
    {
        ["identity"] = [() => Of(new IdentityAloneSingle()), () => Of(new IdentityAloneDouble()), () => Of(new IdentityFusedSingle()), () => Of(new IdentityFusedDouble())],
        ["relu"] = [() => Of(new ReLUAloneSingle()), () => Of(new ReLUAloneDouble()), () => Of(new ReLUFusedSingle()), () => Of(new ReLUFusedDouble())],
        ["leaky_relu"] = [() => Of(new LeakyReLUAloneSingle()), () => Of(new LeakyReLUAloneDouble()), () => Of(new LeakyReLUFusedSingle()), () => Of(new LeakyReLUFusedDouble())],
        ["elu"] = [() => Of(new ELUAloneSingle()), () => Of(new ELUAloneDouble()), () => Of(new ELUFusedSingle()), () => Of(new ELUFusedDouble())],
        ["sigmoid"] = [() => Of(new SigmoidAloneSingle()), () => Of(new SigmoidAloneDouble()), () => Of(new SigmoidFusedSingle()), () => Of(new SigmoidFusedDouble())],
        ["tanh"] = [() => Of(new TanhAloneSingle()), () => Of(new TanhAloneDouble()), () => Of(new TanhFusedSingle()), () => Of(new TanhFusedDouble())],
        ["softplus"] = [() => Of(new SoftplusAloneSingle()), () => Of(new SoftplusAloneDouble()), () => Of(new SoftplusFusedSingle()), () => Of(new SoftplusFusedDouble())],
        ["gelu_erf"] = [() => Of(new GeluAloneSingle()), () => Of(new GeluAloneDouble()), () => Of(new GeluFusedSingle()), () => Of(new GeluFusedDouble())],
        ["gelu_tanh"] = [() => Of(new ApproximateGeluAloneSingle()), () => Of(new ApproximateGeluAloneDouble()), () => Of(new ApproximateGeluFusedSingle()), () => Of(new ApproximateGeluFusedDouble())],
        ["silu"] = [() => Of(new SiLUAloneSingle()), () => Of(new SiLUAloneDouble()), () => Of(new SiLUFusedSingle()), () => Of(new SiLUFusedDouble())],
    };

    public static TheoryData<string> Names => [.. Networks.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void AgreesWithTheReference(string name)
    {
        var golden = Golden.Case("activations", name);
        foreach (var network in Networks[name].Select(make => make()))
        {
            foreach (var parameter in network.ParameterNames)
            {
                network[parameter] = [1];
            }

            GoldenChecks.Verify(golden, network, golden["x"], "y", Enumerable.Repeat(1.0, golden["x"].Length), "dy");
        }
    }

    [Fact]
    public void SoftmaxAgreesWithTheReference()
    {
        var golden = Golden.Case("activations", "softmax");
        foreach (var network in new[] { Of(new SoftmaxSingle()), Of(new SoftmaxDouble()) })
        {
            GoldenChecks.Verify(golden, network, golden["x"], "y", golden["grad_y"], "d_x");
        }
    }
}
