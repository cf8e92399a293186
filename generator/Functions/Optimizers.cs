using NetGen.Generator.Declaration;

namespace NetGen.Generator.Functions;

/// <summary>An optimizer.</summary>
/// <param name="Kind">The attribute's class without "Attribute".</param>
/// <param name="DefaultLearningRate">The learning rate where the attribute gives none.</param>
/// <param name="Rule">The rule for given hyper-parameters.</param>
internal sealed record OptimizerDefinition(string Kind, double DefaultLearningRate, Func<AttributeSpec, OptimizerRule> Rule)
{
    /// <summary>The numbers that the attribute may give, besides the learning rate.</summary>
    public IReadOnlyList<HyperParameterRow> HyperParameters { get; init; } = [];

    /// <summary>The arguments that choose between forms.</summary>
    public IReadOnlyList<HyperParameterChoice> Choices { get; init; } = [];

    /// <summary>The rule of parameters that weight decay leaves out.</summary>
    public OptimizerRule RuleWithoutDecay(AttributeSpec spec) => Rule(spec with
    {
        Arguments = new([.. spec.Arguments.Where(argument => argument.Name != "WeightDecay"), new ArgumentSpec("WeightDecay", new([0]), null)]),
    });
}

/// <summary>The list of optimizers: a new one is a row here, a method that writes its rule, and an attribute.</summary>
internal static partial class Optimizers
{
    private static readonly HyperParameterChoice Scope = new("DecayScope", "DecayScope", 2);

    private static readonly HyperParameterRow Beta1 = new("Beta1", 0.9, HyperParameterRange.Rate);
    private static readonly HyperParameterRow Beta2 = new("Beta2", 0.999, HyperParameterRange.Rate);

    public static IReadOnlyList<OptimizerDefinition> All { get; } =
    [
        Define("Sgd", 1e-3, Sgd, [Share("Momentum", 0), Share("Dampening", 0), Decay()], new HyperParameterChoice("Form", "MomentumForm", 3)),
        Define("AdaGrad", 1e-2, AdaGrad, [NotNegative("LearningRateDecay", 0), NotNegative("InitialAccumulator", 0), NotNegative("Epsilon", 1e-10), Decay()], new HyperParameterChoice("Form", "AdaGradForm", 2)),
        Define("RmsProp", 1e-2, RmsProp, [Share("Alpha", 0.99), NotNegative("Epsilon", 1e-8), Share("Momentum", 0), Decay()]),
        Define("AdaDelta", 1, AdaDelta, [Share("Rho", 0.9), new("Epsilon", 1e-6, HyperParameterRange.Positive), Decay()]),
        Define("Adam", 1e-3, Adam, [Beta1, Beta2, NotNegative("Epsilon", 1e-8), Decay()]),
        Define("AdamW", 1e-3, AdamW, [Beta1, Beta2, NotNegative("Epsilon", 1e-8), Decay(1e-2)]),
        Define("NAdam", 2e-3, NAdam, [Beta1, Beta2, NotNegative("Epsilon", 1e-8), NotNegative("MomentumDecay", 4e-3), Decay()]),
        Define("RAdam", 1e-3, RAdam, [Beta1, Beta2, NotNegative("Epsilon", 1e-8), Decay()]),
        Define("AdaMax", 2e-3, AdaMax, [Beta1, Beta2, NotNegative("Epsilon", 1e-8), Decay()]),
        Define("Lion", 1e-4, Lion, [Beta1, Share("Beta2", 0.99), Decay()]),
        Define("Lamb", 1e-3, Lamb, [Beta1, Beta2, NotNegative("Epsilon", 1e-6), Decay(1e-2)]),
    ];

    private static readonly Dictionary<string, OptimizerDefinition> ByKind = All.ToDictionary(definition => definition.Kind);

    /// <summary>The optimizer of an attribute's kind, or <see langword="null"/> if it is none.</summary>
    public static OptimizerDefinition? Find(string kind) =>
        ByKind.TryGetValue(kind, out OptimizerDefinition? definition) ? definition : kind == UserRules.Definition.Kind ? UserRules.Definition : null;

    private static OptimizerDefinition Define(
        string kind, double learningRate, Func<RuleBuilder, OptimizerRule> rule, HyperParameterRow[] rows, params HyperParameterChoice[] choices) =>
        new(kind, learningRate, spec => rule(new RuleBuilder(spec, rows))) { HyperParameters = rows, Choices = [.. choices, Scope] };

    private static HyperParameterRow Share(string name, double value) => new(name, value, HyperParameterRange.Rate);

    private static HyperParameterRow NotNegative(string name, double value) => new(name, value, HyperParameterRange.NotNegative);

    private static HyperParameterRow Decay(double value = 0) => NotNegative("WeightDecay", value);
}
