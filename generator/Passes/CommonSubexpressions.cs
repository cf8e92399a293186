using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Passes;

/// <summary>Two element-wise nodes that compute the same function of the same values become one.</summary>
internal static class CommonSubexpressions
{
    public static void Run(Graph.Graph graph)
    {
        var known = new List<MapNode>();
        foreach (var node in graph.Nodes.OfType<MapNode>().ToList())
        {
            var same = known.FirstOrDefault(other =>
                other.Phase == node.Phase && other.Function.Equals(node.Function) && other.Inputs.SequenceEqual(node.Inputs));
            if (same is null || graph.Results.Contains(node.Output))
            {
                known.Add(node);
                continue;
            }

            graph.Nodes.Remove(node);
            graph.Values.Remove(node.Output);
            foreach (var reader in graph.Nodes)
            {
                for (var i = 0; i < reader.Inputs.Count; i++)
                {
                    if (reader.Inputs[i] == node.Output)
                    {
                        reader.Inputs[i] = same.Output;
                    }
                }
            }
        }
    }
}
