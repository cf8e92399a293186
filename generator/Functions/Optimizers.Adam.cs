using NetGen.Generator.Expressions;
using static NetGen.Generator.Expressions.ExprMath;
using static NetGen.Generator.Functions.RuleBuilder;

namespace NetGen.Generator.Functions;

/// <content>Adam and what was made of it.</content>
internal static partial class Optimizers
{
    private const string Moments = "m ← β₁·m + (1 − β₁)·g; v ← β₂·v + (1 − β₂)·g²; ";
    private const string Corrections = ", m̂ = m/(1 − β₁ᵗ), v̂ = v/(1 − β₂ᵗ)";

    private static readonly Expr M = Expr.Variable("m");
    private static readonly Expr V = Expr.Variable("v");

    private static OptimizerRule Adam(RuleBuilder rule) => Adam(rule, decoupled: false);

    private static OptimizerRule AdamW(RuleBuilder rule) => Adam(rule, decoupled: true);

    private static OptimizerRule Adam(RuleBuilder rule, bool decoupled)
    {
        bool amsGrad = rule.Flag("AmsGrad");
        Expr gradient = decoupled ? G : rule.Decayed();
        Expr largest = Expr.Variable("x");

        // η·m̂/(√v̂ + ε) with both corrections moved into the scalars: c·m/(√v + c₂·ε), two operations fewer per parameter.
        Expr descent = rule.Scalar("descent", -(Rate * RootCorrection(rule) / (1 - Pow(rule.Hyper("Beta1"), Step))));
        Expr epsilon = rule.Scalar("epsilon", rule.Hyper("Epsilon") * RootCorrection(rule));
        Expr kept = decoupled ? rule.Shrunk() : P;
        (string Target, Expr Value)[] maximum = amsGrad ? [("x", Max(largest, V))] : [];
        return rule.Rule(
            amsGrad ? ["m", "v", "x"] : ["m", "v"],
            [.. MomentUpdates(rule, gradient), .. maximum, ("p", kept + (descent * rule.Quotient(M, Sqrt(amsGrad ? largest : V) + epsilon)))],
            AdamDecay(rule, decoupled) + Moments
                + (amsGrad ? "x ← max(x, v); p ← p − η·m̂/(√x̂ + ε), m̂ = m/(1 − β₁ᵗ), x̂ = x/(1 − β₂ᵗ)" : "p ← p − η·m̂/(√v̂ + ε)" + Corrections));
    }

    private static OptimizerRule NAdam(RuleBuilder rule)
    {
        bool decoupled = rule.Flag("DecoupledWeightDecay");
        Expr gradient = decoupled ? G : rule.Decayed();

        // The momentum of each step, and the product of all up to it, which is carried from step to step.
        Expr product = Expr.Variable("product");
        Expr now = rule.Scalar("mu", MomentumAt(Step));
        Expr next = rule.Scalar("muNext", MomentumAt(Step + 1));
        Expr multiplied = rule.Scalar("multiplied", product * now);
        Expr rate = -(Rate * RootCorrection(rule));
        Expr ofGradient = rule.Scalar("ofGradient", rate * (1 - now) / (1 - multiplied));
        Expr ofMoment = rule.Scalar("ofMoment", rate * next / (1 - (multiplied * next)));
        Expr epsilon = rule.Scalar("epsilon", rule.Hyper("Epsilon") * RootCorrection(rule));
        Expr kept = decoupled ? rule.Shrunk() : P;
        return rule.Rule(
            ["m", "v"],
            [.. MomentUpdates(rule, gradient), ("p", kept + rule.Quotient((ofGradient * gradient) + (ofMoment * M), Sqrt(V) + epsilon))],
            AdamDecay(rule, decoupled) + Moments
                + "p ← p − η·((1 − μₜ)/(1 − Πₜ)·g + μₜ₊₁/(1 − Πₜ₊₁)·m)/(√v̂ + ε), μₜ = β₁·(1 − 0.5·0.96^(t·ψ)), Πₜ = μ₁·…·μₜ, v̂ = v/(1 − β₂ᵗ)") with
        {
            Carried = [("product", 1, multiplied)],
        };

        Expr MomentumAt(Expr step) => rule.Hyper("Beta1") * (1 - (0.5 * Pow(0.96, step * rule.Hyper("MomentumDecay"))));
    }

    private static OptimizerRule RAdam(RuleBuilder rule)
    {
        bool decoupled = rule.Flag("DecoupledWeightDecay");
        Expr gradient = decoupled ? G : rule.Decayed();
        Expr power = Pow(rule.Hyper("Beta2"), Step);
        Expr longest = (2 / (1 - rule.Hyper("Beta2"))) - 1;
        Expr length = rule.Scalar("length", longest - (2 * Step * power / (1 - power)));
        Expr rectification = Sqrt((length - 4) * (length - 2) * longest / ((longest - 4) * (longest - 2) * length));

        // m/(slope·√v + offset): both forms of the step in one, without a choice for each parameter.
        Expr descent = rule.Scalar("descent", -(Rate / (1 - Pow(rule.Hyper("Beta1"), Step))) * Select(length > 5, rectification * RootCorrection(rule), 1));
        Expr slope = rule.Scalar("slope", Select(length > 5, 1, 0));
        Expr offset = rule.Scalar("offset", Select(length > 5, rule.Hyper("Epsilon"), 1));
        Expr kept = decoupled ? rule.Shrunk() : P;
        return rule.Rule(
            ["m", "v"],
            [.. MomentUpdates(rule, gradient), ("p", kept + (descent * rule.Quotient(M, (slope * Sqrt(V)) + offset)))],
            AdamDecay(rule, decoupled) + Moments
                + "q = E − 2t·β₂ᵗ/(1 − β₂ᵗ), E = 2/(1 − β₂) − 1; p ← p − η·m̂ where q ≤ 5, otherwise p ← p − η·m̂·ρ·√(1 − β₂ᵗ)/(√v + ε), ρ² = (q − 4)(q − 2)E/((E − 4)(E − 2)q)");
    }

    private static OptimizerRule AdaMax(RuleBuilder rule)
    {
        Expr u = Expr.Variable("u");
        Expr gradient = rule.Decayed();
        Expr descent = rule.Scalar("descent", -(Rate / (1 - Pow(rule.Hyper("Beta1"), Step))));
        Expr epsilon = rule.Scalar("epsilon", rule.Hyper("Epsilon"));

        // What has never had a gradient stays 0: the formula's ε would fill the padding, and changes nothing else.
        Expr entering = Select(Abs(gradient) + u > 0, Abs(gradient) + epsilon, 0);
        return rule.Rule(
            ["m", "u"],
            [
                ("m", rule.Average("Beta1", M, gradient)),
                ("u", Flush(Max(rule.Scalar("beta2", rule.Hyper("Beta2")) * u, entering))),
                ("p", P + (descent * DivideOrZero(M, u))),
            ],
            DecayFormula(rule) + "m ← β₁·m + (1 − β₁)·g; u ← max(β₂·u, |g| + ε); p ← p − η/(1 − β₁ᵗ)·m/u");
    }

    private static OptimizerRule Lion(RuleBuilder rule)
    {
        Expr direction = (rule.Scalar("beta1", rule.Hyper("Beta1")) * M) + (rule.Scalar("beta1Rest", 1 - rule.Hyper("Beta1")) * G);
        Expr sign = Select(direction > 0, 1, Select(direction < 0, -1, 0));
        return rule.Rule(
            ["m"],
            [("p", rule.Shrunk() + (rule.Descent() * sign)), ("m", rule.Average("Beta2", M, G))],
            (rule.Has("WeightDecay") ? "p ← p − η·λ·p; " : string.Empty) + "p ← p − η·sign(β₁·m + (1 − β₁)·g); m ← β₂·m + (1 − β₂)·g");
    }

    private static OptimizerRule Lamb(RuleBuilder rule)
    {
        var moments = MomentUpdates(rule, G);
        Expr correction = rule.Scalar("correction", RootCorrection(rule) / (1 - Pow(rule.Hyper("Beta1"), Step)));
        Expr epsilon = rule.Scalar("epsilon", rule.Hyper("Epsilon") * RootCorrection(rule));
        Expr adaptive = correction * rule.Quotient(M, Sqrt(V) + epsilon);
        Expr direction = rule.Has("WeightDecay") ? adaptive + (rule.Scalar("decay", rule.Hyper("WeightDecay")) * P) : adaptive;
        Expr ofParameter = Expr.Variable("ofParameter");
        Expr ofDirection = Expr.Variable("ofDirection");
        return rule.Rule(
            ["m", "v"],
            [("p", P + (rule.Descent() * Expr.Variable("trust") * direction))],
            Moments + "r = m̂/(√v̂ + ε)" + (rule.Has("WeightDecay") ? " + λ·p" : string.Empty)
                + "; p ← p − η·(|p|/|r|, 1 where either is 0)·r" + Corrections) with
        {
            First = moments,
            Norms = [("ofParameter", P), ("ofDirection", direction)],
            TensorScalars = [("trust", Select(ofParameter > 0, Select(ofDirection > 0, ofParameter / ofDirection, 1), 1))],
        };
    }

    private static (string Target, Expr Value)[] MomentUpdates(RuleBuilder rule, Expr gradient) =>
        [("m", rule.Average("Beta1", M, gradient)), ("v", rule.Average("Beta2", V, Square(gradient)))];

    // √(1 − β₂ᵗ).
    private static Expr RootCorrection(RuleBuilder rule) => Sqrt(1 - Pow(rule.Hyper("Beta2"), Step));

    private static string AdamDecay(RuleBuilder rule, bool decoupled) =>
        !rule.Has("WeightDecay") ? string.Empty : decoupled ? "p ← p − η·λ·p; " : "g ← g + λ·p; ";
}
