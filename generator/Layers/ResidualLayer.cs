using System.Collections.Generic;
using NetGen.Generator.Declaration;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Layers;

/// <summary>
/// y = body(x) + shortcut(x): He et al., 2015. With stochastic depth (Huang et al., 2016) a sample skips the body with a
/// given probability in training, and the body's share is scaled by 1 / (1 − p) otherwise, so that prediction needs no scale.
/// </summary>
internal sealed class ResidualLayer : CompositionDefinition
{
    public override string Kind => "Residual";

    public override bool IsSegment => false;

    public override IEnumerable<CompositionBody> Bodies(AttributeSpec composition)
    {
        yield return new("", 0);
        if (composition.Blocks.Count > 1)
        {
            yield return new(composition.Text("ShortcutName") ?? "shortcut", 1);
        }
    }

    public override Value Lower(LayerContext context, Layer layer, Value input)
    {
        var body = context.Lower(layer.Bodies[0], input);
        var shortcut = layer.Bodies.Count > 1 && !context.Failed ? context.Lower(layer.Bodies[1], input) : input;
        if (context.Failed)
        {
            return input;
        }

        if (body.Shape != shortcut.Shape)
        {
            return context.Error(
                "NETGEN020", layer, null, input, "Residual", $"the body gives {body.Shape}", $"the shortcut {shortcut.Shape}",
                "give the shortcut a block of its own that changes the shape in the same way, such as a convolution of size 1");
        }

        var rate = layer.Number("DropRate");
        var (x0, x1) = (Expr.Variable("x0"), Expr.Variable("x1"));
        var output = context.Activation(layer, input.Shape == body.Shape ? input.Shape : body.Shape);
        if (context.Mode != GraphMode.Training || rate == 0)
        {
            context.Graph.Add(new MapNode(layer.Index, x0 + x1, [body, shortcut], output));
            return output;
        }

        var mask = context.Graph.NewValue(LayerContext.Identifier(layer) + "_mask", body.Shape);
        context.Graph.Add(new DropoutMaskNode(layer.Index, rate, MaskScope.Sample, mask));
        context.Graph.Add(new MapNode(layer.Index, (x0 * Expr.Variable("x2")) + x1, [body, shortcut, mask], output));
        return output;
    }

    public override string Describe(Layer layer) =>
        $"Residual({layer.Spec.Blocks[0].Name}"
        + (layer.Spec.Blocks.Count > 1 ? $", {layer.Spec.Blocks[1].Name}" : "")
        + (layer.Number("DropRate") is var rate and not 0 ? $", DropRate = {Literals.Text(rate)}" : "") + ")";

    public override long Flops(Layer layer, Shape input, Shape output) => output.Size;
}
