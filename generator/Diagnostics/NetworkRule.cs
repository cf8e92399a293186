using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Declaration;
using NetGen.Generator.Diagnostics.Rules;
using NetGen.Generator.Layers;
using NetGen.Generator.Passes;

namespace NetGen.Generator.Diagnostics;

/// <summary>One kind of modelling mistake: what compiles, but is hardly what was meant.</summary>
internal abstract class NetworkRule(DiagnosticDescriptor descriptor)
{
    /// <summary>Every rule there is.</summary>
    public static IReadOnlyList<NetworkRule> All { get; } =
    [
        new LinearStackRule(), new EarlyProbabilitiesRule(), new DropoutLastRule(), new RectifierInitializerRule(),
        new HalfTrainableRule(), new UnoptimizedRule(), new OverBudgetRule(), new BadBudgetRule(),
    ];

    public DiagnosticDescriptor Descriptor { get; } = descriptor;

    /// <summary>What it finds in a network without errors.</summary>
    public abstract IEnumerable<Finding> Check(NetworkModel model, RuleSettings settings);

    protected static LayerDefinition Definition(Layer layer) => layer.Definition;

    protected static bool HasWeights(Layer layer) => Definition(layer).HasWeights;

    /// <summary>The layers behind the last one with parameters.</summary>
    protected static IEnumerable<Layer> Tail(NetworkModel model) =>
        Enumerable.Reverse(model.Layers).TakeWhile(layer => !HasWeights(layer)).Reverse();

    protected static Finding At(Layer layer, params string[] arguments) => new(layer.Attribute, null, arguments);

    protected static Finding At(AttributeSpec attribute, params string[] arguments) => new(attribute.Index, null, arguments);
}

/// <summary>Something found.</summary>
/// <param name="Attribute">The attribute to show it on, by its index; −1 for the class's identifier.</param>
/// <param name="Place">Its argument, or nothing for all of it.</param>
/// <param name="Arguments">What the message's placeholders stand for.</param>
internal sealed record Finding(int Attribute, ArgumentPlace? Place, string[] Arguments);

/// <summary>What rules look at beside the network.</summary>
/// <param name="Budget">The MSBuild property NetGenMemoryBudget; empty where it is not set.</param>
internal sealed record RuleSettings(string Budget);
