using System.Globalization;

namespace NetGen;

/// <summary>How <see cref="GradientCheck"/> compares gradients.</summary>
public sealed record GradientCheckOptions
{
    /// <summary>
    /// The largest relative error |g − ĝ| / (|g| + |ĝ|) of an element that counts as right; above 0 and below 1. Default:
    /// <see langword="null"/>, 1e-5 in double and 1e-2 in single precision. 1e-7 is what smooth networks in double
    /// precision reach; above 1e-2 a gradient is probably wrong (CS231n, "Gradient checks").
    /// </summary>
    public double? Tolerance { get; init; }

    /// <summary>
    /// How far a parameter θ is moved up and down, in units of max(1, |θ|); above 0. Default: <see langword="null"/>, the
    /// cube root of the precision's epsilon: 6.1e-6 in double and 4.9e-3 in single precision, where the error of the
    /// difference (of order h²) and that of rounding (of order ε/h) are about the same.
    /// </summary>
    public double? StepSize { get; init; }

    /// <summary>
    /// How many elements of each tensor are compared; at least 1. Default: <see langword="null"/>, all of them in a network
    /// of up to 4096 trainable parameters, otherwise 32 of each tensor. Each costs two forward passes of the batch.
    /// </summary>
    public int? ElementsPerTensor { get; init; }

    /// <summary>The seed of the dropout mask, which is the same in all passes, and of which elements are compared. Default: 0.</summary>
    public long Seed { get; init; }

    internal void Validate()
    {
        if (Tolerance is { } tolerance && !(tolerance > 0 && tolerance < 1))
        {
            throw Bad(nameof(Tolerance), tolerance, "above 0 and below 1");
        }

        if (StepSize is { } step && !(step > 0 && double.IsFinite(step)))
        {
            throw Bad(nameof(StepSize), step, "finite and above 0");
        }

        if (ElementsPerTensor is < 1)
        {
            throw Bad(nameof(ElementsPerTensor), ElementsPerTensor.Value, "at least 1");
        }

        static ArgumentOutOfRangeException Bad(string name, double value, string expected) =>
            new(name, value, string.Create(CultureInfo.InvariantCulture, $"{name} is {value}; it must be {expected}."));
    }
}
