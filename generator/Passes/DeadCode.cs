using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Passes;

/// <summary>Removes nodes whose outputs nobody reads.</summary>
internal static class DeadCode
{
    public static void Run(Graph.Graph graph)
    {
        var live = new HashSet<Value>(graph.Results);
        for (var i = graph.Nodes.Count - 1; i >= 0; i--)
        {
            var node = graph.Nodes[i];
            if (node.Outputs.Any(live.Contains))
            {
                live.UnionWith(node.Inputs);
                continue;
            }

            graph.Nodes.RemoveAt(i);
            foreach (var output in node.Outputs)
            {
                graph.Values.Remove(output);
            }
        }
    }
}
