using NetGen.Generator.Expressions;

namespace NetGen.Generator.Functions;

/// <summary>How one parameter <c>p</c> with gradient <c>g</c> is updated, for every element alike.</summary>
/// <param name="States">The names of the values kept per parameter from step to step; all start at 0.</param>
/// <param name="Scalars">
/// What is computed once per step, in double precision, from the variables <c>rate</c> (the learning rate), <c>step</c>
/// (from 1), the hyper-parameters by name, what is carried from the step before, and earlier scalars.
/// </param>
/// <param name="Update">
/// Assignments to <c>p</c> and to states, in terms of <c>p</c>, <c>g</c>, the states and the scalars. They are
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

    /// <summary>What can be changed while training, besides the learning rate: variables of <see cref="Scalars"/>.</summary>
    public IReadOnlyList<HyperParameterSpec> HyperParameters { get; init; } = [];

    /// <summary>
    /// Numbers kept from step to step for the whole network: what a scalar's name stands for before the step, what it is at
    /// first, and its value after the step in terms of the scalars.
    /// </summary>
    public IReadOnlyList<(string Name, double Initial, Expr Next)> Carried { get; init; } = [];

    /// <summary>
    /// Where the gradient is taken, in terms of <c>p</c>, the states and scalars that only need hyper-parameters; null for
    /// the parameters themselves.
    /// </summary>
    public Expr? Lookahead { get; init; }

    /// <summary>
    /// Euclidean norms of whole parameter tensors, each of an expression like those of <see cref="Update"/>; it sees the new
    /// values that <see cref="First"/> gives.
    /// </summary>
    public IReadOnlyList<(string Name, Expr Element)> Norms { get; init; } = [];

    /// <summary>Assignments that are done before the norms are taken; none where there are no norms.</summary>
    public IReadOnlyList<(string Target, Expr Value)> First { get; init; } = [];

    /// <summary>What is computed once per tensor, in double precision, from <see cref="Norms"/>; a variable of <see cref="Update"/>.</summary>
    public IReadOnlyList<(string Name, Expr Value)> TensorScalars { get; init; } = [];

    /// <summary>Whether the assignments are in terms of the old values alone already.</summary>
    public bool IsSimultaneous { get; init; }

    /// <summary>
    /// The same assignments, each in terms of the old values alone, as an emitter that shares common parts wants them.
    /// </summary>
    public IReadOnlyList<(string Target, Expr Value)> Results => IsSimultaneous ? Update : InOldValues(Update);

    /// <summary>
    /// The scalars and then what is carried on, each in terms of the variables alone, without earlier scalars.
    /// </summary>
    public IReadOnlyList<(string Target, Expr Value)> ScalarResults =>
        InOldValues([.. Scalars, .. Carried.Select(carried => (Carry(carried.Name), carried.Next))]);

    /// <summary>The name of a carried number's next value in <see cref="ScalarResults"/>.</summary>
    public static string Carry(string name) => "next " + name;

    /// <summary><see cref="First"/> and <see cref="Norms"/>, all in terms of the old values.</summary>
    public IReadOnlyList<(string Target, Expr Value)> FirstResults => InOldValues([.. First, .. Norms]);

    /// <summary>The scalars that elements need, as vectors of equal lanes.</summary>
    public IEnumerable<string> VectorScalars
    {
        get
        {
            var used = new HashSet<string>(Update.Concat(First).Select(part => part.Value).Concat(Norms.Select(norm => norm.Element)).SelectMany(value => value.Variables));
            used.UnionWith(Lookahead?.Variables ?? []);
            return Scalars.Select(scalar => scalar.Name).Where(used.Contains);
        }
    }

    private static List<(string Target, Expr Value)> InOldValues(IReadOnlyList<(string Target, Expr Value)> assignments)
    {
        var results = new List<(string Target, Expr Value)>();
        foreach ((string target, Expr value) in assignments)
        {
            var known = results.ToDictionary(result => Expr.Variable(result.Target), result => result.Value);
            results.Add((target, ExprWalk.Rewrite(
                value, (original, rebuilt) => known.TryGetValue(original, out Expr? earlier) ? earlier : rebuilt)));
        }

        return results;
    }
}
