using System.Collections.Generic;
using NetGen.Generator.Declaration;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;
using NetGen.Generator.Passes;

namespace NetGen.Generator.Diagnostics.Rules;

/// <summary>He initialisation that was asked for, before an activation that saturates.</summary>
internal sealed class RectifierInitializerRule() : NetworkRule(WarningDescriptors.RectifierInitializer)
{
    private const string Argument = "Initializer";

    public override IEnumerable<Finding> Check(NetworkModel model, RuleSettings settings)
    {
        foreach (var layer in model.Layers)
        {
            if (layer.Text(Argument) is "HeUniform" or "HeNormal" or "HeUniformFanOut" or "HeNormalFanOut" && LayerContext.NextActivation(layer) is { Saturating: true } next)
            {
                yield return At(layer, new ArgumentPlace(Argument), [layer.Text(Argument)!, next.Kind]);
            }
        }
    }
}
