using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using static NetGen.Generator.Expressions.ExprMath;

namespace NetGen.Generator.Layers;

/// <summary>
/// Each element divided by a power of the sum of squares over neighbouring channels, y = x·(k + α·Σ x²)^−β. The sum is a
/// node of its own, and the rest element-wise, so that the gradient follows by itself.
/// </summary>
internal sealed class LocalResponseNormLayer : LayerDefinition
{
    public override string Kind => "LocalResponseNorm";

    public override string Prefix => "norm";

    public override bool IsSpatial => true;

    public override Value Lower(LayerContext context, Layer layer, Value input)
    {
        if (!input.Shape.ChannelsFirst)
        {
            return context.Error("NETGEN019", layer, null, input, Kind, "an image or a signal", $"{input.Shape}", "place it before Flatten and Dense");
        }

        var (x0, x1) = (Expr.Variable("x0"), Expr.Variable("x1"));
        var (size, name) = (layer.Integer("size"), LayerContext.Identifier(layer));
        var squares = context.Graph.NewValue(name + "_squares", input.Shape);
        context.Graph.Add(new MapNode(layer.Index, Square(x0), [input], squares));
        var sums = context.Graph.NewValue(name + "_sums", input.Shape);
        context.Graph.Add(new ChannelSumNode(layer.Index, squares, size / 2, (size - 1) / 2, sums));
        var alpha = layer.Number("Alpha", 1e-4) / (layer.Flag("AlphaPerSize", true) ? size : 1);
        var output = context.Activation(layer, input.Shape);
        context.Graph.Add(new MapNode(layer.Index, x0 * Power(layer.Number("K", 1) + (alpha * x1), layer.Number("Beta", 0.75)), [input, sums], output));
        return output;
    }

    public override string Describe(Layer layer) => System.FormattableString.Invariant($"LocalResponseNorm({layer.Integer("size")})");

    public override long Flops(Layer layer, Shape input, Shape output) => (layer.Integer("size") + 10L) * input.Size;

    // u^−β; roots where they do, which cost less than logarithm and exponential.
    private static Expr Power(Expr u, double beta) => beta switch
    {
        0 => 1,
        0.5 => 1 / Sqrt(u),
        0.75 => 1 / (Sqrt(u) * Sqrt(Sqrt(u))),
        1 => 1 / u,
        _ => Exp(-beta * Log(u)),
    };
}

/// <summary>y[c]: the sum of x over the channels from c − before to c + after, as far as there are any.</summary>
internal sealed class ChannelSumNode(int layer, Value input, int before, int after, Value output) : Node(layer, [input], [output])
{
    public int Before { get; } = before;

    public int After { get; } = after;

    public override string Operation => "channel_sum";

    public override void Differentiate(GradientBuilder gradients)
    {
        if (gradients.Of(Output) is { } outputGradient && gradients.Needs(Inputs[0]))
        {
            var inputGradient = gradients.Create(Inputs[0]);
            gradients.Graph.Add(new ChannelSumNode(Layer, outputGradient, After, Before, inputGradient) { Phase = Phase.Backward });
            gradients.Contribute(Inputs[0], inputGradient, Layer);
        }
    }
}
