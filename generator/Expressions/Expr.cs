namespace NetGen.Generator.Expressions;

/// <summary>
/// An immutable scalar expression: what is done to every element of a tensor. Built with operators and
/// <see cref="ExprMath"/>, differentiated, simplified and emitted at compile time. Equality is structural. Equal parts
/// are shared: every operation visits a distinct part once, so that derivatives stay small.
/// </summary>
internal abstract record Expr
{
    // Computed once from the parts' hashes: a lookup costs the same for a leaf and for a deep expression.
    private readonly int _hash;

    private protected Expr(int hash) => _hash = hash;

    public static Expr Variable(string name) => new VariableExpr(name);

    public static implicit operator Expr(double value) => new ConstantExpr(value);

    public static Expr operator +(Expr left, Expr right) => Primitives.Add.Of(left, right);

    public static Expr operator -(Expr left, Expr right) => Primitives.Subtract.Of(left, right);

    public static Expr operator *(Expr left, Expr right) => Primitives.Multiply.Of(left, right);

    public static Expr operator /(Expr left, Expr right) => Primitives.Divide.Of(left, right);

    public static Expr operator -(Expr operand) => Primitives.Negate.Of(operand);

    public static Condition operator >(Expr left, Expr right) => new(Relation.Greater, left, right);

    public static Condition operator <(Expr left, Expr right) => new(Relation.Less, left, right);

    public static Condition operator >=(Expr left, Expr right) => new(Relation.GreaterOrEqual, left, right);

    public static Condition operator <=(Expr left, Expr right) => new(Relation.LessOrEqual, left, right);

    /// <summary>The parts, in order. A condition's two sides come before the branches.</summary>
    public abstract IReadOnlyList<Expr> Parts { get; }

    /// <summary>The names of the variables, in order of first appearance.</summary>
    public IReadOnlyList<string> Variables => [.. ExprWalk.Distinct([this]).OfType<VariableExpr>().Select(v => v.Name).Distinct()];

    /// <summary>
    /// Whether it may be fused into a matrix tile's epilogue: nothing whose polynomial's constants would take the
    /// registers that the accumulators need.
    /// </summary>
    public bool IsCheap => ExprWalk.Distinct([this]).All(part => part.Class == CostClass.Arithmetic);

    /// <summary>The number of distinct operations.</summary>
    public int Cost => ExprWalk.Distinct(ExprWalk.Share([this])).Count(part => part.Parts.Count > 0);

    /// <summary>The class of this operation alone, without its parts.</summary>
    public virtual CostClass Class => CostClass.Arithmetic;

    /// <summary>The derivative with respect to a variable, simplified.</summary>
    public Expr Differentiate(string variable) => new Differentiation(variable).Of(this).Simplify();

    /// <summary>An equal expression with fewer operations; <see cref="Simplifier"/> says what is assumed.</summary>
    public Expr Simplify() => new Simplifier().Simplify(this);

    /// <summary>This expression with every part equal to <paramref name="what"/> replaced.</summary>
    public Expr Replace(Expr what, Expr with) =>
        ExprWalk.Rewrite(this, (original, rebuilt) => original.Equals(what) ? with : rebuilt);

    /// <summary>The value in double precision.</summary>
    /// <exception cref="ArgumentException">A variable has no value.</exception>
    public double Evaluate(IReadOnlyDictionary<string, double> variables)
    {
        var values = new Dictionary<Expr, double>(ExprWalk.ByReference);
        foreach (Expr part in ExprWalk.Distinct([this]))
        {
            values.Add(part, part.Value([.. part.Parts.Select(p => values[p])], variables));
        }

        return values[this];
    }

    /// <summary>The value of this operation, given those of its parts.</summary>
    public abstract double Value(double[] parts, IReadOnlyDictionary<string, double> variables);

    /// <summary>This operation on other parts.</summary>
    public abstract Expr With(IReadOnlyList<Expr> parts);

    /// <summary>The derivative, given a function that differentiates the parts.</summary>
    public abstract Expr Derivative(Func<Expr, Expr> derivativeOf);

    /// <summary>A simpler form, given that the parts are simple, or <see langword="null"/>.</summary>
    public virtual Expr? Simpler() => null;

    public override int GetHashCode() => _hash;

    public virtual bool Equals(Expr? other) => ReferenceEquals(this, other);

    public sealed override string ToString() => ExprPrinter.Print(this);
}

/// <summary>What an operation costs.</summary>
internal enum CostClass
{
    /// <summary>A few instructions without constants of its own.</summary>
    Arithmetic,

    /// <summary>A polynomial or a table.</summary>
    Transcendental,
}
