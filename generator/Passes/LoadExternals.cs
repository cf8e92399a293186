using System.Linq;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Passes;

/// <summary>
/// Copies inputs and targets into padded rows where a kernel needs whole vectors, or where the input's width is a large
/// power of two and the weight gradient would read its rows from the same cache sets.
/// </summary>
internal static class LoadExternals
{
    public static void Run(Graph.Graph graph, GraphMode mode)
    {
        foreach (var value in graph.Values.Where(IsExternal).ToList())
        {
            var readers = graph.Consumers(value).ToList();
            var aliased = mode == GraphMode.Training && Storage.LeadingDimension(value.Shape.Width) > Storage.PanelCount(value.Shape.Width) * Storage.Panel;
            if (readers.Count == 0 || (!value.Shape.ChannelsFirst && !aliased && readers.All(reader => ReadsUnpadded(reader, value))))
            {
                continue;
            }

            // Targets lie as what they are compared with.
            var narrow = value.Role == ValueRole.Target && readers.Any(reader => reader.Inputs[0].Narrow);
            var loaded = graph.NewValue(value.Name + "_padded", value.Shape, narrow: narrow);
            var copy = new CopyNode(-1, value, loaded);
            loaded.Producer = copy;
            graph.Nodes.Insert(0, copy);
            foreach (var reader in readers)
            {
                for (var i = 0; i < reader.Inputs.Count; i++)
                {
                    reader.Inputs[i] = reader.Inputs[i] == value ? loaded : reader.Inputs[i];
                }
            }
        }
    }

    private static bool IsExternal(Value value) => value.Role is ValueRole.Input or ValueRole.Target;

    // Matrix products read the left operand one element at a time.
    private static bool ReadsUnpadded(Node reader, Value value) =>
        reader.ReadsElements(value) || (reader is DenseNode or ReshapeNode or CopyNode && reader.Inputs.IndexOf(value) == 0);
}
