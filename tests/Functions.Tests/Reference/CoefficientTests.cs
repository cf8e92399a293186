using NetGen.Functions.Tests.Networks;
using NetGen.Tests;
using Xunit;
using static NetGen.Tests.Subject;

namespace NetGen.Functions.Tests.Reference;

/// <summary>Activations with learned coefficients and their derivatives by these, against the reference values.</summary>
public sealed class CoefficientTests
{
    private static readonly Dictionary<string, (double Value, Func<Subject>[] Shared, Func<Subject>[] Each)> Networks = new()
    {
        ["prelu"] = (0.25, [() => Of(new PReLUAloneSingle()), () => Of(new PReLUAloneDouble()), () => Of(new PReLUFusedSingle()), () => Of(new PReLUFusedDouble())], [() => Of(new PReLUEachSingle()), () => Of(new PReLUEachDouble())]),
        ["soft_exponential_zero"] = (0, SoftExponential, SoftExponentialEach),
        ["soft_exponential_positive"] = (0.5, SoftExponential, SoftExponentialEach),
        ["soft_exponential_negative"] = (-0.3, [() => Of(new SoftExponentialShortSingle()), () => Of(new SoftExponentialShortDouble()), .. SoftExponential[2..]], [() => Of(new SoftExponentialShortEachSingle()), () => Of(new SoftExponentialShortEachDouble())]),
    };

    public static TheoryData<string> Names => [.. Networks.Keys];

    private static Func<Subject>[] SoftExponential =>
        [() => Of(new SoftExponentialAloneSingle()), () => Of(new SoftExponentialAloneDouble()), () => Of(new SoftExponentialFusedSingle()), () => Of(new SoftExponentialFusedDouble())];

    private static Func<Subject>[] SoftExponentialEach => [() => Of(new SoftExponentialEachSingle()), () => Of(new SoftExponentialEachDouble())];

    [Theory]
    [MemberData(nameof(Names))]
    public void OneForEachAgreesWithTheReference(string name)
    {
        var golden = Golden.Case("activations", name);
        foreach (var network in Networks[name].Each.Select(make => make()))
        {
            var probe = Run(golden, network, Networks[name].Value);
            golden.Verify("dalpha", [.. network.Gradient(Coefficient(network)).Zip(probe.Upstream, (gradient, g) => gradient / g)], network.IsSingle);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void OneForAllHasTheSumOfTheDerivatives(string name)
    {
        var golden = Golden.Case("activations", name);
        foreach (var network in Networks[name].Shared.Select(make => make()))
        {
            var probe = Run(golden, network, Networks[name].Value);
            var sum = golden["dalpha"].Zip(probe.Upstream, (derivative, g) => derivative * g).Sum();
            Closeness.Verify(name, [sum], network.Gradient(Coefficient(network)), network.IsSingle ? 1e-5 : 1e-12);
        }
    }

    [Fact]
    public void PReLUOfChannelsAgreesWithTheReference()
    {
        var golden = Golden.Case("activations", "prelu_channels");
        foreach (var network in new[] { Of(new PReLUChannelsSingle()), Of(new PReLUChannelsDouble()) })
        {
            network["prelu1.weight"] = golden["alpha"];
            GoldenChecks.Verify(golden, network, golden["x"], "y", golden["grad_y"], "d_x");
            golden.Verify("d_alpha", network.Gradient("prelu1.weight"), network.IsSingle);
            network.VerifyPadding();
        }
    }

    [Fact]
    public void NewNetworksHaveTheInitialValues()
    {
        Assert.Equal([0.25], Of(new PReLUAloneSingle(seed: 1))["prelu1.weight"]);
        Assert.Equal(Enumerable.Repeat(0.25, 93), Of(new PReLUEachDouble(seed: 2))["prelu1.weight"]);
        Assert.Equal([0], Of(new SoftExponentialAloneDouble())["softexponential1.alpha"]);
    }

    private static Probe Run(GoldenCase golden, Subject network, double coefficient)
    {
        foreach (var parameter in network.ParameterNames)
        {
            var value = parameter == Coefficient(network) ? coefficient : 1;
            network[parameter] = [.. network[parameter].Select(_ => value)];
        }

        var probe = Probe.Of(network, golden["x"]);
        golden.Verify("y", probe.Outputs, network.IsSingle);
        golden.Verify("dy", probe.Derivatives, network.IsSingle);
        network.VerifyPadding();
        return probe;
    }

    // The last parameter: a dense layer may be before it.
    private static string Coefficient(Subject network) => network.ParameterNames[^1];
}
