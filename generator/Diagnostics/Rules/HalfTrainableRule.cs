using System.Collections.Generic;
using NetGen.Generator.Passes;

namespace NetGen.Generator.Diagnostics.Rules;

/// <summary>One of the two things that training needs, without the other.</summary>
internal sealed class HalfTrainableRule() : NetworkRule(WarningDescriptors.HalfTrainable)
{
    public override IEnumerable<Finding> Check(NetworkModel model, RuleSettings settings)
    {
        if (model.LossAttribute is { } loss && model.OptimizerAttribute is null)
        {
            yield return At(loss, loss.Kind, "optimizer", "one, such as [Adam]");
        }

        if (model.OptimizerAttribute is { } optimizer && model.LossAttribute is null)
        {
            yield return At(optimizer, optimizer.Kind, "loss", "one, such as [MeanSquaredErrorLoss]");
        }
    }
}
