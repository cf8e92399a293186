using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Passes;

namespace NetGen.Generator.Diagnostics.Rules;

/// <summary>An activation whose derivative is zero everywhere, behind layers that are to be trained.</summary>
internal sealed class StoppedGradientRule() : NetworkRule(WarningDescriptors.StoppedGradient)
{
    public override IEnumerable<Finding> Check(NetworkModel model, RuleSettings settings)
    {
        if (!model.Trainable)
        {
            return [];
        }

        var learning = new HashSet<string>(model.Parameters.Where(parameter => parameter.Trainable).Select(parameter => parameter.Layer));
        return from layer in model.Layers
               where Definition(layer).StopsGradient(layer)
               let stuck = Before(layer).Where(other => learning.Contains(other.Name)).Select(other => other.Name).ToList()
               where stuck.Count > 0
               select At(layer, layer.Kind, stuck.Count == 1 ? $"'{stuck[0]}'" : $"all from '{stuck[0]}' to '{stuck[stuck.Count - 1]}'");
    }
}
