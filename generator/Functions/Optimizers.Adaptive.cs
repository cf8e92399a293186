using NetGen.Generator.Expressions;
using static NetGen.Generator.Expressions.ExprMath;
using static NetGen.Generator.Functions.RuleBuilder;

namespace NetGen.Generator.Functions;

/// <content>Rates of their own for each parameter, without a first moment: AdaGrad, RMSProp, AdaDelta.</content>
internal static partial class Optimizers
{
    /// <summary>The members of the runtime's AdaGradForm.</summary>
    private enum AdaGradForm
    {
        Sum,
        RootMean,
    }

    private static OptimizerRule AdaGrad(RuleBuilder rule)
    {
        Expr r = Expr.Variable("r");
        Expr gradient = rule.Decayed();
        bool mean = (AdaGradForm)rule.Choice("Form") == AdaGradForm.RootMean;
        bool decays = rule.Flag("InverseRootDecay");
        Expr rate = rule.Has("LearningRateDecay") ? Rate / (1 + ((Step - 1) * rule.Hyper("LearningRateDecay"))) : Rate;

        // √(r/t) in terms of √r: the root of t moves into the scalars, where the decay of the rate takes it away again.
        Expr root = Sqrt(Step);
        Expr descent = rule.Scalar("descent", -(mean == decays ? rate : mean ? rate * root : rate / root));
        Expr epsilon = rule.Scalar("epsilon", mean ? rule.Hyper("Epsilon") * root : rule.Hyper("Epsilon"));

        // The state itself starts at 0, as pad lanes must.
        Expr sum = rule.Has("InitialAccumulator") ? r + rule.Scalar("initial", rule.Hyper("InitialAccumulator")) : r;
        string rateFormula = (rule.Has("LearningRateDecay") ? "η/(1 + (t − 1)·δ)" : "η") + (decays ? "/√t" : string.Empty);
        string sumFormula = rule.Has("InitialAccumulator") ? "(r + r₀)" : "r";
        return rule.Rule(
            ["r"],
            [("r", r + Square(gradient)), ("p", P + (descent * rule.Quotient(gradient, Sqrt(sum) + epsilon)))],
            DecayFormula(rule) + $"r ← r + g²; p ← p − {rateFormula}·g/(√{(mean ? $"({sumFormula}/t)" : sumFormula)} + ε)");
    }

    private static OptimizerRule RmsProp(RuleBuilder rule)
    {
        Expr s = Expr.Variable("s");
        Expr mean = Expr.Variable("m");
        Expr b = Expr.Variable("b");
        Expr v = Expr.Variable("v");
        bool centered = rule.Flag("Centered");
        bool inside = rule.Flag("EpsilonInside");
        bool momentum = rule.Has("Momentum");
        Expr? ahead = momentum && rule.Flag("Nesterov") ? P + (rule.Scalar("momentum", rule.Hyper("Momentum")) * v) : null;
        Expr gradient = rule.Decayed(ahead);
        Expr descent = rule.Descent();
        Expr epsilon = rule.Scalar("epsilon", rule.Hyper("Epsilon"));

        // Rounding may bring the variance s − m² below 0, where the root would be NaN.
        Expr variance = centered ? Max(s - Square(mean), 0) : s;
        Expr direction = rule.Quotient(gradient, inside ? Sqrt(variance + epsilon) : Sqrt(variance) + epsilon);
        (string Target, Expr Value)[] center = centered ? [("m", rule.Average("Alpha", mean, gradient))] : [];
        (string Target, Expr Value)[] descend = ahead is not null
            ? [("v", Flush((Expr.Variable("momentum") * v) + (descent * direction))), ("p", P + v)]
            : momentum ? [("b", Flush((rule.Scalar("momentum", rule.Hyper("Momentum")) * b) + direction)), ("p", P + (descent * b))]
            : [("p", P + (descent * direction))];
        (string Target, Expr Value)[] update = [("s", rule.Average("Alpha", s, Square(gradient))), .. center, .. descend];
        string quotient = (centered, inside) switch
        {
            (true, true) => "g/√(s − m² + ε)",
            (true, false) => "g/(√(s − m²) + ε)",
            (false, true) => "g/√(s + ε)",
            _ => "g/(√s + ε)",
        };
        return rule.Rule(
            [.. update.Select(assignment => assignment.Target).Where(target => target != "p")],
            update,
            (ahead is null ? DecayFormula(rule) : "g taken at p + μ·v; " + DecayFormula(rule).Replace("λ·p", "λ·(p + μ·v)"))
                + "s ← α·s + (1 − α)·g²; "
                + (centered ? "m ← α·m + (1 − α)·g; " : string.Empty)
                + (ahead is not null ? $"v ← μ·v − η·{quotient}; p ← p + v"
                    : momentum ? $"b ← μ·b + {quotient}; p ← p − η·b"
                    : $"p ← p − η·{quotient}")) with
        {
            Lookahead = ahead,
        };
    }

    private static OptimizerRule AdaDelta(RuleBuilder rule)
    {
        Expr r = Expr.Variable("r");
        Expr u = Expr.Variable("u");
        Expr gradient = rule.Decayed();
        Expr epsilon = rule.Scalar("epsilon", rule.Hyper("Epsilon"));
        Expr delta = Sqrt(u + epsilon) / Sqrt(r + epsilon) * gradient;
        return rule.Rule(
            ["r", "u"],
            [
                ("r", rule.Average("Rho", r, Square(gradient))),
                ("p", P + (rule.Descent() * delta)),
                ("u", rule.Average("Rho", u, Square(delta))),
            ],
            DecayFormula(rule) + "r ← ρ·r + (1 − ρ)·g²; d = √(u + ε)/√(r + ε)·g; p ← p − η·d; u ← ρ·u + (1 − ρ)·d²");
    }

    private static string DecayFormula(RuleBuilder rule) => rule.Has("WeightDecay") ? "g ← g + λ·p; " : string.Empty;
}
