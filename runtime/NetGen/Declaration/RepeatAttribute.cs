namespace NetGen;

/// <summary>A block several times in a row, each time with parameters of its own.</summary>
/// <typeparam name="TBlock">The block.</typeparam>
/// <param name="count">How often the block is repeated, at least 1.</param>
/// <param name="arguments">The arguments of the block, the same each time.</param>
public sealed class RepeatAttribute<TBlock>(int count, params double[] arguments) : CompositionAttribute(arguments)
{
    /// <summary>How often the block is repeated.</summary>
    public int Count { get; } = count;
}
