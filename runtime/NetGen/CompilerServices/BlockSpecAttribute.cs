using System.ComponentModel;

namespace NetGen.CompilerServices;

/// <summary>
/// What the generator writes on a block's class: the block as text, from which other projects compile it. The order of its
/// own attributes is known in its source only.
/// </summary>
/// <param name="text">The block, in a form that begins with its version.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class BlockSpecAttribute(string text) : Attribute
{
    /// <summary>The block.</summary>
    public string Text { get; } = text;
}
