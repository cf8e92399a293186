using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Functions;
using NetGen.Generator.Passes;

namespace NetGen.Generator.Diagnostics.Rules;

/// <summary>A softmax or sigmoid as the last layer, where the loss takes the output as logarithms of probabilities.</summary>
internal sealed class PlainProbabilitiesRule() : NetworkRule(WarningDescriptors.PlainProbabilities)
{
    public override IEnumerable<Finding> Check(NetworkModel model, RuleSettings settings)
    {
        if (model.Loss is not { TakesLogProbabilities: true } loss)
        {
            return [];
        }

        // From logits a cross entropy does the same, and a divergence from fixed targets differs by a constant.
        var advice = loss.TakesLabels ? "use [CrossEntropyLoss], which is computed from what goes into the softmax" : "use [CrossEntropyLoss(SoftLabels = true)]";
        return model.Sequence.Skip(model.Sequence.Count - 1).Where(layer => Losses.IsFused(layer.Kind)).Select(layer => At(layer, layer.Kind, loss.Kind, advice));
    }
}
