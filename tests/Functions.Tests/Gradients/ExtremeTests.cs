using NetGen.Functions.Tests.Networks;
using NetGen.Functions.Tests.Reference;
using NetGen.Tests;
using Xunit;
using static NetGen.Tests.Subject;

namespace NetGen.Functions.Tests.Gradients;

/// <summary>Every activation through the extremes: nothing overflows on the way, and derivatives are those of the values.</summary>
public sealed class ExtremeTests
{
    private static readonly Dictionary<string, (Func<Subject> Single, Func<Subject> Double)> Networks = new()
    {
        ["Identity"] = (() => Of(new IdentityAloneSingle()), () => Of(new IdentityAloneDouble())),
        ["ReLU"] = (() => Of(new ReLUAloneSingle()), () => Of(new ReLUAloneDouble())),
        ["ReLU6"] = (() => Of(new ReLU6AloneSingle()), () => Of(new ReLU6AloneDouble())),
        ["LeakyReLU"] = (() => Of(new LeakyReLUAloneSingle()), () => Of(new LeakyReLUAloneDouble())),
        ["PReLUEach"] = (() => Of(new PReLUEachSingle()), () => Of(new PReLUEachDouble())),
        ["ELU"] = (() => Of(new ELUAloneSingle()), () => Of(new ELUAloneDouble())),
        ["SELU"] = (() => Of(new SELUAloneSingle()), () => Of(new SELUAloneDouble())),
        ["CELU"] = (() => Of(new CELUAloneSingle()), () => Of(new CELUAloneDouble())),
        ["Softplus"] = (() => Of(new SoftplusAloneSingle()), () => Of(new SoftplusAloneDouble())),
        ["Gelu"] = (() => Of(new GeluAloneSingle()), () => Of(new GeluAloneDouble())),
        ["ApproximateGelu"] = (() => Of(new ApproximateGeluAloneSingle()), () => Of(new ApproximateGeluAloneDouble())),
        ["SiLU"] = (() => Of(new SiLUAloneSingle()), () => Of(new SiLUAloneDouble())),
        ["Mish"] = (() => Of(new MishAloneSingle()), () => Of(new MishAloneDouble())),
        ["HardSwish"] = (() => Of(new HardSwishAloneSingle()), () => Of(new HardSwishAloneDouble())),
        ["BinaryStep"] = (() => Of(new BinaryStepAloneSingle()), () => Of(new BinaryStepAloneDouble())),
        ["Sigmoid"] = (() => Of(new SigmoidAloneSingle()), () => Of(new SigmoidAloneDouble())),
        ["HardSigmoid"] = (() => Of(new HardSigmoidAloneSingle()), () => Of(new HardSigmoidAloneDouble())),
        ["LogSigmoid"] = (() => Of(new LogSigmoidAloneSingle()), () => Of(new LogSigmoidAloneDouble())),
        ["Tanh"] = (() => Of(new TanhAloneSingle()), () => Of(new TanhAloneDouble())),
        ["HardTanh"] = (() => Of(new HardTanhAloneSingle()), () => Of(new HardTanhAloneDouble())),
        ["Tanhshrink"] = (() => Of(new TanhshrinkAloneSingle()), () => Of(new TanhshrinkAloneDouble())),
        ["Softsign"] = (() => Of(new SoftsignAloneSingle()), () => Of(new SoftsignAloneDouble())),
        ["Arctan"] = (() => Of(new ArctanAloneSingle()), () => Of(new ArctanAloneDouble())),
        ["BentIdentity"] = (() => Of(new BentIdentityAloneSingle()), () => Of(new BentIdentityAloneDouble())),
        ["SoftExponentialEach"] = (() => Of(new SoftExponentialEachSingle()), () => Of(new SoftExponentialEachDouble())),
        ["Sinusoid"] = (() => Of(new SinusoidAloneSingle()), () => Of(new SinusoidAloneDouble())),
        ["Sinc"] = (() => Of(new SincAloneSingle()), () => Of(new SincAloneDouble())),
        ["Gaussian"] = (() => Of(new GaussianAloneSingle()), () => Of(new GaussianAloneDouble())),
        ["RReLUMean"] = (() => Of(new RReLUMeanAloneSingle()), () => Of(new RReLUMeanAloneDouble())),
    };

    private static readonly double[] Magnitudes =
    [
        1.5e-45, 1e-40, 1e-30, 1e-10, 1e-6, 1e-4, 1e-3, 0.01, 0.1, 0.26, 0.4, 0.49, 0.51, 0.7, 0.9, 1.1, 1.9, 2.5, 2.9, 3.1, 4.7, 5.9, 6.1, 7.8, 9.1, 11.7, 15.2, 17.3, 19.9, 20.1,
        37.4, 41.2, 87.2, 88.9, 99.1, 103, 745.5, 1234.5, 8191, 8193, 1e5, 1e6, 1e8, 0.99e9, 1.01e9, 1e15, 1.8e19, 1.9e19, 1e25, 1e37, 3.4e38,
    ];

    public static TheoryData<string> Names => [.. Networks.Keys];

    /// <summary>The magnitudes with both signs, and filled up to the grid's 93 elements.</summary>
    private static double[] Extremes => [.. Magnitudes.Take(46).SelectMany(x => new[] { x, -x }), 0];

    private static double[] Beyond => [.. Magnitudes.Skip(46).SelectMany(x => new[] { x, -x }), .. Enumerable.Repeat(1.37, 93 - (2 * (Magnitudes.Length - 46)))];

    // In single precision, against double, where what is rounded is not the argument of a wave.
    [Theory]
    [MemberData(nameof(Names))]
    public void SinglePrecisionIsFiniteAndAgreesWithDouble(string name)
    {
        foreach (var inputs in new[] { Extremes, Beyond })
        {
            var (single, exact) = (Prepare(Networks[name].Single(), name), Prepare(Networks[name].Double(), name));
            double[] rounded = Bounded(single, Bounded(exact, [.. inputs.Select(x => (double)(float)x)]));
            var (low, high) = (Probe.Of(single, rounded), Probe.Of(exact, rounded));
            for (var i = 0; i < rounded.Length; i++)
            {
                // What is infinite in single precision has no derivative there.
                if (Math.Abs(high.Outputs[i]) > float.MaxValue || Math.Abs(high.Gradients[i]) > float.MaxValue)
                {
                    continue;
                }

                Close("value", high.Outputs[i], low.Outputs[i], 1e-6, rounded[i]);
                Assert.True(double.IsFinite(low.Gradients[i]) && double.IsFinite(high.Gradients[i]), $"{name}: the derivative at {rounded[i]:R} is no number.");
                if (low.Upstream[i] != 0 && high.Upstream[i] != 0)
                {
                    Close("derivative", high.Derivatives[i], low.Derivatives[i], 4e-6, rounded[i]);
                }
            }
        }

        void Close(string what, double expected, double actual, double tolerance, double x) => Assert.True(
            Math.Abs(actual - expected) <= tolerance * Math.Max(1, Math.Abs(expected)),
            $"{name}: the {what} at {x:R} is {actual:R}, but {expected:R} in double precision.");
    }

    // Two-sided differences of the predictions; no step crosses a kink.
    [Theory]
    [MemberData(nameof(Names))]
    public void DerivativesAgreeWithDifferences(string name)
    {
        var network = Prepare(Networks[name].Double(), name);
        foreach (var inputs in new[] { Bounded(network, Extremes), Bounded(network, Beyond) })
        {
            var (probe, steps) = (Probe.Of(network, inputs), inputs.Select(x => 1e-6 * Math.Abs(x)).ToArray());
            var above = network.Predict([.. inputs.Zip(steps, (x, h) => x + h)]);
            var below = network.Predict([.. inputs.Zip(steps, (x, h) => x - h)]);
            for (var i = 0; i < inputs.Length; i++)
            {
                // A step of a wave's length tells nothing, nor does one that is lost beside the value.
                var rounding = 4e-16 * Math.Abs(probe.Outputs[i]) / steps[i];
                if (inputs[i] == 0 || probe.Upstream[i] == 0 || (name is "Sinusoid" or "Sinc" && steps[i] > 1e-4) || rounding > 1e-5 || !double.IsFinite(probe.Gradients[i]))
                {
                    continue;
                }

                var difference = (above[i] - below[i]) / (2 * steps[i]);
                var error = Math.Abs(probe.Derivatives[i] - difference) / Math.Max(1, Math.Abs(difference));
                Assert.True(error <= 1e-5, $"{name}: the derivative at {inputs[i]:R} is {probe.Derivatives[i]:R}, but differences give {difference:R}.");
            }
        }
    }

    // An output that is infinite has an infinite loss.
    private static double[] Bounded(Subject network, double[] inputs) =>
        [.. inputs.Zip(network.Predict(inputs), (x, y) => double.IsFinite(y) ? x : 1.37)];

    // Coefficients other than a new network's, in turn: of both signs where the function has two.
    private static Subject Prepare(Subject network, string name)
    {
        double[] coefficients = name == "SoftExponentialEach" ? [0.5, -0.3, 1e-6, -1e-6, 0, 1e-30, -1e-30] : [0.25, -0.5, 0];
        foreach (var parameter in network.ParameterNames)
        {
            network[parameter] = [.. network[parameter].Select((_, i) => (double)(float)coefficients[i / 2 % coefficients.Length])];
        }

        return network;
    }
}
