using NetGen.Generator.Declaration;
using NetGen.Generator.Expressions;
using static NetGen.Generator.Expressions.ExprMath;

namespace NetGen.Generator.Functions;

/// <summary>An optimizer.</summary>
/// <param name="Kind">The attribute's class without "Attribute".</param>
/// <param name="DefaultLearningRate">The learning rate where the attribute gives none.</param>
/// <param name="Rule">The rule for given hyper-parameters.</param>
internal sealed record OptimizerDefinition(string Kind, double DefaultLearningRate, Func<AttributeSpec, OptimizerRule> Rule);

/// <summary>The list of optimizers, in PyTorch's forms: a new one is a row here and an attribute.</summary>
internal static class Optimizers
{
    private static readonly Expr P = Expr.Variable(OptimizerRule.Parameter);
    private static readonly Expr G = Expr.Variable(OptimizerRule.Gradient);
    private static readonly Expr Rate = Expr.Variable(OptimizerRule.Rate);
    private static readonly Expr Step = Expr.Variable(OptimizerRule.Step);

    public static IReadOnlyList<OptimizerDefinition> All { get; } =
    [
        new("Sgd", 1e-3, Sgd),
        new("RmsProp", 1e-2, RmsProp),
        new("Adam", 1e-3, spec => Adam(spec, decoupledDecay: 0, decay: spec.Number("WeightDecay"))),
        new("AdamW", 1e-3, spec => Adam(spec, decoupledDecay: spec.Number("WeightDecay", 1e-2), decay: 0)),
    ];

    private static readonly Dictionary<string, OptimizerDefinition> ByKind = All.ToDictionary(definition => definition.Kind);

    /// <summary>The optimizer of an attribute's kind, or <see langword="null"/> if it is none.</summary>
    public static OptimizerDefinition? Find(string kind) =>
        ByKind.TryGetValue(kind, out OptimizerDefinition? definition) ? definition : kind == UserRules.Definition.Kind ? UserRules.Definition : null;

    private static OptimizerRule Sgd(AttributeSpec spec)
    {
        double momentum = spec.Number("Momentum");
        double dampening = spec.Number("Dampening");
        double decay = spec.Number("WeightDecay");
        bool nesterov = spec.Flag("Nesterov");
        Expr gradient = Decayed(decay);
        Expr descent = Expr.Variable("descent");
        string decayFormula = decay != 0 ? "g ← g + λ·p; " : string.Empty;
        if (momentum == 0)
        {
            return new([], [("descent", -Rate)], [("p", P + (descent * gradient))], decayFormula + "p ← p − η·g");
        }

        // The first gradient enters whole, as PyTorch has it; dampening begins with the second.
        Expr v = Expr.Variable("v");
        Expr velocity = (momentum * v) + (dampening == 0 ? gradient : Expr.Variable("share") * gradient);
        (string Name, Expr Value)[] share = dampening == 0 ? [] : [("share", Select(Step <= 1, 1, 1 - dampening))];
        return new(
            ["v"],
            [("descent", -Rate), .. share],
            [("v", Flush(velocity)), ("p", P + (descent * (nesterov ? gradient + (momentum * v) : v)))],
            decayFormula
                + (dampening == 0 ? "v ← μ·v + g; " : "v ← μ·v + (1 − τ)·g, at first v ← g; ")
                + (nesterov ? "p ← p − η·(g + μ·v)" : "p ← p − η·v"));
    }

    private static OptimizerRule RmsProp(AttributeSpec spec)
    {
        double alpha = spec.Number("Alpha", 0.99);
        double epsilon = spec.Number("Epsilon", 1e-8);
        double decay = spec.Number("WeightDecay");
        double momentum = spec.Number("Momentum");
        bool centered = spec.Flag("Centered");
        Expr gradient = Decayed(decay);
        Expr s = Expr.Variable("s");
        Expr mean = Expr.Variable("m");
        Expr b = Expr.Variable("b");
        Expr descent = Expr.Variable("descent");

        // Rounding may bring the variance s − m² below 0, where the root would be NaN.
        Expr root = Sqrt(centered ? Max(s - Square(mean), 0) : s);
        Expr direction = Quotient(gradient, root, epsilon, epsilon);
        (string Target, Expr Value)[] center = centered ? [("m", Average(alpha, mean, gradient))] : [];
        (string Target, Expr Value)[] accumulate = momentum == 0 ? [] : [("b", Flush((momentum * b) + direction))];
        string formula = (decay != 0 ? "g ← g + λ·p; " : string.Empty)
            + "s ← α·s + (1 − α)·g²; "
            + (centered ? "m ← α·m + (1 − α)·g; " : string.Empty)
            + (momentum == 0 ? "p ← p − η·" : "b ← μ·b + ")
            + (centered ? "g/(√(s − m²) + ε)" : "g/(√s + ε)")
            + (momentum == 0 ? string.Empty : "; p ← p − η·b");
        (string Target, Expr Value)[] update =
        [
            ("s", Average(alpha, s, Square(gradient))),
            .. center,
            .. accumulate,
            ("p", P + (descent * (momentum == 0 ? direction : b))),
        ];
        return new([.. update.Select(u => u.Target).Where(target => target != "p")], [("descent", -Rate)], update, formula);
    }

    private static OptimizerRule Adam(AttributeSpec spec, double decoupledDecay, double decay)
    {
        double beta1 = spec.Number("Beta1", 0.9);
        double beta2 = spec.Number("Beta2", 0.999);
        double epsilon = spec.Number("Epsilon", 1e-8);
        Expr gradient = Decayed(decay);
        Expr m = Expr.Variable("m");
        Expr v = Expr.Variable("v");

        // η·m̂/(√v̂ + ε) with both corrections moved into the scalars: c·m/(√v + c₂·ε), two operations fewer per parameter.
        Expr rootCorrection = Sqrt(1 - Pow(beta2, Step));
        (string Name, Expr Value)[] shrink = decoupledDecay == 0 ? [] : [("keep", 1 - (Rate * decoupledDecay))];
        Expr kept = decoupledDecay == 0 ? P : Expr.Variable("keep") * P;
        double smallestEpsilon = epsilon * System.Math.Sqrt(1 - beta2);
        return new(
            ["m", "v"],
            [
                ("descent", -(Rate * rootCorrection / (1 - Pow(beta1, Step)))),
                ("epsilon", epsilon * rootCorrection),
                .. shrink,
            ],
            [
                ("m", Average(beta1, m, gradient)),
                ("v", Average(beta2, v, Square(gradient))),
                ("p", kept + (Expr.Variable("descent") * Quotient(m, Sqrt(v), Expr.Variable("epsilon"), smallestEpsilon))),
            ],
            (decay != 0 ? "g ← g + λ·p; " : string.Empty)
                + (decoupledDecay != 0 ? "p ← p − η·λ·p; " : string.Empty)
                + "m ← β₁·m + (1 − β₁)·g; v ← β₂·v + (1 − β₂)·g²; p ← p − η·m̂/(√v̂ + ε), m̂ = m/(1 − β₁ᵗ), v̂ = v/(1 − β₂ᵗ)");
    }

    /// <summary>The gradient with an L2 penalty's.</summary>
    private static Expr Decayed(double decay) => decay == 0 ? G : G + (decay * P);

    /// <summary>A running average; a dead unit's decays to numbers that slow every step down unless they are flushed.</summary>
    private static Expr Average(double decay, Expr average, Expr value) => Flush((decay * average) + ((1 - decay) * value));

    /// <summary>a/(√ + ε). Without an ε that single precision can hold, 0/0 must be 0: a pad lane has both.</summary>
    private static Expr Quotient(Expr a, Expr root, Expr epsilon, double smallestEpsilon) =>
        smallestEpsilon > 1e-30 ? a / (root + epsilon) : DivideOrZero(a, root + epsilon);
}
