namespace NetGen.Generator.Expressions;

/// <summary>
/// Brings expressions to a simpler form: constants folded, identities of the primitives applied (each in its own row of
/// <see cref="Primitives"/>), equal parts made the same object. One instance may simplify several expressions that are
/// then emitted together.
/// </summary>
/// <remarks>
/// Where the original is finite, the result differs from it by rounding only. Every part is assumed to be finite, as the
/// real-valued function that was written is: 0·x is 0 and x − x is 0 even where x overflows. Parts that may be
/// infinite without harm, such as the unused branch of a selection, never lose their selection. Sums are not
/// reassociated, so compensated forms survive.
/// </remarks>
internal sealed class Simplifier
{
    private readonly Dictionary<Expr, Expr> _simple = new(ExprWalk.ByReference);
    private readonly Dictionary<Expr, Expr> _shared = [];

    public Expr Simplify(Expr expression) => ExprWalk.Rewrite(expression, (_, rebuilt) => Settle(rebuilt), _simple);

    /// <summary>Applies rules until none fits. A rule's result has new parts, which are simplified in their turn.</summary>
    private Expr Settle(Expr expression)
    {
        Expr? simpler = expression.Simpler();
        if (simpler is not null)
        {
            return Simplify(simpler);
        }

        Expr settled = ExprWalk.Share(expression, _shared);
        _simple[settled] = settled;
        return settled;
    }
}
