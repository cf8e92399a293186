namespace NetGen.CompilerServices;

/// <summary>A hyper-parameter of a compiled optimizer; emitted as literals.</summary>
/// <param name="Name">Its name in the attribute.</param>
/// <param name="Value">The value declared.</param>
public sealed record HyperParameterInfo(string Name, double Value)
{
    /// <summary>The least value allowed. Default: 0.</summary>
    public double Minimum { get; init; }

    /// <summary>The bound that the value stays below. Default: infinity, any finite number.</summary>
    public double Below { get; init; } = double.PositiveInfinity;

    /// <summary>Whether the compiled rule has it; one that was declared 0 is left out. Default: <see langword="true"/>.</summary>
    public bool Compiled { get; init; } = true;
}
