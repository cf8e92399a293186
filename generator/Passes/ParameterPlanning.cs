using System.Linq;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Passes;

/// <summary>
/// Gives every parameter its place in the one parameter buffer: trainable ones first, so that gradients and optimizer
/// states are the buffer's beginning, each in panels of 16 outputs, padded with zeros. Where weight decay leaves some out,
/// they come behind the others, so that each group of parameters is one range.
/// </summary>
internal static class ParameterPlanning
{
    public static void Run(NetworkModel model)
    {
        model.Parameters.AddRange(model.Inference.Parameters.Select(value => value.Parameter!));
        var offset = 0;
        foreach (var parameter in model.Parameters.OrderBy(Group))
        {
            parameter.Offset = offset;
            offset = checked(offset + parameter.Layout.Length);
            if (parameter.Trainable)
            {
                model.TrainableLength = offset;
            }

            if (Group(parameter) == 0)
            {
                model.DecayedLength = offset;
            }
        }

        model.BufferLength = offset;

        int Group(ParameterSpec parameter) => !parameter.Trainable ? 2 : parameter.IsWeight || !model.DecaysWeightsOnly ? 0 : 1;
    }
}
