namespace NetGen.Generator.Expressions;

/// <summary>An operation on scalars: all that the compiler knows about it.</summary>
/// <param name="Name">Its name in messages and comments.</param>
/// <param name="Value">Its value in double precision, exact to a few units in the last place.</param>
/// <param name="Derivatives">
/// For each argument, the partial derivative, given the call: in terms of the arguments or of the call itself, whichever
/// costs less.
/// </param>
internal sealed record Primitive(
    string Name,
    Func<double[], double> Value,
    params Func<CallExpr, Expr>[] Derivatives)
{
    public int Arity => Derivatives.Length;

    public CostClass Class { get; init; } = CostClass.Arithmetic;

    /// <summary>How it is written with an operator, if it is.</summary>
    public OperatorSyntax? Operator { get; init; }

    /// <summary>The method for vectors, fully qualified; none if it exists for scalars only.</summary>
    public string? VectorMethod { get; init; }

    /// <summary>The method for vectors that takes a constant as its first argument, where that is better.</summary>
    public string? VectorMethodWithConstant { get; init; }

    /// <summary>The method for double scalars, fully qualified; none if it exists for vectors only.</summary>
    public string? ScalarMethod { get; init; }

    /// <summary>The text in comments, a format of the arguments; by default the name with the arguments in parentheses.</summary>
    public string? Notation { get; init; }

    /// <summary>A simpler form of a call whose arguments are simple, or nothing.</summary>
    public Func<CallExpr, Expr?> Identities { get; init; } = _ => null;

    public Expr Of(params Expr[] arguments) => new CallExpr(this, arguments);

    /// <summary>Whether an expression is a call of this primitive.</summary>
    public bool Matches(Expr expression) => expression is CallExpr call && ReferenceEquals(call.Primitive, this);

    public bool Equals(Primitive? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Name.GetHashCode();
}

/// <summary>An operator: its symbol in C#, its symbol as the field writes it, and how tightly it binds.</summary>
internal sealed record OperatorSyntax(string Code, string Text, int Precedence)
{
    public const int Selection = 0;
    public const int Sum = 1;
    public const int Product = 2;
    public const int Sign = 3;
    public const int Atom = 4;
}
