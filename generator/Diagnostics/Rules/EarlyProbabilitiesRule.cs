using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Functions;
using NetGen.Generator.Passes;

namespace NetGen.Generator.Diagnostics.Rules;

/// <summary>
/// A softmax that is not the last layer before a cross entropy, wherever it is; a sigmoid only behind the last layer with
/// parameters, since before it is an ordinary activation.
/// </summary>
internal sealed class EarlyProbabilitiesRule() : NetworkRule(WarningDescriptors.EarlyProbabilities)
{
    public override IEnumerable<Finding> Check(NetworkModel model, RuleSettings settings)
    {
        if (model.Loss is not { FusedActivation: not null } loss)
        {
            return [];
        }

        return model.Layers.Take(model.Layers.Count - 1)
            .Where(layer => Losses.IsFused(layer.Kind) && (Activations.Find(layer.Kind) is null || NoWeightsFollow(layer)))
            .Select(layer => At(layer, layer.Kind, loss.Kind));
    }
}
