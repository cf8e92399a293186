namespace NetGen;

/// <summary>
/// Declares a partial class as a block: layers, in order, that networks and other blocks use by
/// <see cref="ResidualAttribute{TBody}"/>, <see cref="ParallelAttribute{T1, T2}"/> and
/// <see cref="RepeatAttribute{TBlock}"/>. A block has no input shape of its own: it is inferred where the block is used.
/// Its arguments are the constants of <see cref="Arg"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class BlockAttribute : Attribute;
