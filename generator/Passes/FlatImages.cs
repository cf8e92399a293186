using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Passes;

/// <summary>Copies images that a dense layer takes as rows where a convolution needs a halo around the same image.</summary>
internal static class FlatImages
{
    public static void Run(Graph.Graph graph)
    {
        var copies = new Dictionary<Value, Value>();
        foreach (var node in graph.Nodes.ToList())
        {
            foreach (var value in node.Flat.Where(value => value.Shape.ChannelsFirst && graph.Consumers(value).Any(reader => reader.HaloOf(value) != Halo.None)).ToList())
            {
                var input = node.Inputs.IndexOf(value);
                if (input >= 0 && copies.TryGetValue(value, out var copied))
                {
                    node.Inputs[input] = copied;
                    continue;
                }

                var flat = graph.NewValue(value.Name + "_flat", value.Shape);
                var position = graph.Nodes.IndexOf(node);
                if (input >= 0)
                {
                    node.Inputs[input] = copies[value] = flat;
                    Insert(position, new CopyNode(node.Layer, value, flat) { Phase = node.Phase });
                }
                else
                {
                    node.Outputs[node.Outputs.IndexOf(value)] = flat;
                    flat.Producer = node;
                    Insert(position + 1, new CopyNode(node.Layer, flat, value) { Phase = node.Phase });
                }
            }
        }

        void Insert(int position, Node copy)
        {
            copy.Output.Producer = copy;
            graph.Nodes.Insert(position, copy);
        }
    }
}
