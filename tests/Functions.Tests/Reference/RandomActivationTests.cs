using NetGen.Functions.Tests.Networks;
using NetGen.Tests;
using Xunit;
using static NetGen.Tests.Subject;

namespace NetGen.Functions.Tests.Reference;

/// <summary>What is drawn in training, seen through the gradients by the input, and what prediction makes of it.</summary>
public sealed class RandomActivationTests
{
    private const int Width = 1001;
    private const int Samples = 200;
    private const int Count = Width * Samples;

    private static readonly Dictionary<string, Func<TrainerOptions, Subject>> Networks = new()
    {
        [nameof(RandomSlopeSingle)] = options => Of(new RandomSlopeSingle(), options),
        [nameof(RandomSlopeDouble)] = options => Of(new RandomSlopeDouble(), options),
        [nameof(RandomDivisorSingle)] = options => Of(new RandomDivisorSingle(), options),
        [nameof(RandomDivisorDouble)] = options => Of(new RandomDivisorDouble(), options),
        [nameof(NoiseSingle)] = options => Of(new NoiseSingle(), options),
        [nameof(NoiseDouble)] = options => Of(new NoiseDouble(), options),
    };

    public static TheoryData<string> Names => [.. Networks.Keys];

    [Theory]
    [InlineData(nameof(RandomSlopeSingle))]
    [InlineData(nameof(RandomSlopeDouble))]
    public void SlopesAreUniformBetweenTheBounds(string name) => VerifyUniform(Slopes(Create(name)), 1.0 / 8, 1.0 / 3);

    [Theory]
    [InlineData(nameof(RandomDivisorSingle))]
    [InlineData(nameof(RandomDivisorDouble))]
    public void DivisorsAreUniformBetweenTheBounds(string name) => VerifyUniform([.. Slopes(Create(name)).Select(slope => 1 / slope)], 3, 8);

    [Theory]
    [InlineData(nameof(NoiseSingle))]
    [InlineData(nameof(NoiseDouble))]
    public void NoiseIsNormal(string name) => VerifyNormal(Noise(Create(name), Inputs(0)), 0.25);

    [Fact]
    public void NoiseOfImagesIsNormal()
    {
        var network = Of(new NoiseImageSingle());
        VerifyNormal(Noise(network, new double[Samples * network.Info.InputSize]), 0.25);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryStepDrawsOtherNumbersAndEveryElementItsOwn(string name)
    {
        var network = Create(name);
        var first = Numbers(network);
        Assert.Equal(first, Numbers(network));
        network.Update();
        var second = Numbers(network);
        VerifyIndependent(first, second);

        // Neighbours in a row and in a column, and another seed.
        VerifyIndependent(first[1..], first[..^1]);
        VerifyIndependent(first[Width..], first[..^Width]);
        VerifyIndependent(first, Numbers(Create(name, seed: 8)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void TheNumbersDoNotDependOnThreadsOrTheBatch(string name)
    {
        var numbers = Numbers(Create(name));
        foreach (var threads in new[] { 2, 3 })
        {
            Assert.Equal(numbers, Numbers(Create(name, threads)));
        }

        // The gradients of a smaller batch are larger.
        var few = Run(Create(name), Inputs(-1)[..(3 * Width)]);
        Closeness.Verify(name, numbers[..(3 * Width)], few, 1e-6);
    }

    [Fact]
    public void BothPrecisionsDrawTheSame()
    {
        Closeness.Verify("slopes", Slopes(Create(nameof(RandomSlopeDouble))), Slopes(Create(nameof(RandomSlopeSingle))), 1e-6);
        Closeness.Verify("noise", Noise(Create(nameof(NoiseDouble)), Inputs(0)), Noise(Create(nameof(NoiseSingle)), Inputs(0)), 1e-6);
    }

    [Fact]
    public void SlopesMayHaveEitherSign()
    {
        var network = Of(new RandomWideSlopeSingle());
        var inputs = Inputs(-1);
        network.Backward(inputs, Targets(inputs.Length));
        var (outputs, slopes) = (network.Predict(inputs), Numbers(network));
        Assert.All(outputs, y => Assert.Equal(-0.75, y, 1e-6));
        VerifyUniform(slopes, -0.5, 2);
    }

    [Fact]
    public void TwoLayersDrawDifferentNumbers()
    {
        // The product of two slopes has another variance if they are the same.
        var products = Run(Of(new RandomSlopeTwiceSingle(), new TrainerOptions { Seed = 7 }), Inputs(-1));
        var (mean, square) = (11.0 / 48, Math.Pow(11.0 / 48, 2) + (Math.Pow(5.0 / 24, 2) / 12));
        Assert.Equal(mean * mean, products.Average(), 1e-3);
        Assert.Equal(square * square, products.Average(product => product * product), 1e-4);
    }

    [Fact]
    public void PredictionHasTheMean()
    {
        var golden = Golden.Case("activations", "rrelu_eval");
        double[] x = [.. golden["x"], .. new double[Width - golden["x"].Length]];
        golden.Verify("y", Create(nameof(RandomSlopeSingle)).Predict(x)[..golden["x"].Length], single: true);
        golden.Verify("y", Create(nameof(RandomSlopeDouble)).Predict(x)[..golden["x"].Length]);
        Assert.Equal(x.Select(value => value > 0 ? value : value / 5.5), Create(nameof(RandomDivisorDouble)).Predict(x));
        Assert.Equal(x, Create(nameof(NoiseDouble)).Predict(x));
        Assert.Equal(x, Create(nameof(NoiseSingle)).Predict(x));
        var (outputs, _) = Create(nameof(NoiseDouble)).Evaluate(x, x);
        Assert.Equal(x, outputs);
    }

    [Fact]
    public void PositiveElementsPassAsTheyAre()
    {
        foreach (var name in new[] { nameof(RandomSlopeSingle), nameof(RandomDivisorDouble) })
        {
            Assert.All(Run(Create(name), Inputs(1)), slope => Assert.Equal(1, slope, 1e-6));
        }
    }

    private static Subject Create(string name, int threads = 1, long seed = 7) => Networks[name](new TrainerOptions { Threads = threads, Seed = seed });

    private static double[] Inputs(double value, int count = Count) => [.. Enumerable.Repeat(value, count)];

    // Far away: the gradient of the loss by the output is then the same for all elements, to a few units in the last place.
    private static double[] Targets(int count) => [.. Enumerable.Repeat(-1e6, count)];

    private static double[] Slopes(Subject network) => Run(network, Inputs(-1));

    // Slopes at −1, or noise at 0.
    private static double[] Numbers(Subject network) =>
        network.Info.Name.Contains("Noise", StringComparison.Ordinal) ? Noise(network, Inputs(0)) : Slopes(network);

    // dx = 2·(y − t)/n·f'(x), of which y is much less than t.
    private static double[] Run(Subject network, double[] inputs)
    {
        if (network.Info.Name.Contains("Noise", StringComparison.Ordinal))
        {
            return Noise(network, [.. inputs.Select(_ => 0.0)]);
        }

        network.Backward(inputs, Targets(inputs.Length));
        return [.. network.InputGradient().Select(gradient => gradient * inputs.Length / 2e6)];
    }

    // dx = 2·(x + noise − t)/n with t = x.
    private static double[] Noise(Subject network, double[] inputs)
    {
        network.Backward(inputs, inputs);
        return [.. network.InputGradient().Select(gradient => gradient * inputs.Length / 2)];
    }

    private static void VerifyUniform(double[] numbers, double lower, double upper)
    {
        var (mean, width) = ((lower + upper) / 2, upper - lower);
        var variance = width * width / 12;
        Assert.InRange(numbers.Min(), lower - (1e-5 * upper), lower + (1e-3 * width));
        Assert.InRange(numbers.Max(), upper - (1e-3 * width), upper * (1 + 1e-5));
        Assert.InRange(numbers.Average() - mean, -4 * Math.Sqrt(variance / numbers.Length), 4 * Math.Sqrt(variance / numbers.Length));

        // The variance of (x − mean)² of a uniform distribution is w⁴/180.
        var sigma = width * width / Math.Sqrt(180.0 * numbers.Length);
        Assert.InRange(numbers.Average(number => (number - mean) * (number - mean)) - variance, -4 * sigma, 4 * sigma);
        for (var part = 0; part < 10; part++)
        {
            var inside = numbers.Count(number => number >= lower + (part * width / 10) && number < lower + ((part + 1) * width / 10));
            Assert.InRange((inside - (numbers.Length / 10.0)) / Math.Sqrt(numbers.Length * 0.09), -4.5, 4.5);
        }
    }

    private static void VerifyNormal(double[] numbers, double deviation)
    {
        double[] z = [.. numbers.Select(number => number / deviation)];
        var root = Math.Sqrt(z.Length);
        Assert.InRange(z.Average(), -4 / root, 4 / root);
        Assert.InRange(z.Average(x => x * x) - 1, -4 * Math.Sqrt(2) / root, 4 * Math.Sqrt(2) / root);
        Assert.InRange(z.Average(x => x * x * x), -4 * Math.Sqrt(15) / root, 4 * Math.Sqrt(15) / root);
        Assert.InRange(z.Average(x => x * x * x * x) - 3, -4 * Math.Sqrt(96) / root, 4 * Math.Sqrt(96) / root);
        Assert.InRange(z.Max(Math.Abs), 4, 5.8);

        // Φ(−2), …, Φ(2).
        foreach (var (bound, share) in new[] { (-2.0, 0.02275013), (-1, 0.15865525), (0, 0.5), (1, 0.84134475), (2, 0.97724987) })
        {
            Assert.InRange((z.Count(x => x < bound) - (share * z.Length)) / Math.Sqrt(z.Length * share * (1 - share)), -4.5, 4.5);
        }
    }

    private static void VerifyIndependent(double[] first, double[] second)
    {
        var (a, b) = (first.Average(), second.Average());
        var covariance = first.Zip(second, (x, y) => (x - a) * (y - b)).Average();
        var scale = Math.Sqrt(first.Average(x => (x - a) * (x - a)) * second.Average(y => (y - b) * (y - b)));
        Assert.InRange(covariance / scale, -4.5 / Math.Sqrt(first.Length), 4.5 / Math.Sqrt(first.Length));
        Assert.True(first.Zip(second, (x, y) => x == y ? 1 : 0).Sum() < first.Length / 1000);
    }
}
