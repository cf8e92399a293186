using NetGen.Generator.Declaration;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Layers;

/// <summary>One kind of layer: how its attribute becomes nodes of the graph.</summary>
internal abstract class LayerDefinition
{
    /// <summary>The attribute's name without "Attribute".</summary>
    public abstract string Kind { get; }

    /// <summary>Whether the layer does the same in prediction as without it.</summary>
    public virtual bool TrainingOnly => false;

    /// <summary>Whether it has weights that mix its inputs.</summary>
    public virtual bool HasWeights => false;

    /// <summary>Whether it has a bias unless it is told otherwise.</summary>
    public virtual bool TakesBias => false;

    /// <summary>Whether it works on the lines and pixels of images or signals.</summary>
    public virtual bool IsSpatial => false;

    /// <summary>What its name begins with where none is given.</summary>
    public virtual string Prefix => Kind.ToLowerInvariant();

    /// <summary>Adds the layer to the graph; on a mistake reports it and returns the input.</summary>
    public abstract Value Lower(LayerContext context, Layer layer, Value input);

    /// <summary>Whether its output is linear in its input, so that two such layers are worth one.</summary>
    public virtual bool IsLinear(Layer layer) => false;

    /// <summary>Whether its derivative is zero everywhere, so that nothing before it learns.</summary>
    public virtual bool StopsGradient(Layer layer) => false;

    /// <summary>The windows through which it looks at its input; null where it looks at single pixels.</summary>
    public virtual (WindowAxis Vertical, WindowAxis Horizontal)? Windows(Layer layer) => null;

    /// <summary>The layer as one reads it in a summary: <c>Dense(64)</c>.</summary>
    public virtual string Describe(Layer layer) => Kind;

    /// <summary>Floating-point operations of one sample's forward pass; a multiply-add counts as two.</summary>
    public virtual long Flops(Layer layer, Shape input, Shape output) => 0;
}
