namespace NetGen.Generator.Expressions;

/// <summary>Traversals that visit every distinct part of an expression once.</summary>
internal static class ExprWalk
{
    /// <summary>The distinct parts of some expressions, each after its own parts; the order is that of appearance.</summary>
    public static IReadOnlyList<Expr> Distinct(IEnumerable<Expr> roots)
    {
        var seen = new HashSet<Expr>();
        var ordered = new List<Expr>();
        foreach (Expr root in roots)
        {
            Visit(root);
        }

        return ordered;

        void Visit(Expr expression)
        {
            if (!seen.Add(expression))
            {
                return;
            }

            foreach (Expr part in expression.Parts)
            {
                Visit(part);
            }

            ordered.Add(expression);
        }
    }

    /// <summary>How often each distinct part is used, by other parts or as a root.</summary>
    public static Dictionary<Expr, int> Uses(IReadOnlyList<Expr> roots)
    {
        var uses = new Dictionary<Expr, int>();
        foreach (Expr used in roots.Concat(Distinct(roots).SelectMany(part => part.Parts)))
        {
            uses[used] = uses.TryGetValue(used, out int count) ? count + 1 : 1;
        }

        return uses;
    }

    /// <summary>Rebuilds an expression from its leaves; <paramref name="rule"/> sees the original and the rebuilt form.</summary>
    public static Expr Rewrite(Expr expression, Func<Expr, Expr, Expr> rule) =>
        Rewrite(expression, rule, new Dictionary<Expr, Expr>());

    /// <summary>The same for several expressions that share parts, and a <paramref name="memory"/> of what was rebuilt.</summary>
    public static Expr Rewrite(Expr expression, Func<Expr, Expr, Expr> rule, Dictionary<Expr, Expr> memory)
    {
        if (memory.TryGetValue(expression, out Expr? known))
        {
            return known;
        }

        Expr[] parts = [.. expression.Parts.Select(part => Rewrite(part, rule, memory))];
        Expr rebuilt = parts.Zip(expression.Parts, ReferenceEquals).All(same => same)
            ? expression
            : expression.With(parts);
        Expr result = rule(expression, rebuilt);
        memory[expression] = result;
        return result;
    }

    /// <summary>Whether an expression is this very constant (0 is not −0).</summary>
    public static bool Is(this Expr expression, double value) => expression.Equals((Expr)value);

    internal static int Hash(int seed, IReadOnlyList<Expr> parts) =>
        parts.Aggregate(seed, (hash, part) => unchecked((hash * 31) + part.GetHashCode()));
}
