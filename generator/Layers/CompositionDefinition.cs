using System.Collections.Generic;
using NetGen.Generator.Declaration;

namespace NetGen.Generator.Layers;

/// <summary>A layer that is made of blocks.</summary>
internal abstract class CompositionDefinition : LayerDefinition
{
    /// <summary>Whether its name is part of its layers' paths even where none is given.</summary>
    public virtual bool IsSegment => true;

    /// <summary>Whether its bodies run one after the other, and not side by side.</summary>
    public virtual bool IsSequence => false;

    /// <summary>The blocks to expand, in order.</summary>
    public abstract IEnumerable<CompositionBody> Bodies(AttributeSpec composition);
}

/// <summary>A block of a composition.</summary>
/// <param name="Segment">What it adds to the path of its layers; empty for nothing.</param>
/// <param name="Block">The block's position among the composition's.</param>
internal sealed record CompositionBody(string Segment, int Block);
