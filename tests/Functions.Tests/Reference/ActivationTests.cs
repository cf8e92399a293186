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
        ["relu6"] = [() => Of(new ReLU6AloneSingle()), () => Of(new ReLU6AloneDouble()), () => Of(new ReLU6FusedSingle()), () => Of(new ReLU6FusedDouble())],
        ["selu"] = [() => Of(new SELUAloneSingle()), () => Of(new SELUAloneDouble()), () => Of(new SELUFusedSingle()), () => Of(new SELUFusedDouble())],
        ["celu"] = [() => Of(new CELUAloneSingle()), () => Of(new CELUAloneDouble()), () => Of(new CELUFusedSingle()), () => Of(new CELUFusedDouble())],
        ["mish"] = [() => Of(new MishAloneSingle()), () => Of(new MishAloneDouble()), () => Of(new MishFusedSingle()), () => Of(new MishFusedDouble())],
        ["hardswish"] = [() => Of(new HardSwishAloneSingle()), () => Of(new HardSwishAloneDouble()), () => Of(new HardSwishFusedSingle()), () => Of(new HardSwishFusedDouble())],
        ["rrelu_eval"] = [() => Of(new RReLUMeanAloneSingle()), () => Of(new RReLUMeanAloneDouble()), () => Of(new RReLUMeanFusedSingle()), () => Of(new RReLUMeanFusedDouble())],
        ["binary_step"] = [() => Of(new BinaryStepAloneSingle()), () => Of(new BinaryStepAloneDouble()), () => Of(new BinaryStepFusedSingle()), () => Of(new BinaryStepFusedDouble())],
        ["hardsigmoid"] = [() => Of(new HardSigmoidAloneSingle()), () => Of(new HardSigmoidAloneDouble()), () => Of(new HardSigmoidFusedSingle()), () => Of(new HardSigmoidFusedDouble())],
        ["hardtanh"] = [() => Of(new HardTanhAloneSingle()), () => Of(new HardTanhAloneDouble()), () => Of(new HardTanhFusedSingle()), () => Of(new HardTanhFusedDouble())],
        ["softsign"] = [() => Of(new SoftsignAloneSingle()), () => Of(new SoftsignAloneDouble()), () => Of(new SoftsignFusedSingle()), () => Of(new SoftsignFusedDouble())],
        ["logsigmoid"] = [() => Of(new LogSigmoidAloneSingle()), () => Of(new LogSigmoidAloneDouble()), () => Of(new LogSigmoidFusedSingle()), () => Of(new LogSigmoidFusedDouble())],
        ["tanhshrink"] = [() => Of(new TanhshrinkAloneSingle()), () => Of(new TanhshrinkAloneDouble()), () => Of(new TanhshrinkFusedSingle()), () => Of(new TanhshrinkFusedDouble())],
        ["arctan"] = [() => Of(new ArctanAloneSingle()), () => Of(new ArctanAloneDouble()), () => Of(new ArctanFusedSingle()), () => Of(new ArctanFusedDouble())],
        ["bent_identity"] = [() => Of(new BentIdentityAloneSingle()), () => Of(new BentIdentityAloneDouble()), () => Of(new BentIdentityFusedSingle()), () => Of(new BentIdentityFusedDouble())],
        ["sinusoid"] = [() => Of(new SinusoidAloneSingle()), () => Of(new SinusoidAloneDouble()), () => Of(new SinusoidFusedSingle()), () => Of(new SinusoidFusedDouble())],
        ["sinc"] = [() => Of(new SincAloneSingle()), () => Of(new SincAloneDouble()), () => Of(new SincFusedSingle()), () => Of(new SincFusedDouble())],
        ["gaussian"] = [() => Of(new GaussianAloneSingle()), () => Of(new GaussianAloneDouble()), () => Of(new GaussianFusedSingle()), () => Of(new GaussianFusedDouble())],
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
}
