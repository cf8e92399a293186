namespace NetGen.Generator.Expressions;

/// <summary>
/// The identities of arithmetic. Each gives a simpler form or <see langword="null"/>; signs move outwards, constants come
/// first in products and last in sums, so that equal expressions meet in one form and rules do not undo each other.
/// </summary>
internal static class Identity
{
    // Products of constants beyond these could leave the range of single precision on the way.
    private const double Small = 1e-30;
    private const double Large = 1e30;

    public static Expr? Add(Expr a, Expr b) =>
        IsZero(b) ? a
        : IsZero(a) ? b
        : a is ConstantExpr ? b + a
        : Negated(b) is { } subtrahend ? a - subtrahend
        : Negated(a) is { } other ? b - other
        : a.Equals(b) ? 2 * a
        : null;

    public static Expr? Subtract(Expr a, Expr b) =>
        IsZero(b) ? a
        : IsZero(a) ? -b
        : a.Equals(b) ? 0
        : b is ConstantExpr { Number: < 0 } constant ? a + -constant.Number
        : Negated(b) is { } addend ? a + addend
        : Negated(a) is { } other ? -(other + b)
        : null;

    public static Expr? Multiply(Expr a, Expr b) =>
        IsZero(a) || IsZero(b) ? 0
        : b is ConstantExpr && a is not ConstantExpr ? b * a
        : a is ConstantExpr constant ? Scale(constant.Number, b)
        : Negated(a) is { } left ? -(left * b)
        : Negated(b) is { } right ? -(a * right)
        : Reciprocal(a) is { } divisor ? b / divisor
        : Reciprocal(b) is { } otherDivisor ? a / otherDivisor
        : Mask(a, b) ?? Mask(b, a);

    public static Expr? Divide(Expr a, Expr b) =>
        b.Is(1) ? a
        : b.Is(-1) ? -a
        : IsZero(a) && b is ConstantExpr { Number: not 0 } ? 0
        : b is ConstantExpr divisor && IsPowerOfTwo(divisor.Number) ? 1 / divisor.Number * a
        : Negated(a) is { } numerator ? -(numerator / b)
        : Negated(b) is { } denominator ? -(a / denominator)
        : null;

    public static Expr? Negate(Expr a) =>
        Negated(a) is { } operand ? operand
        : Primitives.Subtract.Matches(a) ? a.Parts[1] - a.Parts[0]
        : Primitives.Multiply.Matches(a) && a.Parts[0] is ConstantExpr factor ? -factor.Number * a.Parts[1]
        : null;

    public static Expr? Extremum(Expr a, Expr b) => a.Equals(b) ? a : null;

    private static Expr? Scale(double factor, Expr b) =>
        factor == 1 ? b
        : factor == -1 ? -b
        : Negated(b) is { } operand ? -factor * operand
        : Primitives.Multiply.Matches(b)
            && b.Parts[0] is ConstantExpr inner
            && Math.Abs(factor * inner.Number) is > Small and < Large
            ? factor * inner.Number * b.Parts[1]
        : null;

    /// <summary>(c ? 1 : 0)·x is c ? x : 0: a selection instead of a selection and a product.</summary>
    private static Expr? Mask(Expr mask, Expr x) =>
        mask is SelectExpr select && IsSign(select.WhenTrue) && IsSign(select.WhenFalse)
            ? new SelectExpr(select.Condition, select.WhenTrue * x, select.WhenFalse * x)
            : null;

    private static Expr? Negated(Expr a) => Primitives.Negate.Matches(a) ? a.Parts[0] : null;

    private static Expr? Reciprocal(Expr a) => Primitives.Divide.Matches(a) && a.Parts[0].Is(1) ? a.Parts[1] : null;

    private static bool IsZero(Expr a) => a is ConstantExpr { Number: 0 };

    private static bool IsSign(Expr a) => a is ConstantExpr { Number: 0 or 1 or -1 };

    /// <summary>Whether dividing by a number and multiplying by its reciprocal is the same to the bit.</summary>
    private static bool IsPowerOfTwo(double number) =>
        Math.Abs(number) is > Small and < Large
        && (BitConverter.DoubleToInt64Bits(number) & 0xFFFFFFFFFFFFF) == 0;
}
