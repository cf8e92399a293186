namespace NetGen;

/// <summary>What a two-dimensional input is.</summary>
public enum InputForm
{
    /// <summary>
    /// What follows from the number of dimensions: one is a vector of features, two are <see cref="Features"/>, three are
    /// an image.
    /// </summary>
    Auto,

    /// <summary>A sequence (T, F): T rows of F features; a <see cref="DenseAttribute"/> applies to each row.</summary>
    Features,

    /// <summary>
    /// A signal (C, L): C channels of length L, what a <see cref="Conv1DAttribute"/> reads.
    /// </summary>
    Channels,
}
