using System.Linq;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Passes;

/// <summary>
/// Swaps an increasing function with a maximum that is all that reads it: max f(x) = f(max x). The function then has fewer
/// elements, and joins the maximum's epilogue. Gradients agree too: where f makes different elements equal, it is flat.
/// </summary>
internal static class MonotoneThroughMax
{
    public static void Run(Graph.Graph graph)
    {
        foreach (var node in graph.Nodes.ToList())
        {
            var maximum = node;
            while (maximum is IMaximumNode { IsMaximum: true } pooling
                && maximum.Inputs[0].Producer is MapNode { IsIncreasing: true } map
                && graph.Consumers(map.Output).Count() == 1
                && !graph.Results.Contains(map.Output))
            {
                var largest = graph.NewValue(map.Output.Name + "_max", maximum.Output.Shape);
                var swapped = pooling.Of(map.Inputs[0], largest);
                var function = new MapNode(map.Layer, map.Function, [largest], maximum.Output)
                {
                    DerivativeFromOutput = map.DerivativeFromOutput,
                    IsIncreasing = true,
                };
                var place = graph.Nodes.IndexOf(maximum);
                graph.Nodes[place] = swapped;
                graph.Nodes.Insert(place + 1, function);
                graph.Nodes.Remove(map);
                graph.Values.Remove(map.Output);
                largest.Producer = swapped;
                maximum.Output.Producer = function;
                maximum = swapped;
            }
        }
    }
}
