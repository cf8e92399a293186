using System.Collections.Generic;
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

    /// <summary>Whether an element's output depends on nothing but its input.</summary>
    public bool IsPlain => activation.IsPlain;

    public override bool TrainingOnly => activation.TrainingOnly;

    public override bool IsLinear(Layer layer) => activation.IsIdentity(layer.Spec);

    public override bool StopsGradient(Layer layer) => activation.StopsGradient(layer.Spec);

    public override Value Lower(LayerContext context, Layer layer, Value input)
    {
        if (activation.Conflict(layer.Spec) is { } conflict)
        {
            return context.Error(
                "NETGEN027", layer, layer.Has(conflict.Argument) ? conflict.Argument : null, input, Kind, conflict.Argument, conflict.Expected, Literals.Text(conflict.Found));
        }

        var draws = activation.Draw is not null && context.Mode == GraphMode.Training;
        var function = draws ? activation.Forward(layer.Spec).Simplify() : activation.Prediction(layer.Spec);
        if (function.Equals(Expr.Variable(ActivationDefinition.Input)))
        {
            return input;
        }

        var (inputs, names) = (new List<Value> { input }, new List<string> { ActivationDefinition.Input });
        foreach (var coefficient in activation.Coefficients)
        {
            inputs.Add(Coefficient(context, layer, coefficient, input.Shape.Width));
            names.Add(coefficient.Name);
        }

        if (draws)
        {
            var numbers = context.Graph.NewValue(LayerContext.Identifier(layer) + "_random", input.Shape);
            context.Graph.Add(new RandomNode(layer.Index, activation.Draw!, numbers));
            inputs.Add(numbers);
            names.Add(ActivationDefinition.Random);
        }

        var output = context.Activation(layer, input.Shape, input.Narrow);
        context.Graph.Add(new MapNode(layer.Index, Numbered(function), inputs, output)
        {
            DerivativeFromOutput = activation.DerivativeFromOutput(layer.Spec) is { } derivative ? Numbered(derivative) : null,
            IsIncreasing = inputs.Count == 1 && activation.IsIncreasing(layer.Spec),
        });
        return output;

        Expr Numbered(Expr named) =>
            names.Select((name, i) => (name, i)).Aggregate(named, (expression, pair) => expression.Replace(Expr.Variable(pair.name), Expr.Variable("x" + pair.i)));
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

    public override long Flops(Layer layer, Shape input, Shape output) => output.Size * (long)activation.Prediction(layer.Spec).Cost;

    // One for each channel as the parameter is, or the same for all: then a copy for each, so that kernels know one form only.
    private static Value Coefficient(LayerContext context, Layer layer, ActivationCoefficient coefficient, int channels)
    {
        var count = coefficient.PerChannel(layer.Spec) ? channels : 1;
        var parameter = context.Parameter(
            layer, coefficient.Name, new Shape(count), "Constant", count, count, perChannel: count == channels, initialValue: coefficient.Initial(layer.Spec));
        if (parameter.PerChannel)
        {
            return parameter;
        }

        var copies = context.Graph.Add(new Value(context.Graph.UniqueName(parameter.Name + "_channels"), new Shape(channels, 1), ValueRole.Derived) { PerChannel = true });
        context.Graph.Insert(0, new BroadcastNode(layer.Index, parameter, copies));
        return copies;
    }
}
