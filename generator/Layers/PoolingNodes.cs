using NetGen.Generator.Graph;

namespace NetGen.Generator.Layers;

/// <summary>
/// A node that may take the largest of some elements: an increasing function may as well be applied to the result, which has
/// fewer elements.
/// </summary>
internal interface IMaximumNode
{
    /// <summary>Whether it does.</summary>
    bool IsMaximum { get; }

    /// <summary>The same of another input.</summary>
    Node Of(Value input, Value output);
}

/// <summary>
/// y: what becomes of each window of x. Training keeps the position of each largest element beside it, so that x itself
/// is not needed any more.
/// </summary>
internal sealed class PoolingNode(int layer, PoolingKind kind, Value input, PoolingGeometry geometry, Value output)
    : FusibleNode(layer, [input], [output]), IMaximumNode
{
    public PoolingKind Kind { get; } = kind;

    public PoolingGeometry Geometry { get; } = geometry;

    /// <summary>Of each window, the position of the largest element among those on the image.</summary>
    public Value? Position => Outputs.Count > 1 ? Outputs[1] : null;

    public override string Operation => Kind == PoolingKind.Max ? "max_pool" : Kind == PoolingKind.Mean ? "avg_pool" : "sum_pool";

    public bool IsMaximum => Kind == PoolingKind.Max;

    public Node Of(Value input, Value output) => new PoolingNode(Layer, Kind, input, Geometry, output);

    public override void Differentiate(GradientBuilder gradients)
    {
        if (gradients.Of(Output) is not { } outputGradient || !gradients.Needs(Inputs[0]))
        {
            return;
        }

        if (IsMaximum)
        {
            var position = gradients.Graph.NewValue(Output.Name + "_position", Output.Shape);
            position.Producer = this;
            Outputs.Add(position);
        }

        var inputGradient = gradients.Create(Inputs[0]);
        gradients.Graph.Add(new PoolingGradientNode(Layer, Kind, outputGradient, Position, Geometry, inputGradient));
        gradients.Contribute(Inputs[0], inputGradient, Layer);
    }
}

/// <summary>dx: each output's gradient, where its window's largest element is, or divided among all of them.</summary>
internal sealed class PoolingGradientNode : PrologueNode
{
    public PoolingGradientNode(int layer, PoolingKind kind, Value outputGradient, Value? position, PoolingGeometry geometry, Value inputGradient)
        : base(layer, position is null ? [outputGradient] : [outputGradient, position], [inputGradient]) =>
        (Kind, Position, Geometry, Phase) = (kind, position, geometry, Phase.Backward);

    public PoolingKind Kind { get; }

    public Value? Position { get; }

    public PoolingGeometry Geometry { get; }

    public override string Operation => Kind == PoolingKind.Max ? "max_pool_dx" : "avg_pool_dx";
}
