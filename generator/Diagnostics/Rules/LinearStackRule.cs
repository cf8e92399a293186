using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NetGen.Generator.Layers;
using NetGen.Generator.Passes;

namespace NetGen.Generator.Diagnostics.Rules;

/// <summary>Two layers with weights and only linear ones between them.</summary>
internal sealed class LinearStackRule() : NetworkRule(WarningDescriptors.LinearStack)
{
    public override IEnumerable<Finding> Check(NetworkModel model, RuleSettings settings)
    {
        Layer? previous = null;
        foreach (var layer in model.Layers)
        {
            if (previous?.Siblings != layer.Siblings)
            {
                previous = null;
            }

            if (!Definition(layer).IsLinear(layer))
            {
                previous = null;
            }
            else if (HasWeights(layer))
            {
                if (previous is not null)
                {
                    yield return At(layer, Units(previous), Units(layer));
                }

                previous = layer;
            }
        }
    }

    private static string Units(Layer layer) => layer.OutputShape.Width.ToString(CultureInfo.InvariantCulture);
}
