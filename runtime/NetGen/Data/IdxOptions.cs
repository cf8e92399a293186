namespace NetGen;

/// <summary>How IDX files are read. By default pixels keep their values, 0 to 255.</summary>
/// <remarks>
/// Raw pixels with a <see cref="Rescale{T}"/> in the network (<see cref="Rescale.Pixels{T}"/>) are the better choice when
/// the network is saved: it is then loaded with its scaling.
/// </remarks>
public sealed record IdxOptions
{
    /// <summary>What each pixel is multiplied by; 1 by default. 1.0 / 255 gives 0 to 1.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>What is added to each scaled pixel; 0 by default.</summary>
    public double Offset { get; init; }

    /// <summary>The number of classes; by default the largest label plus 1.</summary>
    public int? ClassCount { get; init; }
}
