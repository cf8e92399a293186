using NetGen.Generator.Declaration;
using NetGen.Generator.Expressions;
using static NetGen.Generator.Expressions.ExprMath;

namespace NetGen.Generator.Functions;

/// <summary>
/// Collects the parts of a rule while it is written down: the scalars of a step, and which hyper-parameters they use. What is
/// declared 0 and not asked for by <see cref="Hyper"/> is not compiled.
/// </summary>
internal sealed class RuleBuilder(AttributeSpec spec, IReadOnlyList<HyperParameterRow> rows)
{
    private readonly HashSet<string> _used = [];
    private readonly HashSet<string> _divisors = [];
    private readonly List<(string Name, Expr Value)> _scalars = [];

    public static Expr P { get; } = Expr.Variable(OptimizerRule.Parameter);

    public static Expr G { get; } = Expr.Variable(OptimizerRule.Gradient);

    public static Expr Rate { get; } = Expr.Variable(OptimizerRule.Rate);

    public static Expr Step { get; } = Expr.Variable(OptimizerRule.Step);

    public IReadOnlyList<(string Name, Expr Value)> Scalars => _scalars;

    public IReadOnlyList<HyperParameterSpec> HyperParameters =>
    [
        .. rows.Select(row => new HyperParameterSpec(
            row.Name,
            Declared(row.Name),
            _divisors.Contains(row.Name) || row.Range == HyperParameterRange.Positive ? HyperParameterRow.LeastDivisor : 0,
            row.Range == HyperParameterRange.Rate ? 1 : double.PositiveInfinity,
            _used.Contains(row.Name))),
    ];

    public double Declared(string name) => spec.Number(name, rows.First(row => row.Name == name).Default);

    public bool Flag(string name) => spec.Flag(name);

    public int Choice(string name) => spec.Integer(name);

    /// <summary>Whether a hyper-parameter is declared other than 0, and therefore compiled.</summary>
    public bool Has(string name) => Declared(name) != 0;

    /// <summary>A hyper-parameter as a variable of scalars.</summary>
    public Expr Hyper(string name)
    {
        _used.Add(name);
        return Expr.Variable(name);
    }

    /// <summary>Adds a scalar; returns the variable that stands for it.</summary>
    public Expr Scalar(string name, Expr value)
    {
        if (_scalars.All(scalar => scalar.Name != name))
        {
            _scalars.Add((name, value));
        }

        return Expr.Variable(name);
    }

    /// <summary>−η as a scalar.</summary>
    public Expr Descent() => Scalar("descent", -Rate);

    /// <summary>The gradient with an L2 penalty's, which is taken at the same point.</summary>
    public Expr Decayed(Expr? point = null) => Has("WeightDecay") ? G + (Scalar("decay", Hyper("WeightDecay")) * (point ?? P)) : G;

    /// <summary>The parameter with decoupled decay, θ·(1 − η·λ).</summary>
    public Expr Shrunk() => Has("WeightDecay") ? Scalar("keep", 1 - (Rate * Hyper("WeightDecay"))) * P : P;

    /// <summary>A running average; a dead unit's decays to numbers that slow every step down unless they are flushed.</summary>
    public Expr Average(string hyper, Expr average, Expr value)
    {
        string name = char.ToLowerInvariant(hyper[0]) + hyper.Substring(1);
        return Flush((Scalar(name, Hyper(hyper)) * average) + (Scalar(name + "Rest", 1 - Hyper(hyper)) * value));
    }

    /// <summary>a/b with a divisor that has the term ε: without one that single precision can hold, 0/0 is 0, as pad lanes need.</summary>
    public Expr Quotient(Expr a, Expr b, string term = "Epsilon")
    {
        if (Declared(term) < HyperParameterRow.LeastDivisor)
        {
            return DivideOrZero(a, b);
        }

        _divisors.Add(term);
        return a / b;
    }

    public OptimizerRule Rule(IReadOnlyList<string> states, IReadOnlyList<(string Target, Expr Value)> update, string formula) =>
        new(states, _scalars, update, formula) { HyperParameters = HyperParameters };
}
