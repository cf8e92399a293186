using NetGen.Generator.Expressions;

namespace NetGen.Generator.Functions;

/// <summary>
/// The loss of one row, such as the scores of a sample's classes: a function of numbers that are each computed over the
/// whole row. In the expressions of reductions, <c>y</c> is an element of the output, <c>t</c> of the target, <c>w</c> the
/// column's weight and <c>index</c> its number; <c>label</c> is the row's label, and reductions before it go by their names.
/// </summary>
/// <param name="Reductions">The numbers, in order.</param>
/// <param name="Loss">The loss as a function of them, and of <c>sign</c> where targets are signs.</param>
internal sealed record RowLoss(IReadOnlyList<Reduction> Reductions, Expr Loss)
{
    public static readonly Expr Y = Expr.Variable(LossDefinition.Output);
    public static readonly Expr T = Expr.Variable(LossDefinition.Target);
    public static readonly Expr W = Expr.Variable("w");
    public static readonly Expr Label = Expr.Variable("label");
    public static readonly Expr Index = Expr.Variable("index");
    public static readonly Expr Sign = Expr.Variable("sign");

    /// <summary>What the gradient is multiplied by: 1 over what the sum of the batch's losses is divided by.</summary>
    public static readonly Expr Scale = Expr.Variable("scale");

    /// <summary>The variables that differ from element to element.</summary>
    public static readonly IReadOnlyList<string> ElementVariables = ["y", "t", "w", "index"];

    /// <summary>Whether an element is that of the label.</summary>
    public static readonly Condition IsLabel = new(Relation.Equal, Index, Label);

    /// <summary>The sum of a function of single elements.</summary>
    /// <param name="element">The function.</param>
    /// <param name="derivative">Its derivative by y, or null to differentiate it.</param>
    public static RowLoss OfElements(Expr element, Expr? derivative = null) =>
        new([Reduction.Sum("sum", element) with { Derivative = derivative }], Expr.Variable("sum"));

    /// <summary>
    /// The gradients by <c>y</c> and by <c>t</c>, times <see cref="Scale"/>, and all reductions that they need.
    /// </summary>
    /// <remarks>
    /// The chain rule from the last reduction to the first: the derivative of the loss by each is that of the loss's own
    /// expression, and for each later reduction that reads it a sum over the row.
    /// </remarks>
    public RowGradient Differentiate()
    {
        var all = Reductions.ToList();
        var adjoints = new Dictionary<string, Expr>();
        foreach (var reduction in Reductions.Reverse().Where(reduction => !reduction.IsShift))
        {
            var adjoint = Loss.Differentiate(reduction.Name);
            foreach (var later in Reductions.Where(later => adjoints.ContainsKey(later.Name)))
            {
                var partial = later.Element.Differentiate(reduction.Name);
                if (!partial.Is(0) && later.Kind == ReductionKind.Row)
                {
                    adjoint += adjoints[later.Name] * partial;
                }
                else if (!partial.Is(0))
                {
                    var sum = new Reduction($"{later.Name}_{reduction.Name}", later.Kind, partial);
                    all.Add(sum);
                    adjoint += adjoints[later.Name] * sum.Value;
                }
            }

            adjoint = adjoint.Simplify();
            if (!adjoint.Is(0))
            {
                adjoints.Add(reduction.Name, adjoint);
            }
        }

        return new(all, GradientBy(LossDefinition.Output), GradientBy(LossDefinition.Target));

        Expr GradientBy(string variable)
        {
            Expr gradient = 0;
            foreach (var reduction in Reductions.Where(reduction => adjoints.ContainsKey(reduction.Name) && reduction.Kind != ReductionKind.Row))
            {
                var derivative = reduction.DerivativeBy(variable);
                if (!derivative.Is(0))
                {
                    var term = derivative * (Scale * adjoints[reduction.Name]).Simplify();
                    gradient += reduction.Kind == ReductionKind.AtLabel ? ExprMath.Select(IsLabel, term, 0) : term;
                }
            }

            return gradient.Simplify();
        }
    }
}

/// <summary>The gradient of a row's loss.</summary>
/// <param name="Reductions">What is computed over the row: the loss's reductions, and more.</param>
/// <param name="ByOutput">The gradient by an element of the output.</param>
/// <param name="ByTarget">The gradient by an element of the target, for where that is an output too.</param>
internal sealed record RowGradient(IReadOnlyList<Reduction> Reductions, Expr ByOutput, Expr ByTarget);

/// <summary>A number computed over a row.</summary>
/// <param name="Name">Its name in later expressions and in emitted code.</param>
/// <param name="Kind">How it is computed.</param>
/// <param name="Element">From what of each element.</param>
internal sealed record Reduction(string Name, ReductionKind Kind, Expr Element)
{
    /// <summary>
    /// Whether the loss does not depend on it: it only keeps other numbers in range, as the largest logit does in a softmax.
    /// </summary>
    public bool IsShift { get; init; }

    /// <summary>The derivative of <see cref="Element"/> by y, where it is not to be found by differentiation.</summary>
    public Expr? Derivative { get; init; }

    /// <summary>Whether it takes a pass over the row.</summary>
    public bool IsOverRow => Kind is ReductionKind.Sum or ReductionKind.Max;

    /// <summary>It as a variable.</summary>
    public Expr Value => Expr.Variable(Name);

    public static Reduction Sum(string name, Expr element) => new(name, ReductionKind.Sum, element.Simplify());

    public static Reduction AtLabel(string name, Expr element) => new(name, ReductionKind.AtLabel, element);

    /// <summary>A function of the numbers before it.</summary>
    public static Reduction Row(string name, Expr value) => new(name, ReductionKind.Row, value);

    /// <summary>The largest element, as a shift.</summary>
    public static Reduction Largest(string name, Expr element) => new(name, ReductionKind.Max, element.Simplify()) { IsShift = true };

    public Expr DerivativeBy(string variable) =>
        variable == LossDefinition.Output && Derivative is not null ? Derivative : Element.Differentiate(variable);

    /// <summary>How it is computed, for comments.</summary>
    public string Formula => Kind switch
    {
        ReductionKind.Sum => $"Σ {Text()}",
        ReductionKind.Max => $"max {Text()}",
        ReductionKind.Row => ExprPrinter.Print(Element),
        _ => $"{(Element is VariableExpr ? ExprPrinter.Print(Element) : $"({ExprPrinter.Print(Element)})")}[label]",
    };

    private string Text() => Element is CallExpr { Primitive.Operator.Precedence: OperatorSyntax.Sum } or SelectExpr ? $"({ExprPrinter.Print(Element)})" : ExprPrinter.Print(Element);
}

/// <summary>How a number is computed over a row.</summary>
internal enum ReductionKind
{
    /// <summary>The sum.</summary>
    Sum,

    /// <summary>The largest.</summary>
    Max,

    /// <summary>The one at the label.</summary>
    AtLabel,

    /// <summary>From other numbers of the row, and not from elements.</summary>
    Row,
}
