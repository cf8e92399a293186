using System.Globalization;
using System.Text;

namespace NetGen.Generator.Expressions;

/// <summary>
/// Expressions as text that can be read again, for specs and for other compilations: each distinct part once, with its own
/// parts by number before it. <c>x exp(0) 1 add(1,2) divide(0,3)</c> is x / (exp(x) + 1).
/// </summary>
internal static class ExprText
{
    private const string Selection = "select";

    // What a text of another compiler version may hold; recursion goes as deep as an expression.
    private const int MostParts = 4096;

    public static string Write(Expr expression)
    {
        var numbers = new Dictionary<Expr, string>(ExprWalk.ByReference);
        var text = new StringBuilder();
        foreach (Expr part in ExprWalk.Distinct(ExprWalk.Share([expression])))
        {
            text.Append(text.Length == 0 ? string.Empty : " ").Append(Head(part));
            if (part.Parts.Count > 0)
            {
                text.Append('(').Append(string.Join(",", part.Parts.Select(p => numbers[p]))).Append(')');
            }

            numbers.Add(part, Literals.Integer(numbers.Count));
        }

        return text.ToString();
    }

    /// <summary>The expression, or nothing where the text is damaged or of primitives that this version does not know.</summary>
    public static Expr? TryRead(string text)
    {
        var parts = new List<Expr>();
        foreach (string word in text.Split(' '))
        {
            if (parts.Count == MostParts || Read(word, parts) is not { } part)
            {
                return null;
            }

            parts.Add(part);
        }

        return parts[parts.Count - 1];
    }

    private static string Head(Expr part) => part switch
    {
        ConstantExpr constant => Number(constant.Number),
        VariableExpr variable => variable.Name,
        SelectExpr select => Selection + select.Condition.Relation.Symbol,
        CallExpr call => call.Primitive.Name,
        _ => throw new ArgumentException($"{part.GetType().Name} has no text."),
    };

    private static string Number(double value) =>
        double.IsNaN(value) ? "NaN" : double.IsPositiveInfinity(value) ? "Infinity" : double.IsNegativeInfinity(value) ? "-Infinity" : Literals.Text(value);

    private static Expr? Read(string word, List<Expr> known)
    {
        int open = word.IndexOf('(');
        if (open < 0)
        {
            return double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number
                : word.Length > 0 && char.IsLetter(word[0]) ? Expr.Variable(word)
                : null;
        }

        string head = word.Substring(0, open);
        string[] places = word.Substring(open + 1).TrimEnd(')').Split(',');
        var parts = new Expr[places.Length];
        for (int i = 0; i < places.Length; i++)
        {
            if (!int.TryParse(places[i], NumberStyles.None, CultureInfo.InvariantCulture, out int place) || place >= known.Count)
            {
                return null;
            }

            parts[i] = known[place];
        }

        if (Primitives.Find(head) is { } primitive)
        {
            return primitive.Arity == parts.Length ? primitive.Of(parts) : null;
        }

        return parts.Length == 4
            && head.StartsWith(Selection, StringComparison.Ordinal)
            && Relation.Find(head.Substring(Selection.Length)) is { } relation
            ? new SelectExpr(new Condition(relation, parts[0], parts[1]), parts[2], parts[3])
            : null;
    }
}
