using System.Linq;
using NetGen.Generator.Declaration;
using NetGen.Generator.Expressions;
using NetGen.Generator.Functions;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Layers;

/// <summary>An element-wise function: whatever <see cref="Activations"/> defines.</summary>
internal sealed class ActivationLayer(ActivationDefinition activation) : LayerDefinition
{
    public override string Kind => activation.Kind;

    public override bool IsLinear(Layer layer) => activation.Forward(layer.Spec).Simplify().Equals(Expr.Variable("x"));

    public override Value Lower(LayerContext context, Layer layer, Value input)
    {
        var x = Expr.Variable("x");
        var function = activation.Forward(layer.Spec);
        if (function.Simplify().Equals(x))
        {
            return input;
        }

        var output = context.Activation(layer, input.Shape, input.Narrow);
        context.Graph.Add(new MapNode(layer.Index, function.Replace(x, Expr.Variable("x0")), [input], output)
        {
            DerivativeFromOutput = activation.DerivativeFromOutput?.Invoke(layer.Spec),
            IsIncreasing = activation.IsIncreasing(layer.Spec),
        });
        return output;
    }

    public override string Describe(Layer layer)
    {
        if (layer.Spec.Function is not null)
        {
            return layer.Spec.DisplayKind;
        }

        var arguments = string.Join(", ", layer.Spec.Arguments.Where(argument => argument.Name != "Name").Select(Text));
        return arguments.Length == 0 ? Kind : $"{Kind}({arguments})";

        static string Text(ArgumentSpec argument) => argument.Text ?? $"{argument.Name} = {Literals.Text(argument.Numbers[0])}";
    }

    public override long Flops(Layer layer, Shape input, Shape output) =>
        output.Size * (long)activation.Forward(layer.Spec).Cost;
}
