using NetGen.Tests;
using Xunit;
using static NetGen.Tests.Subject;

namespace NetGen.Functions.Tests.Users;

/// <summary>Optimizer rules of the user's own over 25 steps; pad lanes stay zero after each of them.</summary>
public sealed class RuleTests
{
    private const int Parameters = 37;
    private const int Steps = 25;

    private delegate void Rule(ref float parameter, float gradient, Span<float> state, OptimizerStep step);

    private static readonly Dictionary<string, (Rule Rule, double LearningRate, Func<Subject>[] Networks)> Rules = new()
    {
        ["SignDescent"] = ((ref float p, float g, Span<float> _, OptimizerStep step) => SignDescent.Update(ref p, g, step), 0.01, [() => Of(new SignDescentSingle()), () => Of(new SignDescentDouble())]),
        ["Momentum"] = ((ref float p, float g, Span<float> s, OptimizerStep step) => Momentum.Update(ref p, g, ref s[0], step), 0.02, [() => Of(new MomentumSingle()), () => Of(new MomentumDouble())]),
        ["LookAhead"] = ((ref float p, float g, Span<float> s, OptimizerStep step) => LookAhead.Update(ref p, g, ref s[0], step), 0.02, [() => Of(new LookAheadSingle()), () => Of(new LookAheadDouble())]),
        ["BareAdaGrad"] = ((ref float p, float g, Span<float> s, OptimizerStep step) => BareAdaGrad.Update(ref p, g, ref s[0], step), 0.05, [() => Of(new BareAdaGradSingle()), () => Of(new BareAdaGradDouble())]),
        ["TextbookAdam"] = (Adam(0.9f, 0.999f), 0.01, [() => Of(new TextbookAdamSingle()), () => Of(new TextbookAdamDouble())]),
        ["TextbookAdam95"] = (Adam(0.95f, 0.99f), 0.01, [() => Of(new TextbookAdam95Single()), () => Of(new TextbookAdam95Double())]),
        ["FastAdam"] = (Fast, 0.01, [() => Of(new FastAdamSingle()), () => Of(new FastAdamDouble())]),
    };

    public static TheoryData<string> Names => [.. Rules.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void DoesWhatTheMethodDoes(string name)
    {
        var (rule, rate, networks) = Rules[name];
        double[] start = Data.Values(Parameters, 1);
        foreach (var network in networks.Select(make => make()))
        {
            float[] parameters = [.. start.Select(value => (float)value)];
            var states = new float[Parameters * 2];
            network["dense1.weight"] = start;
            for (var step = 1; step <= Steps; step++)
            {
                var gradient = Gradient(step);
                Step(network, gradient);
                for (var i = 0; i < Parameters; i++)
                {
                    rule(ref parameters[i], (float)gradient[i], states.AsSpan(i * 2, 2), new OptimizerStep((float)rate, step));
                }

                Closeness.Verify($"{name}, step {step}", [.. parameters.Select(value => (double)value)], network["dense1.weight"], 2e-5);
            }
        }
    }

    [Fact]
    public void MomentumIsTheBuiltInOneToTheBit()
    {
        AssertSameBits(Of(new MomentumSingle()), Of(new BuiltInMomentumSingle()));
        AssertSameBits(Of(new MomentumDouble()), Of(new BuiltInMomentumDouble()));
    }

    [Fact]
    public void AdamWithTheSameArithmeticIsTheBuiltInOneToTheBit()
    {
        AssertSameBits(Of(new FastAdamSingle()), Of(new BuiltInAdamSingle()));
        AssertSameBits(Of(new FastAdamDouble()), Of(new BuiltInAdamDouble()));
    }

    [Fact]
    public void AdamFromATextbookIsTheBuiltInOne()
    {
        AssertClose(Of(new TextbookAdamSingle()), Of(new BuiltInAdamSingle()), 2e-6);
        AssertClose(Of(new TextbookAdamDouble()), Of(new BuiltInAdamDouble()), 1e-13);
        AssertClose(Of(new TextbookAdam95Double()), Of(new BuiltInAdam95Double()), 1e-13);
    }

    [Fact]
    public void ParametersWithoutAGradientStayWhereTheyAre()
    {
        foreach (var network in new[] { Of(new BareAdaGradSingle()), Of(new BareAdaGradDouble()) })
        {
            network["dense1.weight"] = Data.Values(Parameters, 1);
            for (var step = 1; step <= 5; step++)
            {
                var gradient = Gradient(step);
                gradient[5] = 0;
                Step(network, gradient);
            }

            Assert.All(network["dense1.weight"], parameter => Assert.True(double.IsFinite(parameter)));
            Assert.Equal(Data.Values(Parameters, 1)[5], network["dense1.weight"][5]);
        }
    }

    private static Rule Adam(float beta1, float beta2) => (ref float p, float g, Span<float> s, OptimizerStep step) =>
    {
        (float M, float V) state = (s[0], s[1]);
        TextbookAdam.Update(ref p, g, ref state, step, beta1, beta2);
        (s[0], s[1]) = state;
    };

    private static void Fast(ref float parameter, float gradient, Span<float> s, OptimizerStep step)
    {
        var state = new Moments(s[0], s[1]);
        FastAdam.Update(ref parameter, gradient, ref state, step);
        (s[0], s[1]) = (state.First, state.Second);
    }

    private static double[] Gradient(int step) => Data.Values(Parameters, 100 + step);

    private static void AssertSameBits(Subject network, Subject other)
    {
        Run(network, other, () => Assert.Equal(other.Bits(), network.Bits()));
        Assert.Equal(other.Bits(all: true), network.Bits(all: true));
    }

    private static void AssertClose(Subject network, Subject other, double tolerance) =>
        Run(network, other, () => Closeness.Verify(network.Info.Name, other["dense1.weight"], network["dense1.weight"], tolerance));

    private static void Run(Subject network, Subject other, Action check)
    {
        network["dense1.weight"] = other["dense1.weight"] = Data.Values(Parameters, 1);
        for (var step = 1; step <= Steps; step++)
        {
            Step(network, Gradient(step));
            Step(other, Gradient(step));
            check();
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
