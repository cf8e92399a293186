namespace NetGen;

/// <summary>How one <see cref="Initializer"/> draws: a standard distribution times a scale.</summary>
/// <param name="Draw">One number of the standard distribution: U(−1, 1) or N(0, 1).</param>
/// <param name="Scale">The scale, of fan-in and fan-out.</param>
internal sealed record InitializerRule(Func<RandomStream, double> Draw, Func<double, double, double> Scale)
{
    /// <summary>Every rule; <see cref="Initializer.Auto"/> is resolved at compile time and has none.</summary>
    public static IReadOnlyDictionary<Initializer, InitializerRule> All { get; } = new Dictionary<Initializer, InitializerRule>
    {
        [Initializer.HeUniform] = new(Uniform, (fanIn, _) => Math.Sqrt(6 / fanIn)),
        [Initializer.HeNormal] = new(Normal, (fanIn, _) => Math.Sqrt(2 / fanIn)),
        [Initializer.XavierUniform] = new(Uniform, (fanIn, fanOut) => Math.Sqrt(6 / (fanIn + fanOut))),
        [Initializer.XavierNormal] = new(Normal, (fanIn, fanOut) => Math.Sqrt(2 / (fanIn + fanOut))),
        [Initializer.PyTorch] = new(Uniform, (fanIn, _) => 1 / Math.Sqrt(fanIn)),
        [Initializer.Zeros] = new(_ => 0, (_, _) => 0),
        [Initializer.Ones] = new(_ => 1, (_, _) => 1),
    };

    private static double Uniform(RandomStream random) => (2 * random.NextDouble()) - 1;

    private static double Normal(RandomStream random) => random.NextNormal();
}
