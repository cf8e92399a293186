using NetGen.Generator.Declaration;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Layers;

/// <summary>y = x · mask in training, the identity in prediction; the mask is drawn per element or per channel.</summary>
internal sealed class DropoutLayer(string kind, MaskScope scope) : LayerDefinition
{
    public override string Kind => kind;

    public override bool TrainingOnly => true;

    public override bool IsLinear(Layer layer) => true;

    public override Value Lower(LayerContext context, Layer layer, Value input)
    {
        if (scope == MaskScope.Channel && !input.Shape.ChannelsFirst)
        {
            return context.Error("NETGEN019", layer, null, input, Kind, "an image or a signal", $"{input.Shape}", "use Dropout, which drops single elements");
        }

        var rate = layer.Number("rate");
        if (context.Mode != GraphMode.Training || rate == 0)
        {
            return input;
        }

        var mask = context.Graph.NewValue(LayerContext.Identifier(layer) + "_mask", input.Shape);
        context.Graph.Add(new DropoutMaskNode(layer.Index, rate, scope, mask));
        var output = context.Activation(layer, input.Shape);
        context.Graph.Add(new MapNode(layer.Index, Expr.Variable("x0") * Expr.Variable("x1"), [input, mask], output));
        return output;
    }

    public override string Describe(Layer layer) => $"{Kind}({Literals.Text(layer.Number("rate"))})";
}

/// <summary>What one draw of a mask decides.</summary>
internal enum MaskScope
{
    /// <summary>One element.</summary>
    Element,

    /// <summary>One channel of a sample.</summary>
    Channel,

    /// <summary>A whole sample.</summary>
    Sample,
}

/// <summary>0 with probability rate, otherwise 1 / (1 − rate); a function of the step and the position only.</summary>
internal sealed class DropoutMaskNode(int layer, double rate, MaskScope scope, Value mask) : Node(layer, [], [mask])
{
    public double Rate { get; } = rate;

    public MaskScope Scope { get; } = scope;

    public override string Operation => "dropout_mask";
}
