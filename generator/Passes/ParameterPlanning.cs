using System.Linq;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Passes;

/// <summary>
/// Gives every parameter its place in the one parameter buffer: trainable ones first, so that gradients and optimizer
/// states are the buffer's beginning, each in panels of 16 outputs, padded with zeros.
/// </summary>
internal static class ParameterPlanning
{
    public static void Run(NetworkModel model)
    {
        model.Parameters.AddRange(model.Inference.Parameters.Select(value => value.Parameter!));
        var offset = 0;
        foreach (var parameter in model.Parameters.OrderBy(parameter => parameter.Trainable ? 0 : 1))
        {
            var shape = parameter.Shape;
            var inner = shape.Size / shape.Dimensions[0];
            var panels = Storage.PanelCount(shape.Dimensions[0]);
            var row = Storage.PanelCount(inner) * Storage.Panel;
            var length = checked(parameter.ByRows ? shape.Dimensions[0] * row : panels * inner * Storage.Panel);
            parameter.Place = parameter.ByRows
                ? new ParameterPlace(offset, length, row * Storage.Panel, row, 1)
                : new ParameterPlace(offset, length, inner * Storage.Panel, 1, Storage.Panel);
            offset = checked(offset + length);
            if (parameter.Trainable)
            {
                model.TrainableLength = offset;
            }
        }

        model.BufferLength = offset;
    }
}
