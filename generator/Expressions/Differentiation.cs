namespace NetGen.Generator.Expressions;

/// <summary>Differentiates with respect to one variable, every distinct part once.</summary>
internal sealed class Differentiation(string variable)
{
    private readonly Dictionary<Expr, Expr> _known = new() { [Expr.Variable(variable)] = 1 };

    public Expr Of(Expr expression)
    {
        if (!_known.TryGetValue(expression, out Expr? derivative))
        {
            derivative = expression.Derivative(Of);
            _known.Add(expression, derivative);
        }

        return derivative;
    }
}
