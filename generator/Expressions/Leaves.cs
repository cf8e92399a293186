namespace NetGen.Generator.Expressions;

/// <summary>A number. Equal means the same bits: −0 is not 0, and NaN is itself.</summary>
internal sealed record ConstantExpr(double Number) : Expr(Number.GetHashCode())
{
    public override IReadOnlyList<Expr> Parts => [];

    public override double Value(double[] parts, IReadOnlyDictionary<string, double> variables) => Number;

    public override Expr With(IReadOnlyList<Expr> parts) => this;

    public override Expr Derivative(Func<Expr, Expr> derivativeOf) => 0;

    public bool Equals(ConstantExpr? other) =>
        other is not null && BitConverter.DoubleToInt64Bits(Number) == BitConverter.DoubleToInt64Bits(other.Number);

    public override int GetHashCode() => base.GetHashCode();
}

/// <summary>A value known only at run time.</summary>
internal sealed record VariableExpr(string Name) : Expr(Name.GetHashCode())
{
    public override IReadOnlyList<Expr> Parts => [];

    public override double Value(double[] parts, IReadOnlyDictionary<string, double> variables) =>
        variables.TryGetValue(Name, out double value)
            ? value
            : throw new ArgumentException(
                $"The variable '{Name}' has no value; values were given for: {string.Join(", ", variables.Keys)}.");

    public override Expr With(IReadOnlyList<Expr> parts) => this;

    public override Expr Derivative(Func<Expr, Expr> derivativeOf) => 0;

    public bool Equals(VariableExpr? other) => other is not null && Name == other.Name;

    public override int GetHashCode() => base.GetHashCode();
}
