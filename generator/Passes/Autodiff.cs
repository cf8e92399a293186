using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Passes;

/// <summary>
/// Reverse-mode differentiation: visits the forward nodes from last to first and lets each add its gradient, for what
/// leads to a trainable parameter or to an input whose gradient was asked for.
/// </summary>
internal static class Autodiff
{
    public static void Run(Graph.Graph graph, bool inputGradient)
    {
        var gradients = new GradientBuilder(graph, Required(graph, inputGradient));
        foreach (var node in Enumerable.Reverse(graph.Nodes).ToList())
        {
            node.Differentiate(gradients);
        }

        if (inputGradient && graph.Values.FirstOrDefault(value => value.Role == ValueRole.Input) is { } input
            && gradients.Of(input) is { } gradient)
        {
            graph.Results.Add(gradient);
        }

        // Stable: within a phase the order of dependence stays.
        // What reads another parameter's part of this phase comes last, so that the workers wait once.
        var ordered = graph.Nodes.OrderBy(node => node.Phase)
            .ThenBy(node => node.Phase == Phase.Parameters && node.Inputs.Any(input => input.Producer?.Phase == Phase.Parameters)).ToList();
        graph.Nodes.Clear();
        graph.Nodes.AddRange(ordered);
    }

    private static HashSet<Value> Required(Graph.Graph graph, bool inputGradient)
    {
        var required = new HashSet<Value>(graph.Values.Where(value =>
            value.Parameter is { Trainable: true } || (inputGradient && value.Role == ValueRole.Input)));
        foreach (var node in graph.Nodes.Where(node => node is not LossNode && node.Inputs.Any(required.Contains)))
        {
            required.UnionWith(node.Outputs);
        }

        return required;
    }
}
