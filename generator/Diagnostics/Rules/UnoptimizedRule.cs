using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Declaration;
using NetGen.Generator.Passes;

namespace NetGen.Generator.Diagnostics.Rules;

/// <summary>A network in an assembly that is built without optimisation.</summary>
internal sealed class UnoptimizedRule() : NetworkRule(WarningDescriptors.Unoptimized)
{
    public override IEnumerable<Finding> Check(NetworkModel model, RuleSettings settings) =>
        model.Spec.Optimized ? [] : [At(model.Spec.Attributes.First(attribute => attribute.Role == AttributeRole.Network), model.Spec.DisplayName)];
}
