using System.Linq;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Passes;

/// <summary>
/// Moves cheap element-wise functions into the epilogue of the node that computes their operand, or into the prologue of
/// the one that reads their result. Transcendental functions stay loops of their own: their constants would push the
/// accumulators out of the registers.
/// </summary>
internal static class Fusion
{
    public static void Run(Graph.Graph graph)
    {
        foreach (var map in graph.Nodes.OfType<MapNode>().Where(map => map.Function.IsCheap).ToList())
        {
            var operand = map.Inputs.FirstOrDefault(input =>
                input.Producer is FusibleNode { CanFuse: true } producer
                && producer.Phase == map.Phase
                && producer.EpilogueOperands.Count + map.Inputs.Count - 1 <= producer.MostOperands
                && graph.Consumers(input).Count() == 1
                && !graph.Results.Contains(input)
                && map.Inputs.Count(other => other == input) == 1
                && map.Inputs.All(other => other == input || IsKnownBefore(graph, other, producer)));
            if (operand is null)
            {
                continue;
            }

            ((FusibleNode)operand.Producer!).Fuse(map, operand);
            graph.Nodes.Remove(map);
            graph.Values.Remove(operand);
        }

        foreach (var reader in graph.Nodes.OfType<PrologueNode>().Where(reader => reader.Prologue is null).ToList())
        {
            if (reader.Inputs[0].Producer is MapNode { Function.IsCheap: true } map
                && map.Phase == reader.Phase
                && graph.Consumers(map.Output).Single() == reader
                && reader.Inputs.Count(input => input == map.Output) == 1
                && !graph.Results.Contains(map.Output))
            {
                reader.Absorb(map);
                graph.Nodes.Remove(map);
                graph.Values.Remove(map.Output);
            }
        }
    }

    /// <summary>
    /// Computes a gradient where it is read, if only kernels that can do so read it: a pass over the memory less, in both
    /// directions.
    /// </summary>
    public static void Absorb(Graph.Graph graph)
    {
        foreach (var map in graph.Nodes.OfType<MapNode>().Where(map => map.Function.IsCheap && map.Phase == Phase.Backward).ToList())
        {
            var readers = graph.Consumers(map.Output).ToList();
            if (graph.Results.Contains(map.Output)
                || !readers.All(reader => reader is GradientReader && reader.Inputs[0] == map.Output && reader.Inputs.Count(input => input == map.Output) == 1))
            {
                continue;
            }

            foreach (var reader in readers.Cast<GradientReader>())
            {
                reader.Absorb(map);
            }

            graph.Nodes.Remove(map);
            graph.Values.Remove(map.Output);
        }
    }

    private static bool IsKnownBefore(Graph.Graph graph, Value value, Node node) =>
        value.Producer is null || graph.Nodes.IndexOf(value.Producer) < graph.Nodes.IndexOf(node);
}
