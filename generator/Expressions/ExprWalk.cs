namespace NetGen.Generator.Expressions;

/// <summary>
/// Traversals that visit every part once, however often it is used. They know parts by reference: comparing two deep
/// expressions that share parts inside could take exponential time. <see cref="Share"/> makes equal parts the same.
/// </summary>
internal static class ExprWalk
{
    /// <summary>Tells expressions apart by reference, for memories of what was visited.</summary>
    public static IEqualityComparer<Expr> ByReference { get; } = new ReferenceComparer();

    /// <summary>All parts of some expressions, each once and after its own parts; the order is that of appearance.</summary>
    public static IReadOnlyList<Expr> Distinct(IEnumerable<Expr> roots)
    {
        var seen = new HashSet<Expr>(ByReference);
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

    /// <summary>How often each part is used, by other parts or as a root.</summary>
    public static Dictionary<Expr, int> Uses(IReadOnlyList<Expr> roots)
    {
        var uses = new Dictionary<Expr, int>(ByReference);
        foreach (Expr used in roots.Concat(Distinct(roots).SelectMany(part => part.Parts)))
        {
            uses[used] = uses.TryGetValue(used, out int count) ? count + 1 : 1;
        }

        return uses;
    }

    /// <summary>Rebuilds an expression from its leaves; <paramref name="rule"/> sees the original and the rebuilt form.</summary>
    public static Expr Rewrite(Expr expression, Func<Expr, Expr, Expr> rule) =>
        Rewrite(expression, rule, new Dictionary<Expr, Expr>(ByReference));

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

    /// <summary>The same expressions, in which equal parts are one object.</summary>
    public static IReadOnlyList<Expr> Share(IReadOnlyList<Expr> roots)
    {
        // Parts come before what they are part of, so that comparing two of these never goes deeper than one level.
        var shared = new Dictionary<Expr, Expr>();
        var memory = new Dictionary<Expr, Expr>(ByReference);
        return [.. roots.Select(root => Rewrite(root, (_, rebuilt) => Share(rebuilt, shared), memory))];
    }

    /// <summary>The first expression equal to this one, whose own parts are shared already.</summary>
    public static Expr Share(Expr expression, Dictionary<Expr, Expr> shared)
    {
        if (!shared.TryGetValue(expression, out Expr? known))
        {
            known = expression;
            shared.Add(expression, known);
        }

        return known;
    }

    /// <summary>Whether an expression is this very constant (0 is not −0).</summary>
    public static bool Is(this Expr expression, double value) => expression.Equals((Expr)value);

    /// <summary>
    /// A hash that spreads: in a sum of multiples, the regular shapes of derivatives would cancel each other out.
    /// </summary>
    public static int Hash(int seed, IReadOnlyList<Expr> parts)
    {
        uint hash = unchecked((uint)seed);
        foreach (Expr part in parts)
        {
            hash = unchecked((((hash << 13) | (hash >> 19)) ^ (uint)part.GetHashCode()) * 0x9E3779B1);
            hash ^= hash >> 15;
        }

        return unchecked((int)hash);
    }

    private sealed class ReferenceComparer : IEqualityComparer<Expr>
    {
        public bool Equals(Expr? left, Expr? right) => ReferenceEquals(left, right);

        public int GetHashCode(Expr expression) => expression.GetHashCode();
    }
}
