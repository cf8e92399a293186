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
        new HalfTrainableRule(), new UnoptimizedRule(), new OverBudgetRule(), new BadBudgetRule(), new DroppedBiasRule(), new UnreadRule(),
        new StoppedGradientRule(), new PlainProbabilitiesRule(), new SymmetricNeuronsRule(),
    ];

    public DiagnosticDescriptor Descriptor { get; } = descriptor;

    /// <summary>What it finds in a network without errors.</summary>
    public abstract IEnumerable<Finding> Check(NetworkModel model, RuleSettings settings);

    protected static LayerDefinition Definition(Layer layer) => layer.Definition;

    protected static bool HasWeights(Layer layer) => Definition(layer).HasWeights;

    /// <summary>Whether what a layer computes reaches no other layer with weights.</summary>
    protected static bool NoWeightsFollow(Layer layer) => !Behind(layer).Any(HasWeights);

    protected static Finding At(Layer layer, params string[] arguments) => At(layer, null, arguments);

    protected static Finding At(Layer layer, ArgumentPlace? place, string[] arguments) =>
        new(layer.Attribute, place, new(arguments)) { Path = layer.Path };

    protected static Finding At(AttributeSpec attribute, params string[] arguments) => new(attribute.Index, null, new(arguments));

    // All that reads its output, in whatever branch.
    private static IEnumerable<Layer> Behind(Layer layer) =>
        layer.Siblings.SkipWhile(other => other != layer).Skip(1).SelectMany(WithParts)
            .Concat(layer.Parent is { } parent ? parent.IsSequence ? Next(parent, layer).Concat(Behind(parent)) : Behind(parent) : []);

    /// <summary>All whose output only reaches a layer's own, in the order in which they run: within its branch.</summary>
    protected static IEnumerable<Layer> Before(Layer layer) =>
        (layer.Parent is { IsSequence: true } parent ? Before(parent).Concat(parent.Bodies.TakeWhile(body => body != layer.Siblings).SelectMany(body => body).SelectMany(WithParts)) : [])
            .Concat(layer.Siblings.TakeWhile(other => other != layer).SelectMany(WithParts));

    private static IEnumerable<Layer> Next(Layer repeat, Layer layer) =>
        repeat.Bodies.SkipWhile(body => body != layer.Siblings).Skip(1).SelectMany(body => body).SelectMany(WithParts);

    private static IEnumerable<Layer> WithParts(Layer layer) => layer.Bodies.SelectMany(body => body).SelectMany(WithParts).Append(layer);
}

/// <summary>Something found.</summary>
/// <param name="Attribute">The attribute to show it on, by its index; −1 for the class's identifier.</param>
/// <param name="Place">Its argument, or nothing for all of it.</param>
/// <param name="Arguments">What the message's placeholders stand for.</param>
internal sealed record Finding(int Attribute, ArgumentPlace? Place, EquatableArray<string> Arguments)
{
    /// <summary>Where in the attribute's blocks it is; empty for the attribute itself.</summary>
    public EquatableArray<BlockPlace> Path { get; init; }
}

/// <summary>What rules look at beside the network.</summary>
/// <param name="Budget">The MSBuild property NetGenMemoryBudget; empty where it is not set.</param>
internal sealed record RuleSettings(string Budget);
