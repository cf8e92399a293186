using NetGen.Generator.Declaration;
using NetGen.Generator.Expressions;

namespace NetGen.Generator.Functions;

/// <summary>Definitions of the functions that users write: made from what was read, with the hyper-parameters in place.</summary>
internal static class UserFunctions
{
    /// <summary>The kind of the layer that applies a function of the user's own.</summary>
    public const string Apply = "Apply";

    // What a layer feels of a function is between these distances from 0; far out, activations have settled.
    private const double Near = 0.5;
    private const double Usual = 4;
    private const double Far = 64;

    /// <summary>The activation of a layer of kind <see cref="Apply"/>, with what its form says of initialisation.</summary>
    public static ActivationDefinition Activation(AttributeSpec spec) => new(Apply, Forward)
    {
        ReluFamily = IsRectifier(Forward(spec)),
        Saturating = IsFlat(Forward(spec)),
    };

    /// <summary>The function of <c>x</c>.</summary>
    public static Expr Forward(AttributeSpec spec) => Results(spec)[0];

    /// <summary>The loss of an element of the output <c>y</c> and its target <c>t</c>.</summary>
    public static LossDefinition Loss(AttributeSpec spec) => new(KernelName(spec.Function!.Name), LossTask.Regression) { Element = Results(spec)[0] };

    /// <summary>The results of the function with its hyper-parameters in place.</summary>
    public static IReadOnlyList<Expr> Results(AttributeSpec spec)
    {
        FunctionSpec function = spec.Function!;
        if (function.Fault is not null)
        {
            return [.. Enumerable.Repeat<Expr>(0, function.States.Count + 1)];
        }

        EquatableArray<double> values = spec.Numbers(AttributeSpec.HyperParameters);
        return [.. function.Results.Select(text => StableForms.Apply(ExprWalk.Rewrite(ExprText.TryRead(text)!, (_, part) => Value(part))))];

        Expr Value(Expr part)
        {
            for (int i = 0; part is VariableExpr && i < values.Count; i++)
            {
                if (part.Equals(Expr.Variable(FunctionSpec.HyperParameter(i))))
                {
                    return values[i];
                }
            }

            return part;
        }
    }

    // What emitted methods are called by: the type's name as far as it is an identifier.
    private static string KernelName(string name)
    {
        string plain = new([.. name.Where(sign => sign is >= 'a' and <= 'z' or >= 'A' and <= 'Z')]);
        return plain.Length == 0 || plain == nameof(Loss) ? "UserLoss" : plain;
    }

    // About as steep as the identity on the right and much less so on the left, as He et al. (2015) assume.
    private static bool IsRectifier(Expr function) =>
        Slope(function, Near, Usual) is > 0.5 and < 2 && Math.Abs(Slope(function, -Usual, -Near)) < 0.5;

    private static bool IsFlat(Expr function) =>
        Math.Abs(Slope(function, Far, 2 * Far)) < 1e-3
        && Math.Abs(Slope(function, -2 * Far, -Far)) < 1e-3
        && !IsRectifier(function)
        && !function.Differentiate(ActivationDefinition.Input).Is(0);

    private static double Slope(Expr function, double from, double to) => (At(function, to) - At(function, from)) / (to - from);

    private static double At(Expr function, double x) => function.Evaluate(new Dictionary<string, double> { [ActivationDefinition.Input] = x });
}
