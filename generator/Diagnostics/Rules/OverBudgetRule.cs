using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NetGen.Generator.Passes;

namespace NetGen.Generator.Diagnostics.Rules;

/// <summary>Parameters above the budget of the MSBuild property NetGenMemoryBudget; shown on the largest layer.</summary>
internal sealed class OverBudgetRule() : NetworkRule(WarningDescriptors.OverBudget)
{
    public override IEnumerable<Finding> Check(NetworkModel model, RuleSettings settings)
    {
        var bytes = model.BufferLength * (model.Double ? 8L : 4L);
        if (MemoryBudget.Parse(settings.Budget) is { } budget && bytes > budget)
        {
            var largest = model.Layers.OrderByDescending(layer => ShapeChecks.Parameters(model, layer)).First();
            yield return At(largest, model.Spec.DisplayName, bytes.ToString(CultureInfo.InvariantCulture), settings.Budget.Trim());
        }
    }
}
