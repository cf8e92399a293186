using NetGen.Generator.Expressions;
using static NetGen.Generator.Expressions.ExprMath;
using static NetGen.Generator.Functions.RuleBuilder;

namespace NetGen.Generator.Functions;

/// <content>Gradient descent and its forms of momentum.</content>
internal static partial class Optimizers
{
    /// <summary>The members of the runtime's MomentumForm.</summary>
    private enum MomentumForm
    {
        PyTorch,
        Classical,
        Average,
    }

    private static OptimizerRule Sgd(RuleBuilder rule)
    {
        string decay = rule.Has("WeightDecay") ? "g ← g + λ·p; " : string.Empty;
        if (!rule.Has("Momentum"))
        {
            return rule.Rule([], [("p", P + (rule.Descent() * rule.Decayed()))], decay + "p ← p − η·g");
        }

        return (MomentumForm)rule.Choice("Form") switch
        {
            MomentumForm.Classical => Classical(rule, decay),
            MomentumForm.Average => Averaged(rule, decay),
            _ => PyTorchMomentum(rule, decay),
        };
    }

    private static OptimizerRule PyTorchMomentum(RuleBuilder rule, string decay)
    {
        Expr v = Expr.Variable("v");
        Expr descent = rule.Descent();
        Expr gradient = rule.Decayed();
        Expr momentum = rule.Scalar("momentum", rule.Hyper("Momentum"));
        bool dampens = rule.Has("Dampening");
        bool nesterov = rule.Flag("Nesterov");

        // The first gradient enters whole, as PyTorch has it; dampening begins with the second.
        Expr entering = dampens ? rule.Scalar("share", Select(Step <= 1, 1, 1 - rule.Hyper("Dampening"))) * gradient : gradient;
        return rule.Rule(
            ["v"],
            [("v", Flush((momentum * v) + entering)), ("p", P + (descent * (nesterov ? gradient + (momentum * v) : v)))],
            decay
                + (dampens ? "v ← μ·v + (1 − τ)·g, at first v ← g; " : "v ← μ·v + g; ")
                + (nesterov ? "p ← p − η·(g + μ·v)" : "p ← p − η·v"));
    }

    private static OptimizerRule Classical(RuleBuilder rule, string decay)
    {
        Expr v = Expr.Variable("v");
        Expr momentum = rule.Scalar("momentum", rule.Hyper("Momentum"));
        Expr? ahead = rule.Flag("Nesterov") ? P + (momentum * v) : null;
        return rule.Rule(
            ["v"],
            [("v", Flush((momentum * v) + (rule.Descent() * rule.Decayed(ahead)))), ("p", P + v)],
            (ahead is null ? decay : "g taken at p + μ·v; " + decay.Replace("λ·p", "λ·(p + μ·v)")) + "v ← μ·v − η·g; p ← p + v") with
        {
            Lookahead = ahead,
        };
    }

    private static OptimizerRule Averaged(RuleBuilder rule, string decay)
    {
        Expr v = Expr.Variable("v");
        return rule.Rule(
            ["v"],
            [("v", rule.Average("Momentum", v, rule.Decayed())), ("p", P + (rule.Descent() * v))],
            decay + "v ← β·v + (1 − β)·g; p ← p − η·v");
    }
}
