using System.Globalization;

namespace NetGen.Generator.Expressions;

/// <summary>Writes expressions for comments, as the field writes them: <c>x &gt; 0 ? x : 0.01·x</c>, <c>1 − y²</c>.</summary>
internal static class ExprPrinter
{
    public static string Print(Expr expression) => Write(expression).Text;

    private static (string Text, int Precedence) Write(Expr expression) => expression switch
    {
        ConstantExpr constant => Number(constant.Number),
        VariableExpr variable => (variable.Name, OperatorSyntax.Atom),
        SelectExpr select => (Selection(select), OperatorSyntax.Selection),
        CallExpr call => Call(call),
        _ => throw new ArgumentException($"{expression.GetType().Name} has no notation."),
    };

    private static (string Text, int Precedence) Number(double value) =>
        value < 0 || (value == 0 && 1 / value < 0)
            ? ("−" + Literals.Text(-value), OperatorSyntax.Sign)
            : (Literals.Text(value), OperatorSyntax.Atom);

    private static string Selection(SelectExpr select) =>
        $"{Inside(select.Condition.Left, OperatorSyntax.Sum)} {select.Condition.Relation.Text} "
        + $"{Inside(select.Condition.Right, OperatorSyntax.Sum)} ? {Inside(select.WhenTrue, OperatorSyntax.Sum)} : "
        + Inside(select.WhenFalse, OperatorSyntax.Sum);

    private static (string Text, int Precedence) Call(CallExpr call) => call switch
    {
        { Primitive.Operator: { Precedence: OperatorSyntax.Sign } sign } =>
            (sign.Text + Inside(call.Parts[0], OperatorSyntax.Sign), OperatorSyntax.Sign),
        { Primitive.Operator: { } symbol } =>
            Primitives.Multiply.Matches(call) && call.Parts[0].Equals(call.Parts[1])
                ? (Inside(call.Parts[0], OperatorSyntax.Atom) + "²", OperatorSyntax.Sign)
                : (Infix(symbol, call.Parts[0], call.Parts[1]), symbol.Precedence),
        { Primitive.Notation: { } notation } =>
            (string.Format(CultureInfo.InvariantCulture, notation, [.. call.Parts.Select(Print)]), OperatorSyntax.Atom),
        _ => ($"{call.Primitive.Name}({string.Join(", ", call.Parts.Select(Print))})", OperatorSyntax.Atom),
    };

    private static string Infix(OperatorSyntax symbol, Expr left, Expr right)
    {
        // Products are written tight, sums wide; the right operand of the same rank keeps its parentheses.
        string space = symbol.Text == "·" ? string.Empty : " ";
        return Inside(left, symbol.Precedence) + space + symbol.Text + space + Inside(right, symbol.Precedence + 1);
    }

    private static string Inside(Expr expression, int precedence)
    {
        (string text, int own) = Write(expression);
        return own < precedence ? $"({text})" : text;
    }
}
