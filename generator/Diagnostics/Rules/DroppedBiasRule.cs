using System.Collections.Generic;
using NetGen.Generator.Layers;
using NetGen.Generator.Passes;

namespace NetGen.Generator.Diagnostics.Rules;

/// <summary>A layer without the bias that it usually has, because a batch normalisation follows.</summary>
internal sealed class DroppedBiasRule() : NetworkRule(WarningDescriptors.DroppedBias)
{
    public override IEnumerable<Finding> Check(NetworkModel model, RuleSettings settings)
    {
        foreach (var layer in model.Layers)
        {
            if (LayerContext.LosesBias(layer))
            {
                yield return At(layer, layer.Kind, LayerContext.NormalizationOf(layer)!.Kind);
            }
        }
    }
}
