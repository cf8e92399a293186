using System.Linq;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Passes;

/// <summary>Chooses how each value is stored; where in its buffer is decided by the arena planner.</summary>
internal static class StorageSelection
{
    public static void Run(NetworkModel model, Graph.Graph graph)
    {
        var places = model.Parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Place);
        foreach (var value in graph.Values)
        {
            // Each graph has parameters of its own; the places were planned once for all.
            if (value.Parameter is { } parameter)
            {
                parameter.Place = places[parameter.Name];
            }

            value.Storage = value.Narrow ? Storage.Columns(value.Shape) : value.Role switch
            {
                ValueRole.Input => Storage.External(BufferKind.Inputs, value.Shape),
                ValueRole.Target => Storage.External(BufferKind.Targets, value.Shape),
                ValueRole.Output => Storage.External(BufferKind.Outputs, value.Shape),
                ValueRole.Loss => Storage.External(BufferKind.Losses, value.Shape),
                ValueRole.Parameter => Parameter(BufferKind.Parameters, places[value.Parameter!.Name]),
                ValueRole.ParameterGradient => Parameter(BufferKind.Gradients, places[value.Parameter!.Name]),
                ValueRole.Gradient => Storage.Panels(value.Shape),
                ValueRole.Derived => Derived(value.Shape),
                _ => Storage.Rows(value.Shape),
            };
        }
    }

    private static Storage Parameter(BufferKind buffer, ParameterPlace place) =>
        new(buffer, place.InnerStride, place.PanelStride, false, 0, place.Length, Start: place.Offset);

    // A matrix [rows, columns] in panels of 16 rows.
    private static Storage Derived(Shape shape)
    {
        var (rows, columns) = (shape.Dimensions[0], shape.Width);
        return new(BufferKind.Arena, Storage.Panel, columns * Storage.Panel, false, 0, Storage.PanelCount(rows) * columns * Storage.Panel);
    }
}
