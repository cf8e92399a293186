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
            parameter.Offset = offset;
            offset = checked(offset + parameter.Layout.Length);
            if (parameter.Trainable)
            {
                model.TrainableLength = offset;
            }
        }

        model.BufferLength = offset;
    }
}
