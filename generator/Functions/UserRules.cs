using NetGen.Generator.Declaration;
using NetGen.Generator.Expressions;
using static NetGen.Generator.Expressions.ExprMath;

namespace NetGen.Generator.Functions;

/// <summary>Optimizer rules that users write: what depends on the step alone is computed once per step.</summary>
internal static class UserRules
{
    // Learning rates and steps at which a parameter at rest is tried.
    private static readonly (double Rate, double Step)[] Trials = [(1e-3, 1), (0.5, 2), (1, 1000)];

    /// <summary>The optimizer of an attribute that takes a rule of the user's own.</summary>
    public static OptimizerDefinition Definition { get; } = new("Optimizer", 1e-3, Rule);

    /// <summary>Whether a parameter of 0 whose gradient and states are 0 stays so, as the padding must.</summary>
    public static bool LeavesRest(AttributeSpec spec) =>
        Trials.All(trial => Results(spec).All(result => AtRest(result, trial.Rate, trial.Step) == 0));

    private static OptimizerRule Rule(AttributeSpec spec)
    {
        FunctionSpec function = spec.Function!;
        IReadOnlyList<string> states = StateNames(function.States);
        IReadOnlyList<Expr> results = ExprWalk.Share([.. Results(spec).Select(result => Rename(result, states))]);
        var scalars = new List<(string Name, Expr Value)>();
        var update = new List<(string Target, Expr Value)>();
        var memory = new Dictionary<Expr, Expr>(ExprWalk.ByReference);
        for (int i = 0; i < results.Count; i++)
        {
            // A running average decays to numbers that slow every step down unless they are flushed.
            Expr result = Hoist(results[i], scalars, memory);
            update.Add(i < states.Count ? (states[i], Flush(result)) : (OptimizerRule.Parameter, result));
        }

        string formula = string.Join("; ", update.Select(assignment => $"{assignment.Target} ← {assignment.Value}")
            .Concat(scalars.Select(scalar => $"{scalar.Name} = {scalar.Value}")));
        return new OptimizerRule(states, scalars, update, formula) { IsSimultaneous = true };
    }

    private static IReadOnlyList<Expr> Results(AttributeSpec spec) => [.. UserFunctions.Results(spec).Select(GuardQuotients)];

    /// <summary>A quotient of what is 0 at rest by what may be 0 there becomes 0, not NaN.</summary>
    private static Expr GuardQuotients(Expr result) => ExprWalk.Rewrite(result, (_, part) =>
        Primitives.Divide.Matches(part) && Trials.Any(trial => part.Parts.All(operand => AtRest(operand, trial.Rate, trial.Step) == 0))
            ? DivideOrZero(part.Parts[0], part.Parts[1])
            : part);

    private static double AtRest(Expr expression, double rate, double step)
    {
        var values = expression.Variables.ToDictionary(name => name, _ => 0.0);
        values[OptimizerRule.Rate] = rate;
        values[OptimizerRule.Step] = step;
        return expression.Evaluate(values);
    }

    private static Expr Rename(Expr result, IReadOnlyList<string> states) => ExprWalk.Rewrite(result, (_, part) =>
    {
        for (int i = 0; part is VariableExpr && i < states.Count; i++)
        {
            if (part.Equals(Expr.Variable(FunctionSpec.State(i))))
            {
                return Expr.Variable(states[i]);
            }
        }

        return part;
    }).Simplify();

    /// <summary>Puts a scalar in the place of the largest parts that depend on the step alone.</summary>
    private static Expr Hoist(Expr result, List<(string Name, Expr Value)> scalars, Dictionary<Expr, Expr> memory)
    {
        if (memory.TryGetValue(result, out Expr? known))
        {
            return known;
        }

        Expr hoisted = result;
        if (result.Parts.Count == 0 ? IsStep(result) : IsScalar(result))
        {
            string name = "k" + Literals.Integer(scalars.Count + 1);
            scalars.Add((name, result));
            hoisted = Expr.Variable(name);
        }
        else if (result.Parts.Count > 0)
        {
            hoisted = result.With([.. result.Parts.Select(part => Hoist(part, scalars, memory))]);
        }

        return memory[result] = hoisted;
    }

    private static bool IsStep(Expr leaf) => leaf is VariableExpr { Name: OptimizerRule.Rate or OptimizerRule.Step };

    private static bool IsScalar(Expr expression)
    {
        IReadOnlyList<Expr> parts = ExprWalk.Distinct([expression]);
        return parts.OfType<VariableExpr>().Any()
            && parts.All(part => part switch
            {
                VariableExpr variable => IsStep(variable),
                CallExpr call => call.Primitive.Operator is not null || call.Primitive.ScalarMethod is not null,
                _ => true,
            });
    }

    // The user's names where they can be told apart from the emitted code's own, with which they become locals.
    private static IReadOnlyList<string> StateNames(EquatableArray<string> given)
    {
        string[] names = [.. given.Select(name => name.Length > 0 ? char.ToLowerInvariant(name[0]) + name.Substring(1) : name)];
        bool isPlain = names.All(name => name.Length > 0 && name.All(sign => sign is >= 'a' and <= 'z' or >= 'A' and <= 'Z'))
            && !names.Any(name => name is OptimizerRule.Parameter or OptimizerRule.Gradient or OptimizerRule.Rate or OptimizerRule.Step or "i" or "from" or "to" or "point" or "scalars")
            && names.Concat(names.Select(name => name + "v")).Concat(["pv", "gv"]).Distinct().Count() == (2 * names.Length) + 2
            && names.All(name => Microsoft.CodeAnalysis.CSharp.SyntaxFacts.GetKeywordKind(name) == Microsoft.CodeAnalysis.CSharp.SyntaxKind.None);
        return isPlain ? names : [.. names.Select((_, i) => "state" + Literals.Integer(i + 1))];
    }
}
