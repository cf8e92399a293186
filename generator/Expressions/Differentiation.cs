namespace NetGen.Generator.Expressions;

/// <summary>Differentiates with respect to one variable, every part once.</summary>
internal sealed class Differentiation(string variable)
{
    private readonly Dictionary<Expr, Expr> _known = new(ExprWalk.ByReference);

    public Expr Of(Expr expression)
    {
        if (!_known.TryGetValue(expression, out Expr? derivative))
        {
            derivative = expression is VariableExpr named && named.Name == variable ? 1 : expression.Derivative(Of);
            _known.Add(expression, derivative);
        }

        return derivative;
    }
}
