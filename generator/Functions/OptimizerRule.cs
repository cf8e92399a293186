using NetGen.Generator.Expressions;

namespace NetGen.Generator.Functions;

/// <summary>How one parameter <c>p</c> with gradient <c>g</c> is updated, for every element alike.</summary>
/// <param name="States">The names of the values kept per parameter from step to step; all start at 0.</param>
/// <param name="Scalars">
/// What is computed once per step, in double precision, from the variables <c>rate</c> (the learning rate), <c>step</c>
/// (from 1) and earlier scalars.
/// </param>
/// <param name="Update">
/// Assignments to states and at last to <c>p</c>, in terms of <c>p</c>, <c>g</c>, the states and the scalars. They are
/// done in order: a later one sees the new values of earlier ones.
/// </param>
/// <param name="Formula">The rule as the field writes it, for comments.</param>
/// <remarks>Where p, g and all states are 0 they stay exactly 0, so that pad lanes are never seen.</remarks>
internal sealed record OptimizerRule(
    IReadOnlyList<string> States,
    IReadOnlyList<(string Name, Expr Value)> Scalars,
    IReadOnlyList<(string Target, Expr Value)> Update,
    string Formula)
{
    /// <summary>The parameter's name in expressions.</summary>
    public const string Parameter = "p";

    /// <summary>The gradient's name in expressions.</summary>
    public const string Gradient = "g";

    /// <summary>The learning rate's name in <see cref="Scalars"/>.</summary>
    public const string Rate = "rate";

    /// <summary>The name of the step's number, from 1, in <see cref="Scalars"/>.</summary>
    public const string Step = "step";

    /// <summary>Whether the assignments are in terms of the old values alone already.</summary>
    public bool IsSimultaneous { get; init; }

    /// <summary>
    /// The same assignments, each in terms of the old values alone, as an emitter that shares common parts wants them.
    /// </summary>
    public IReadOnlyList<(string Target, Expr Value)> Results
    {
        get
        {
            if (IsSimultaneous)
            {
                return Update;
            }

            var results = new List<(string Target, Expr Value)>();
            foreach ((string target, Expr value) in Update)
            {
                var known = results.ToDictionary(result => Expr.Variable(result.Target), result => result.Value);
                results.Add((target, ExprWalk.Rewrite(
                    value, (original, rebuilt) => known.TryGetValue(original, out Expr? earlier) ? earlier : rebuilt)));
            }

            return results;
        }
    }
}
