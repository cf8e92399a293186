using System.Linq;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Passes;

/// <summary>Chooses how each value is stored; where in its buffer is decided by the arena planner.</summary>
internal static class StorageSelection
{
    public static void Run(NetworkModel model, Graph.Graph graph)
    {
        var places = model.Parameters.ToDictionary(parameter => parameter.Name);
        foreach (var value in graph.Values)
        {
            // Each graph has parameters of its own; the places were planned once for all.
            if (value.Parameter is { } parameter)
            {
                parameter.Offset = places[parameter.Name].Offset;
            }

            value.Storage = value.Narrow ? Storage.Columns(value.Shape) : value.Role switch
            {
                ValueRole.Input => Storage.External(BufferKind.Inputs, value.Shape),
                ValueRole.Target => Storage.External(BufferKind.Targets, value.Shape),
                ValueRole.Output => Storage.External(BufferKind.Outputs, value.Shape),
                ValueRole.Loss => Storage.External(BufferKind.Losses, value.Shape),
                ValueRole.Parameter => Storage.Parameter(BufferKind.Parameters, value.Parameter!),
                ValueRole.ParameterGradient => Storage.Parameter(BufferKind.Gradients, value.Parameter!),
                ValueRole.State => Storage.Parameter(BufferKind.Parameters, value.Parameter!),
                ValueRole.Derived when value.Parameter is { } origin => Storage.Parameter(BufferKind.Arena, origin) with { Start = 0 },
                ValueRole.Derived or ValueRole.Statistic => Storage.Fixed(value.Shape),
                _ when value.Shape.ChannelsFirst => Image(graph, value),
                ValueRole.Gradient => Storage.Panels(value.Shape),
                _ => Storage.Rows(value.Shape),
            };
        }
    }

    private static Storage Image(Graph.Graph graph, Value value)
    {
        var readers = graph.Consumers(value).ToList();
        value.Halo = readers.Aggregate(Halo.None, (halo, reader) => halo.Union(reader.HaloOf(value)));
        return Storage.Of(value.Shape, value.Halo, value.Producer is { WritesElements: true } && readers.All(reader => reader.ReadsElements(value)));
    }
}
