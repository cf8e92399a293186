using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator.Graph;

/// <summary>Checks what every pass must keep true, so that a bug surfaces at the guilty pass.</summary>
internal static class GraphVerifier
{
    /// <exception cref="InvalidOperationException">The graph is not well-formed; the message names the pass.</exception>
    public static void Verify(Graph graph, string pass)
    {
        var known = new HashSet<Value>(graph.Values.Where(value => value.Producer is null));
        var names = new HashSet<string>();
        foreach (var value in graph.Values)
        {
            Require(names.Add(value.Name), $"two values are named {value.Name}");
        }

        foreach (var node in graph.Nodes)
        {
            Require(node.Outputs.Count > 0, $"{node} has no output");
            foreach (var input in node.Inputs)
            {
                Require(known.Contains(input), $"{node} → {node.Output} reads {input} before it is computed");
            }

            foreach (var output in node.Outputs)
            {
                Require(output.Producer == node, $"{output} does not know its producer {node}");
                Require(graph.Values.Contains(output), $"{output} is not a value of the graph");
                Require(known.Add(output), $"{output} is computed twice");
            }

            if (node is MapNode map)
            {
                var variables = map.Inputs.Select((_, i) => "x" + i).ToList();
                Require(map.Function.Variables.All(variables.Contains), $"{node} → {node.Output} reads variables it is not given");
                Require(
                    map.Inputs.All(input => input.Shape.Size == (input.PerChannel ? map.Output.Shape.Width : map.Output.Shape.Size)),
                    $"{node} → {node.Output} mixes shapes");
            }
        }

        foreach (var result in graph.Results)
        {
            Require(known.Contains(result), $"the result {result} is not computed");
        }

        void Require(bool condition, string what)
        {
            if (!condition)
            {
                throw new InvalidOperationException($"After {pass}: {what}.");
            }
        }
    }
}
