using NetGen.Generator.Declaration;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Layers;

/// <summary>y = x · mask in training, the identity in prediction.</summary>
internal sealed class DropoutLayer : LayerDefinition
{
    public override string Kind => "Dropout";

    public override bool TrainingOnly => true;

    public override bool IsLinear(AttributeSpec layer) => true;

    public override Value Lower(LayerContext context, AttributeSpec layer, Value input)
    {
        var rate = layer.Number("rate");
        if (context.Mode != GraphMode.Training || rate == 0)
        {
            return input;
        }

        var mask = context.Graph.NewValue(context.Identifier(layer) + "_mask", input.Shape);
        context.Graph.Add(new DropoutMaskNode(layer.Index, context.NumberOf(layer), rate, mask));
        var output = context.Activation(layer, input.Shape);
        context.Graph.Add(new MapNode(layer.Index, Expr.Variable("x0") * Expr.Variable("x1"), [input, mask], output));
        return output;
    }

    public override string Describe(AttributeSpec layer) => $"Dropout({Literals.Text(layer.Number("rate"))})";
}

/// <summary>0 with probability rate, otherwise 1 / (1 − rate); a function of the step and the position only.</summary>
internal sealed class DropoutMaskNode(int attribute, int layer, double rate, Value mask) : Node(attribute, [], [mask])
{
    public int Layer { get; } = layer;

    public double Rate { get; } = rate;

    public override string Operation => "dropout_mask";
}
