using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NetGen.Generator.Declaration;
using NetGen.Generator.Passes;

namespace NetGen.Generator.Diagnostics.Rules;

/// <summary>Two layers with weights and only linear ones between them.</summary>
internal sealed class LinearStackRule() : NetworkRule(WarningDescriptors.LinearStack)
{
    public override IEnumerable<Finding> Check(NetworkModel model, RuleSettings settings)
    {
        AttributeSpec? previous = null;
        foreach (var layer in model.Layers)
        {
            if (!Definition(layer).IsLinear(layer))
            {
                previous = null;
            }
            else if (HasParameters(layer))
            {
                if (previous is not null)
                {
                    yield return At(layer, Units(model, previous), Units(model, layer));
                }

                previous = layer;
            }
        }
    }

    private static string Units(NetworkModel model, AttributeSpec layer) => model.OutputShapes[layer].Width.ToString(CultureInfo.InvariantCulture);
}
