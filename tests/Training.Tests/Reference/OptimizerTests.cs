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
        ["momentum_classical"] = [() => Of(new ClassicalMomentumSingle()), () => Of(new ClassicalMomentumDouble())],
        ["momentum_ewma"] = [() => Of(new AverageMomentumSingle()), () => Of(new AverageMomentumDouble())],
        ["nesterov_pytorch"] = [() => Of(new NesterovSingle()), () => Of(new NesterovDouble())],
        ["adagrad_pytorch"] = [() => Of(new AdaGradSingle()), () => Of(new AdaGradDouble())],
        ["adagrad_root_mean"] = [() => Of(new AdaGradMeanSingle()), () => Of(new AdaGradMeanDouble())],
        ["adagrad_root_mean_decay"] = [() => Of(new AdaGradMeanDecaySingle()), () => Of(new AdaGradMeanDecayDouble())],
        ["rmsprop_eps_outside"] = [() => Of(new RmsPropSingle()), () => Of(new RmsPropDouble())],
        ["rmsprop_eps_inside"] = [() => Of(new RmsPropInsideSingle()), () => Of(new RmsPropInsideDouble())],
        ["rmsprop_centered_momentum"] = [() => Of(new CenteredSingle()), () => Of(new CenteredDouble())],
        ["adadelta"] = [() => Of(new AdaDeltaSingle()), () => Of(new AdaDeltaDouble())],
        ["adam"] = [() => Of(new AdamSingle()), () => Of(new AdamDouble())],
        ["adam_l2"] = [() => Of(new AdamDecaySingle()), () => Of(new AdamDecayDouble())],
        ["amsgrad"] = [() => Of(new AmsGradSingle()), () => Of(new AmsGradDouble())],
        ["adamw"] = [() => Of(new AdamWSingle()), () => Of(new AdamWDouble())],
        ["nadam"] = [() => Of(new NAdamSingle()), () => Of(new NAdamDouble())],
        ["radam"] = [() => Of(new RAdamSingle()), () => Of(new RAdamDouble())],
        ["adamax"] = [() => Of(new AdaMaxSingle()), () => Of(new AdaMaxDouble())],
        ["lion"] = [() => Of(new LionSingle()), () => Of(new LionDouble())],
        ["lion_weight_decay"] = [() => Of(new LionDecaySingle()), () => Of(new LionDecayDouble())],
        ["lamb"] = [() => Of(new LambSingle()), () => Of(new LambDouble())],
    };

    public static TheoryData<string> Names => [.. Networks.Keys];

    /// <summary>The optimizers of the networks that are compared.</summary>
    public static IEnumerable<Type> Optimizers => Networks.Values
        .SelectMany(makes => makes)
        .Select(make => Type.GetType(make().Info.Name)!.GetCustomAttributes(typeof(OptimizerAttribute), false).Single().GetType());

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
            () => Of(new NAdamNoEpsilonSingle()), () => Of(new NAdamNoEpsilonDouble()),
            () => Of(new RAdamNoEpsilonSingle()), () => Of(new RAdamNoEpsilonDouble()),
            () => Of(new AdaMaxNoEpsilonSingle()), () => Of(new AdaMaxNoEpsilonDouble()),
            () => Of(new AdaGradNoEpsilonSingle()), () => Of(new AdaGradNoEpsilonDouble()),
            () => Of(new LambNoEpsilonSingle()), () => Of(new LambNoEpsilonDouble()),
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
