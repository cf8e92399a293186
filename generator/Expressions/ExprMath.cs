namespace NetGen.Generator.Expressions;

/// <summary>The functions of expressions, for <c>using static</c>.</summary>
internal static class ExprMath
{
    public static Expr Exp(Expr x) => Primitives.Exp.Of(x);

    /// <summary>exp(x) − 1, exact near 0.</summary>
    public static Expr Expm1(Expr x) => Primitives.Expm1.Of(x);

    public static Expr Log(Expr x) => Primitives.Log.Of(x);

    public static Expr Sqrt(Expr x) => Primitives.Sqrt.Of(x);

    public static Expr Tanh(Expr x) => Primitives.Tanh.Of(x);

    /// <summary>1 / (1 + exp(−x)).</summary>
    public static Expr Sigmoid(Expr x) => Primitives.Sigmoid.Of(x);

    /// <summary>log(1 + exp(x)), exact over the whole range.</summary>
    public static Expr Softplus(Expr x) => Primitives.Softplus.Of(x);

    public static Expr Erf(Expr x) => Primitives.Erf.Of(x);

    /// <summary>Φ(x), the distribution function of the standard normal distribution.</summary>
    public static Expr NormalCdf(Expr x) => Primitives.NormalCdf.Of(x);

    /// <summary>|x|; its derivative at 0 is 0.</summary>
    public static Expr Abs(Expr x) => Primitives.Abs.Of(x);

    /// <summary>The larger one. At a constant bound the derivative is 0, between two variables it is the second's.</summary>
    public static Expr Max(Expr a, Expr b) => ConstantLast(Primitives.Max, a, b);

    /// <summary>The smaller one. At a constant bound the derivative is 0, between two variables it is the second's.</summary>
    public static Expr Min(Expr a, Expr b) => ConstantLast(Primitives.Min, a, b);

    public static Expr Select(Condition condition, Expr whenTrue, Expr whenFalse) =>
        new SelectExpr(condition, whenTrue, whenFalse);

    /// <summary>x, with values so small that arithmetic on them is slow replaced by 0.</summary>
    public static Expr Flush(Expr x) => Primitives.Flush.Of(x);

    /// <summary>a / b, and 0 where both are 0.</summary>
    public static Expr DivideOrZero(Expr a, Expr b) => Primitives.DivideOrZero.Of(a, b);

    public static Expr Square(Expr x) => x * x;

    /// <summary>a to the power of b.</summary>
    public static Expr Pow(Expr a, Expr b) => Primitives.Pow.Of(a, b);

    /// <summary>log(1 + x), exact near 0.</summary>
    public static Expr Log1P(Expr x) => Primitives.Log1P.Of(x);

    // The derivative at the bound is the second argument's: a constant there makes it 0, whichever way it was written.
    private static Expr ConstantLast(Primitive primitive, Expr a, Expr b) =>
        a is ConstantExpr ? primitive.Of(b, a) : primitive.Of(a, b);
}
