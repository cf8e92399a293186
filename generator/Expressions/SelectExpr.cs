namespace NetGen.Generator.Expressions;

/// <summary>
/// One of two values by a condition. Both are computed; only the chosen one is seen, so that the other may be infinite.
/// </summary>
internal sealed record SelectExpr(Condition Condition, Expr WhenTrue, Expr WhenFalse)
    : Expr(ExprWalk.Hash(Condition.Relation.Symbol.GetHashCode(), [Condition.Left, Condition.Right, WhenTrue, WhenFalse]))
{
    private readonly Expr[] _parts = [Condition.Left, Condition.Right, WhenTrue, WhenFalse];

    public override IReadOnlyList<Expr> Parts => _parts;

    public override double Value(double[] parts, IReadOnlyDictionary<string, double> variables) =>
        Condition.Relation.Holds(parts[0], parts[1]) ? parts[2] : parts[3];

    public override Expr With(IReadOnlyList<Expr> parts) =>
        new SelectExpr(Condition with { Left = parts[0], Right = parts[1] }, parts[2], parts[3]);

    public override Expr Derivative(Func<Expr, Expr> derivativeOf) =>
        new SelectExpr(Condition, derivativeOf(WhenTrue), derivativeOf(WhenFalse));

    public override Expr? Simpler() =>
        WhenTrue.Equals(WhenFalse) ? WhenTrue
        : Condition is { Left: ConstantExpr left, Right: ConstantExpr right }
            ? (Condition.Relation.Holds(left.Number, right.Number) ? WhenTrue : WhenFalse)
        : null;

    public bool Equals(SelectExpr? other) =>
        other is not null
        && (ReferenceEquals(this, other)
            || (GetHashCode() == other.GetHashCode()
                && ReferenceEquals(Condition.Relation, other.Condition.Relation)
                && _parts.SequenceEqual(other._parts)));

    public override int GetHashCode() => base.GetHashCode();
}

/// <summary>A comparison of two expressions. It is false where one of them is NaN.</summary>
internal sealed record Condition(Relation Relation, Expr Left, Expr Right);

/// <summary>A kind of comparison.</summary>
/// <param name="Symbol">Its operator in C#.</param>
/// <param name="Text">Its symbol as the field writes it.</param>
/// <param name="VectorMethod">The method of System.Numerics.Vector that gives the mask.</param>
/// <param name="Holds">The comparison itself.</param>
internal sealed record Relation(string Symbol, string Text, string VectorMethod, Func<double, double, bool> Holds)
{
    public static Relation Greater { get; } = new(">", ">", "GreaterThan", (a, b) => a > b);

    public static Relation Less { get; } = new("<", "<", "LessThan", (a, b) => a < b);

    public static Relation GreaterOrEqual { get; } = new(">=", "≥", "GreaterThanOrEqual", (a, b) => a >= b);

    public static Relation LessOrEqual { get; } = new("<=", "≤", "LessThanOrEqual", (a, b) => a <= b);

    public static Relation Equal { get; } = new("==", "=", "Equals", (a, b) => a == b);

    /// <summary>The relation of an operator, or <see langword="null"/>.</summary>
    public static Relation? Find(string symbol) =>
        new[] { Greater, Less, GreaterOrEqual, LessOrEqual, Equal }.FirstOrDefault(relation => relation.Symbol == symbol);
}
