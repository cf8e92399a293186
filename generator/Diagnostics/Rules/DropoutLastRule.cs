using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Passes;

namespace NetGen.Generator.Diagnostics.Rules;

/// <summary>A layer that only matters in training, with nothing behind it that could learn from it.</summary>
internal sealed class DropoutLastRule() : NetworkRule(WarningDescriptors.DropoutLast)
{
    public override IEnumerable<Finding> Check(NetworkModel model, RuleSettings settings) =>
        model.Layers.Where(layer => Definition(layer).TrainingOnly && NoWeightsFollow(layer)).Select(layer => At(layer, layer.Kind));
}
