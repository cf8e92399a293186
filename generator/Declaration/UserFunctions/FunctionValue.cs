using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Expressions;

namespace NetGen.Generator.Declaration.UserFunctions;

/// <summary>What an expression of a user's function stands for.</summary>
internal abstract record FunctionValue
{
    /// <summary>The value that a condition chooses.</summary>
    public static FunctionValue Choose(Truth condition, FunctionValue whenTrue, FunctionValue whenFalse) => (condition, whenTrue, whenFalse) switch
    {
        (Known { Value: true }, _, _) => whenTrue,
        (Known, _, _) => whenFalse,
        _ when ReferenceEquals(whenTrue, whenFalse) => whenTrue,
        (_, Number a, Number b) => new Number(condition.Choose(a.Value, b.Value)),
        (_, Truth a, Truth b) => Truth.Choose(condition, a, b),
        (_, Aggregate a, Aggregate b) => new Aggregate([.. a.Fields.Zip(b.Fields, (x, y) => (x.Name, Choose(condition, x.Value, y.Value)))]),
        _ => whenTrue,
    };
}

/// <summary>A number.</summary>
internal sealed record Number(Expr Value) : FunctionValue;

/// <summary>A tuple or a struct of numbers.</summary>
internal sealed record Aggregate(IReadOnlyList<(string Name, FunctionValue Value)> Fields) : FunctionValue
{
    public FunctionValue? Find(string name) => Fields.FirstOrDefault(field => field.Name == name).Value;

    public Aggregate With(string name, FunctionValue value) =>
        new([.. Fields.Select(field => field.Name == name ? (name, value) : field)]);
}

/// <summary>A condition. It is false where a comparison in it has NaN, as in C#.</summary>
internal abstract record Truth : FunctionValue
{
    /// <summary>The expression that is one of two others by this condition.</summary>
    public abstract Expr Choose(Expr whenTrue, Expr whenFalse);

    public static Truth Compare(Relation relation, Expr left, Expr right) => new Comparison(new Condition(relation, left, right));

    public static Truth AreEqual(Expr left, Expr right) => Compare(Relation.Equal, left, right);

    /// <summary>Whether a number is NaN: nothing else is not equal to itself.</summary>
    public static Truth IsNaN(Expr value) => Not(AreEqual(value, value));

    public static Truth And(Truth left, Truth right) =>
        left is Known known ? (known.Value ? right : left)
        : right is Known other ? (other.Value ? left : right)
        : new Both(left, right);

    public static Truth Or(Truth left, Truth right) => Not(And(Not(left), Not(right)));

    public static Truth Not(Truth condition) => condition switch
    {
        Known known => new Known(!known.Value),
        Negation negation => negation.Condition,
        _ => new Negation(condition),
    };

    public static Truth Choose(Truth condition, Truth whenTrue, Truth whenFalse) => (condition, whenTrue, whenFalse) switch
    {
        (Known known, _, _) => known.Value ? whenTrue : whenFalse,
        (_, Known known, _) => known.Value ? Or(condition, whenFalse) : And(Not(condition), whenFalse),
        (_, _, Known known) => known.Value ? Or(Not(condition), whenTrue) : And(condition, whenTrue),
        _ => new Choice(condition, whenTrue, whenFalse),
    };

    private sealed record Comparison(Condition Condition) : Truth
    {
        public override Expr Choose(Expr whenTrue, Expr whenFalse) => new SelectExpr(Condition, whenTrue, whenFalse);
    }

    private sealed record Both(Truth Left, Truth Right) : Truth
    {
        public override Expr Choose(Expr whenTrue, Expr whenFalse) => Left.Choose(Right.Choose(whenTrue, whenFalse), whenFalse);
    }

    private sealed record Choice(Truth Condition, Truth First, Truth Second) : Truth
    {
        public override Expr Choose(Expr whenTrue, Expr whenFalse) =>
            Condition.Choose(First.Choose(whenTrue, whenFalse), Second.Choose(whenTrue, whenFalse));
    }

    private sealed record Negation(Truth Condition) : Truth
    {
        public override Expr Choose(Expr whenTrue, Expr whenFalse) => Condition.Choose(whenFalse, whenTrue);
    }
}

/// <summary>A condition that is known.</summary>
internal sealed record Known(bool Value) : Truth
{
    public override Expr Choose(Expr whenTrue, Expr whenFalse) => Value ? whenTrue : whenFalse;
}
