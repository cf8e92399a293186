using System.Linq;
using NetGen.Generator.Declaration;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Passes;

/// <summary>From the declaration to a graph: each layer in order, then the loss.</summary>
internal static class Lowering
{
    public static Graph.Graph Run(NetworkModel model, GraphMode mode)
    {
        var graph = new Graph.Graph();
        var context = new LayerContext(graph, mode, model.Layers, model.Names, model.Errors);
        var x = graph.NewValue("x", model.InputShape, ValueRole.Input);
        var logits = x;
        if (!ShapeChecks.Fits(x.Shape))
        {
            model.Errors.Add(ShapeChecks.TooLarge(model.Input!, x.Shape));
            return graph;
        }

        foreach (var layer in model.Layers)
        {
            var definition = LayerCatalog.Find(layer.Kind)!;
            var isFusedOutput = layer == model.Layers[model.Layers.Count - 1] && layer.Kind == model.Loss?.FusedActivation;
            logits = x;
            // The loss is computed from the logits; training has no use for the probabilities.
            if (!(isFusedOutput && mode == GraphMode.Training))
            {
                x = definition.Lower(context, layer, x);
            }

            model.OutputShapes[layer] = x.Shape;
            if (!ShapeChecks.Fits(x.Shape))
            {
                model.Errors.Add(ShapeChecks.TooLarge(layer, x.Shape));
                return graph;
            }

            if (!isFusedOutput)
            {
                logits = x;
            }
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
        var attribute = model.LossAttribute!.Index;
        var targets = graph.NewValue(
            "t", definition.TakesLabels ? new Shape(logits.Shape.Rows, 1) : logits.Shape, ValueRole.Target);
        // A training batch's losses have room behind them for whole vectors; the user's memory has not.
        var losses = mode == GraphMode.Training
            ? graph.NewValue("loss", new Shape(1), ValueRole.Loss)
            : graph.NewValue("loss", new Shape(1), narrow: true);
        var gradient = mode == GraphMode.Training ? graph.NewValue("d_" + logits.Name, logits.Shape, ValueRole.Gradient, logits.Narrow) : null;
        graph.Add(definition.Element is { } function
            ? new ElementwiseLossNode(attribute, function, logits, targets, losses, gradient)
            : new CrossEntropyNode(attribute, logits, targets, losses, gradient));
        if (mode == GraphMode.Evaluation)
        {
            var result = graph.NewValue("result", new Shape(1), ValueRole.Loss);
            graph.Add(new CopyNode(-1, losses, result));
            losses = result;
        }

        graph.Results.Add(losses);
    }
}
