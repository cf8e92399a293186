using NetGen.Training.Tests.Networks;
using NetGen.Tests;
using Xunit;
using static NetGen.Tests.Subject;

namespace NetGen.Training.Tests.Reference;

/// <summary>Every optimizer over 25 steps with given gradients; pad lanes stay zero after each of them.</summary>
public sealed class OptimizerTests
{
    private const int Parameters = 37;

    private static readonly Dictionary<string, Func<Subject>[]> Networks = new()
    {
        ["sgd"] = [() => Of(new SgdSingle()), () => Of(new SgdDouble())],
        ["sgd_l2"] = [() => Of(new SgdDecaySingle()), () => Of(new SgdDecayDouble())],
        ["momentum_pytorch"] = [() => Of(new MomentumSingle()), () => Of(new MomentumDouble())],
        ["momentum_pytorch_dampening"] = [() => Of(new DampeningSingle()), () => Of(new DampeningDouble())],
        ["nesterov_pytorch"] = [() => Of(new NesterovSingle()), () => Of(new NesterovDouble())],
        ["rmsprop_eps_outside"] = [() => Of(new RmsPropSingle()), () => Of(new RmsPropDouble())],
        ["rmsprop_centered_momentum"] = [() => Of(new CenteredSingle()), () => Of(new CenteredDouble())],
        ["adam"] = [() => Of(new AdamSingle()), () => Of(new AdamDouble())],
        ["adam_l2"] = [() => Of(new AdamDecaySingle()), () => Of(new AdamDecayDouble())],
        ["adamw"] = [() => Of(new AdamWSingle()), () => Of(new AdamWDouble())],
    };

    public static TheoryData<string> Names => [.. Networks.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void AgreesWithTheReference(string name)
    {
        var golden = Golden.Case("optimizers", name);
        foreach (var network in Networks[name].Select(make => make()))
        {
            network["dense1.weight"] = golden["start"];
            var steps = golden["grads"].Chunk(Parameters).Select(gradient =>
            {
                Step(network, gradient);
                return network["dense1.weight"];
            });
            golden.Verify("params", [.. steps.SelectMany(parameters => parameters)], network.IsSingle);
        }
    }

    [Fact]
    public void WithoutEpsilonParametersAtRestStayAtRest()
    {
        Func<Subject>[] networks =
        [
            () => Of(new AdamNoEpsilonSingle()), () => Of(new AdamNoEpsilonDouble()),
            () => Of(new RmsPropNoEpsilonSingle()), () => Of(new RmsPropNoEpsilonDouble()),
            () => Of(new CenteredNoEpsilonSingle()), () => Of(new CenteredNoEpsilonDouble()),
        ];
        var golden = Golden.Case("optimizers", "adam");
        foreach (var network in networks.Select(make => make()))
        {
            network["dense1.weight"] = golden["start"];
            foreach (var gradient in golden["grads"].Chunk(Parameters))
            {
                gradient[5] = 0;
                Step(network, gradient);
            }

            Assert.All(network["dense1.weight"], parameter => Assert.True(double.IsFinite(parameter)));
            Assert.Equal(golden["start"][5], network["dense1.weight"][5]);
        }
    }

    private static void Step(Subject network, double[] gradient)
    {
        network.Backward([1], new double[Parameters]);
        network.SetGradient("dense1.weight", gradient);
        network.Update();
        network.VerifyPadding();
    }
}
