using NetGen.CompilerServices;

namespace NetGen;

/// <summary>How one <see cref="Initializer"/> fills a parameter: a standard distribution times a scale, as a rule.</summary>
/// <param name="Fill">Fills all elements, in row-major order of the shape.</param>
internal sealed record InitializerRule(Action<ParameterInfo, RandomStream, Span<double>> Fill)
{
    private const double Sqrt2 = 1.4142135623730951;

    /// <summary>Every rule; <see cref="Initializer.Auto"/> is resolved at compile time and has none.</summary>
    public static IReadOnlyDictionary<Initializer, InitializerRule> All { get; } = new Dictionary<Initializer, InitializerRule>
    {
        [Initializer.HeUniform] = Scaled(Uniform, (fanIn, _) => Math.Sqrt(6 / fanIn), Sqrt2),
        [Initializer.HeNormal] = Scaled(Normal, (fanIn, _) => Math.Sqrt(2 / fanIn), Sqrt2),
        [Initializer.HeUniformFanOut] = Scaled(Uniform, (_, fanOut) => Math.Sqrt(6 / fanOut), Sqrt2),
        [Initializer.HeNormalFanOut] = Scaled(Normal, (_, fanOut) => Math.Sqrt(2 / fanOut), Sqrt2),
        [Initializer.XavierUniform] = Scaled(Uniform, (fanIn, fanOut) => Math.Sqrt(6 / (fanIn + fanOut))),
        [Initializer.XavierNormal] = Scaled(Normal, (fanIn, fanOut) => Math.Sqrt(2 / (fanIn + fanOut))),
        [Initializer.LeCunUniform] = Scaled(Uniform, (fanIn, _) => Math.Sqrt(3 / fanIn)),
        [Initializer.LeCunNormal] = Scaled(Normal, (fanIn, _) => 1 / Math.Sqrt(fanIn)),
        [Initializer.SqrtIn] = Scaled(Normal, (fanIn, _) => 1 / Math.Sqrt(fanIn)),
        [Initializer.SqrtHalfIn] = Scaled(Normal, (fanIn, _) => 1 / Math.Sqrt(fanIn / 2)),
        [Initializer.PyTorch] = Scaled(Uniform, (fanIn, _) => 1 / Math.Sqrt(fanIn)),
        [Initializer.Orthogonal] = new((parameter, random, values) => OrthogonalMatrix.Fill(
            values, parameter.Shape[0], parameter.Count / parameter.Shape[0], GainOf(parameter, 1), random)),
        [Initializer.Normal] = Given(Normal),
        [Initializer.TruncatedNormal] = Given(TruncatedNormal),
        [Initializer.Uniform] = Given(Uniform),
        [Initializer.Constant] = new((parameter, _, values) => values.Fill(parameter.InitialValue)),
        [Initializer.Zeros] = new((_, _, values) => values.Clear()),
        [Initializer.Ones] = new((_, _, values) => values.Fill(1)),
    };

    // The scale follows from fan-in and fan-out.
    private static InitializerRule Scaled(Func<RandomStream, double> draw, Func<double, double, double> scale, double gain = 1) =>
        new((parameter, random, values) =>
        {
            var factor = scale(parameter.FanIn, parameter.FanOut) * (GainOf(parameter, gain) / gain);
            foreach (ref var value in values)
            {
                value = factor * draw(random);
            }
        });

    // Centre and scale are given.
    private static InitializerRule Given(Func<RandomStream, double> draw) => new((parameter, random, values) =>
    {
        foreach (ref var value in values)
        {
            value = parameter.InitialValue + (parameter.InitialScale * draw(random));
        }
    });

    private static double GainOf(ParameterInfo parameter, double own) => parameter.Gain == 0 ? own : parameter.Gain;

    private static double Uniform(RandomStream random) => (2 * random.NextDouble()) - 1;

    private static double Normal(RandomStream random) => random.NextNormal();

    private static double TruncatedNormal(RandomStream random)
    {
        while (true)
        {
            if (random.NextNormal() is >= -2 and <= 2 and var value)
            {
                return value;
            }
        }
    }
}
