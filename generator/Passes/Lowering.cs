using System.Linq;
using NetGen.Generator.Functions;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Passes;

/// <summary>From the declaration to a graph: each layer in order, then the loss.</summary>
internal static class Lowering
{
    public static Graph.Graph Run(NetworkModel model, GraphMode mode)
    {
        var graph = new Graph.Graph();
        var context = new LayerContext(graph, mode, model.Errors, model.Double);
        var x = graph.NewValue("x", model.InputShape, ValueRole.Input);
        if (x.Shape.Footprint > Shape.LargestFootprint)
        {
            model.Errors.Add(ShapeChecks.TooLarge(model.Input!.Index, default, $"The input {x.Shape}", x.Shape.Footprint, Shape.LargestFootprint, "per sample"));
            return graph;
        }

        // The loss is computed from the logits; training has no use for the probabilities.
        var last = model.Sequence[model.Sequence.Count - 1];
        var isFused = last.Kind == model.Loss?.FusedActivation;
        x = context.Lower(model.Sequence.Take(model.Sequence.Count - 1), x);
        var logits = x;
        if (!context.Failed && isFused && mode == GraphMode.Training)
        {
            (last.InputShape, last.OutputShape) = (x.Shape, x.Shape);
        }
        else if (!context.Failed)
        {
            x = context.Lower([last], x);
            logits = isFused ? logits : x;
        }

        if (context.Failed)
        {
            return graph;
        }

        if (mode != GraphMode.Training)
        {
            var output = graph.NewValue("y", x.Shape, ValueRole.Output);
            graph.Add(new CopyNode(-1, x, output));
            graph.Results.Add(output);
        }

        if (mode != GraphMode.Inference)
        {
            AddLoss(model, graph, mode, logits);
        }

        return graph;
    }

    private static void AddLoss(NetworkModel model, Graph.Graph graph, GraphMode mode, Value logits)
    {
        var definition = model.Loss!;
        var attribute = model.Layers.Count;
        var image = logits.Shape;
        if (image.ChannelsFirst)
        {
            // Classes are chosen for each pixel; values are compared one by one, in the user's order.
            logits = Reshaped(logits, definition.IsByRow ? new Shape(image.Rows, image.Width) : new Shape(image.Size));
        }

        var targets = definition.Targets switch
        {
            LossTargets.ClassIndices => Targets(new Shape(logits.Shape.Rows, 1)),
            LossTargets.Signs => Targets(new Shape(1)),
            _ when image.ChannelsFirst && definition.IsByRow => Reshaped(Targets(image), logits.Shape),
            _ => Targets(logits.Shape),
        };

        // A training batch's losses have room behind them for whole vectors; the user's memory has not.
        var losses = mode == GraphMode.Training
            ? graph.NewValue("loss", new Shape(1), ValueRole.Loss)
            : graph.NewValue("loss", new Shape(1), narrow: true);
        var gradient = mode == GraphMode.Training ? graph.NewValue("d_" + logits.Name, logits.Shape, ValueRole.Gradient, logits.Narrow) : null;
        graph.Add(new LossNode(attribute, definition, logits, targets, losses, gradient));
        if (mode == GraphMode.Evaluation)
        {
            var result = graph.NewValue("result", new Shape(1), ValueRole.Loss);
            graph.Add(new CopyNode(-1, losses, result));
            losses = result;
        }

        graph.Results.Add(losses);

        Value Targets(Shape shape) => graph.NewValue("t", shape, ValueRole.Target);

        Value Reshaped(Value value, Shape shape)
        {
            var rows = graph.NewValue(value.Name + "_rows", shape);
            graph.Add(new ReshapeNode(attribute, value, rows));
            return rows;
        }
    }
}
