using System.Collections.Generic;
using NetGen.Generator.Passes;

namespace NetGen.Generator.Diagnostics.Rules;

/// <summary>A memory budget that is not a size: it would otherwise be ignored without a word.</summary>
internal sealed class BadBudgetRule() : NetworkRule(WarningDescriptors.BadBudget)
{
    public override IEnumerable<Finding> Check(NetworkModel model, RuleSettings settings) =>
        settings.Budget.Trim().Length > 0 && MemoryBudget.Parse(settings.Budget) is null ? [new Finding(-1, null, new([settings.Budget]))] : [];
}
