namespace NetGen.Generator.Expressions;

/// <summary>
/// Turns sums with a product into multiply-adds, which the JIT does not do by itself. A product that is used elsewhere
/// stays as it is: computing it twice would save nothing.
/// </summary>
internal static class Contraction
{
    public static IReadOnlyList<Expr> Apply(IReadOnlyList<Expr> roots)
    {
        Dictionary<Expr, int> uses = ExprWalk.Uses(roots);
        var memory = new Dictionary<Expr, Expr>(ExprWalk.ByReference);
        return [.. roots.Select(root => ExprWalk.Rewrite(root, Contract, memory))];

        Expr Contract(Expr original, Expr rebuilt)
        {
            if (Primitives.Add.Matches(original))
            {
                return IsProduct(original, 0) ? MultiplyAdd(rebuilt.Parts[0], rebuilt.Parts[1])
                    : IsProduct(original, 1) ? MultiplyAdd(rebuilt.Parts[1], rebuilt.Parts[0])
                    : rebuilt;
            }

            if (Primitives.Subtract.Matches(original))
            {
                return IsProduct(original, 1) ? MultiplyAdd(Negative(rebuilt.Parts[1]), rebuilt.Parts[0])
                    : IsProduct(original, 0) ? MultiplyAdd(rebuilt.Parts[0], Opposite(rebuilt.Parts[1]))
                    : rebuilt;
            }

            return rebuilt;
        }

        bool IsProduct(Expr sum, int part) => Primitives.Multiply.Matches(sum.Parts[part]) && uses[sum.Parts[part]] == 1;
    }

    private static Expr MultiplyAdd(Expr product, Expr addend) =>
        Primitives.MultiplyAdd.Of(product.Parts[0], product.Parts[1], addend);

    /// <summary>The product with its sign changed on its first factor, which is the constant one if there is one.</summary>
    private static Expr Negative(Expr product) => product.With([Opposite(product.Parts[0]), product.Parts[1]]);

    private static Expr Opposite(Expr a) => a is ConstantExpr constant ? -constant.Number : -a;
}
