namespace NetGen.CompilerServices;

/// <summary>A penalty l₁·Σ|w| + l₂·Σw² on a parameter; emitted as literals.</summary>
/// <param name="Name">The parameter: <c>fc1.weight</c>.</param>
/// <param name="L1">l₁, at least 0.</param>
/// <param name="L2">l₂, at least 0.</param>
public sealed record WeightPenalty(string Name, double L1, double L2);

/// <summary>A weight of which training leaves each element out with a probability; emitted as literals.</summary>
/// <param name="Name">The parameter: <c>fc1.weight</c>.</param>
/// <param name="Rate">The probability, in [0, 1).</param>
/// <param name="Layer">The number of the layer, for its mask.</param>
public sealed record DroppedWeights(string Name, double Rate, int Layer);

/// <summary>A bound on the Euclidean norm of each output's weights; emitted as literals.</summary>
/// <param name="Name">The parameter: <c>fc1.weight</c>.</param>
/// <param name="MaxNorm">The bound, above 0.</param>
public sealed record WeightBound(string Name, double MaxNorm);
