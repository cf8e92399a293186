using System.Linq;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Passes;

/// <summary>
/// Gradients of parameters are sums over the whole batch, taken when the backward pass is done. Where it waits for all
/// workers on its way (for the gradients of batch statistics), those whose operands are complete are taken there: the
/// operands are still in the cache, and their memory is free for the layers before.
/// </summary>
internal static class EarlyGradients
{
    public static void Run(Graph.Graph graph)
    {
        foreach (var node in graph.Nodes.Where(node => node.Phase == Phase.Parameters && ReadsSamples(node)).ToList())
        {
            var complete = node.Inputs.Max(input => input.Producer is { } producer ? graph.Nodes.IndexOf(producer) : -1);
            var meeting = graph.Nodes.FindIndex(complete + 1, other => other.Phase == Phase.Backward && other.IsShared);
            if (meeting < 0)
            {
                continue;
            }

            while (graph.Nodes[meeting + 1].Phase == Phase.Backward && graph.Nodes[meeting + 1].IsShared)
            {
                meeting++;
            }

            node.MoveTo(Phase.Backward);
            graph.Nodes.Remove(node);
            graph.Nodes.Insert(meeting + 1, node);
        }
    }

    // What reads other parameters' parts waits until all are there.
    private static bool ReadsSamples(Node node) =>
        node.Inputs.Any(input => input.Producer is not null && input.Storage.Elements > 0)
        && node.Inputs.All(input => input.Producer?.Phase != Phase.Parameters);
}
