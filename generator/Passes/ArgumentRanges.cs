using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Declaration;
using NetGen.Generator.Functions;

namespace NetGen.Generator.Passes;

/// <summary>Which values an argument may have.</summary>
/// <param name="Argument">The argument's name.</param>
/// <param name="Id">The diagnostic for a value outside.</param>
/// <param name="Description">What was expected.</param>
/// <param name="Contains">Whether a value is inside.</param>
internal sealed record ArgumentRange(string Argument, string Id, string Description, Func<double, bool> Contains);

/// <summary>The ranges of all attributes' arguments, as data.</summary>
internal static partial class ArgumentRanges
{
    private static readonly Dictionary<string, ArgumentRange[]> Functions = new()
    {
        ["LeakyReLU"] = [Finite("Slope")],
        ["ELU"] = [Finite("Alpha")],
        ["Softplus"] = [Positive("Beta")],
        ["HuberLoss"] = [Positive("Delta")],
        ["SmoothL1Loss"] = [NotNegative("Beta")],
        ["CosineEmbeddingLoss"] = [new("Margin", "NETGEN014", "from -1 to 1", value => value is >= -1 and <= 1)],
        ["CrossEntropyLoss"] = [Rate("LabelSmoothing"), NotNegative("ClassWeights"), Whole("IgnoreIndex")],
        ["NegativeLogLikelihoodLoss"] = [NotNegative("ClassWeights"), Whole("IgnoreIndex")],
        ["MulticlassHingeLoss"] = [Positive("Margin")],
        ["KullbackLeiblerLoss"] = [Member("Reduction", 2, "LossReduction")],
        ["BinaryCrossEntropyLoss"] = [NotNegative("PositiveWeight")],
        ["Apply"] = [Finite(AttributeSpec.HyperParameters)],
        ["Loss"] = [Finite(AttributeSpec.HyperParameters)],
        ["Optimizer"] = [NotNegative("LearningRate"), Finite(AttributeSpec.HyperParameters)],
    };

    public static IEnumerable<ArgumentRange> Of(AttributeSpec attribute) =>
        Functions.TryGetValue(attribute.Kind, out var ranges) || Layers.TryGetValue(attribute.Kind, out ranges) ? ranges
            : Optimizers.Find(attribute.Kind) is { } optimizer ? Of(optimizer)
            : Enumerable.Empty<ArgumentRange>();

    private static IEnumerable<ArgumentRange> Of(OptimizerDefinition optimizer) =>
    [
        NotNegative("LearningRate"),
        .. optimizer.HyperParameters.Select(row => row.Range switch
        {
            HyperParameterRange.Rate => Rate(row.Name),
            HyperParameterRange.Positive => Positive(row.Name),
            _ => NotNegative(row.Name),
        }),
        .. optimizer.Choices.Select(choice => Member(choice.Name, choice.Members, choice.Type)),
    ];

    private static ArgumentRange Size(string name) => new(name, "NETGEN007", "a whole number of at least 1", value => value >= 1 && IsWhole(value));

    private static ArgumentRange NotNegativeSize(string name) => new(name, "NETGEN007", "a whole number of at least 0", value => value >= 0 && IsWhole(value));

    private static ArgumentRange IndexOrNone(string name) => new(name, "NETGEN007", "a whole number of at least 0, or -1 for none", value => value >= -1 && IsWhole(value));

    private static ArgumentRange Whole(string name) => new(name, "NETGEN014", "a whole number", IsWhole);

    private static ArgumentRange Rate(string name) => new(name, "NETGEN008", "at least 0 and below 1", value => value is >= 0 and < 1);

    private static ArgumentRange Share(string name) => new(name, "NETGEN014", "at least 0 and at most 1", value => value is >= 0 and <= 1);

    private static ArgumentRange Finite(string name) => new(name, "NETGEN014", "a finite number", IsFinite);

    private static ArgumentRange Positive(string name) => new(name, "NETGEN014", "a finite number above 0", value => (float)value > 0 && IsFinite(value));

    private static ArgumentRange NotNegative(string name) => new(name, "NETGEN014", "a finite number of at least 0", value => value >= 0 && IsFinite(value));

    private static ArgumentRange Member(string name, int count, string? type = null) =>
        new(name, "NETGEN014", $"a member of {type ?? name}", value => value >= 0 && value < count && IsWhole(value));

    // What a block takes as its argument is a number of any kind.
    private static bool IsWhole(double value) => value == Math.Floor(value) && value <= int.MaxValue;

    // In the precision of most networks: a value that becomes infinite or 0 there is not the one that was meant.
    private static bool IsFinite(double value) => Math.Abs(value) <= float.MaxValue;
}
