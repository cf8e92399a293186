namespace NetGen.Generator.Expressions;

/// <summary>A primitive applied to arguments.</summary>
internal sealed record CallExpr : Expr
{
    private readonly Expr[] _arguments;

    public CallExpr(Primitive primitive, params Expr[] arguments)
        : base(ExprWalk.Hash(primitive.Name.GetHashCode(), arguments))
    {
        if (arguments.Length != primitive.Arity)
        {
            throw new ArgumentException(
                $"{primitive.Name} takes {primitive.Arity} arguments, but {arguments.Length} were given.",
                nameof(arguments));
        }

        Primitive = primitive;
        _arguments = arguments;
    }

    public Primitive Primitive { get; }

    public override IReadOnlyList<Expr> Parts => _arguments;

    public override CostClass Class => Primitive.Class;

    public override double Value(double[] parts, IReadOnlyDictionary<string, double> variables) =>
        Primitive.Value(parts);

    public override Expr With(IReadOnlyList<Expr> parts) => new CallExpr(Primitive, [.. parts]);

    public override Expr Derivative(Func<Expr, Expr> derivativeOf)
    {
        Expr sum = 0;
        for (int i = 0; i < _arguments.Length; i++)
        {
            Expr inner = derivativeOf(_arguments[i]);

            // Zero here means "does not depend on the variable": the rule, which may be infinite, must not be touched.
            if (!inner.Is(0))
            {
                Expr term = Primitive.Derivatives[i](this) * inner;
                sum = sum.Is(0) ? term : sum + term;
            }
        }

        return sum;
    }

    public override Expr? Simpler() => Fold() ?? FoldBranches() ?? Primitive.Identities(this);

    public bool Equals(CallExpr? other) =>
        other is not null
        && (ReferenceEquals(this, other)
            || (GetHashCode() == other.GetHashCode()
                && ReferenceEquals(Primitive, other.Primitive)
                && _arguments.SequenceEqual(other._arguments)));

    public override int GetHashCode() => base.GetHashCode();

    /// <summary>The value, if every argument is a constant and it is finite.</summary>
    private Expr? Fold()
    {
        if (!_arguments.All(argument => argument is ConstantExpr))
        {
            return null;
        }

        double value = Primitive.Value([.. _arguments.Select(argument => ((ConstantExpr)argument).Number)]);
        return double.IsNaN(value) || double.IsInfinity(value) ? null : value;
    }

    /// <summary>f(c ? 1 : 2, 3) is c ? f(1, 3) : f(2, 3), and both branches are then constants.</summary>
    private Expr? FoldBranches()
    {
        Expr[] open = [.. _arguments.Where(argument => argument is not ConstantExpr)];
        return open.Length == 1 && open[0] is SelectExpr { WhenTrue: ConstantExpr, WhenFalse: ConstantExpr } select
            ? new SelectExpr(select.Condition, WithBranch(select.WhenTrue), WithBranch(select.WhenFalse))
            : null;

        Expr WithBranch(Expr branch) => With([.. _arguments.Select(argument => argument is SelectExpr ? branch : argument)]);
    }
}
