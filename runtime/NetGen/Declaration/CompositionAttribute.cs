namespace NetGen;

/// <summary>
/// The base of layers that consist of blocks: classes with <see cref="BlockAttribute"/>. Their <c>Name</c> is the prefix
/// of the names inside.
/// </summary>
public abstract class CompositionAttribute : LayerAttribute
{
    private protected CompositionAttribute(double[] arguments) => Arguments = arguments;

    /// <summary>
    /// The arguments of the blocks, up to eight, which read them as <see cref="Arg.A"/>, <see cref="Arg.B"/> and so on.
    /// All blocks of one attribute see the same. Inside a block they may be the block's own arguments, passed on.
    /// </summary>
    public double[] Arguments { get; }
}
