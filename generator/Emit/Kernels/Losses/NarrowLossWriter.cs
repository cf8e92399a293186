using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Expressions;
using NetGen.Generator.Functions;
using NetGen.Generator.Layers;
using static NetGen.Generator.Emit.Kernels.ElementAccess;
using static NetGen.Generator.Emit.Names;

namespace NetGen.Generator.Emit.Kernels.Losses;

/// <summary>A loss over a narrow output, with one sample in each lane and the columns written out.</summary>
internal sealed class NarrowLossWriter(LossNode node, string type) : LossWriter(node, type)
{
    protected override string Layout => $"y{(TakesLabels ? "" : ", t")} [{Width}][samples]";

    protected override string Parameters =>
        $"ref {Type} y, nint yColumn, {(TakesLabels ? "ref int labels" : $"ref {Type} t, nint tColumn")}, ref {Type} losses, "
        + $"{(HasGradient ? $"ref {Type} dy, nint dyColumn, {Type} scale, " : "")}nint samples";

    protected override void WriteBody(CodeWriter code)
    {
        if (TakesLabels)
        {
            code.Line("// Labels as numbers, where the losses will be: the user's memory ends with the last label.");
            code.Open("for (nint s = 0; s < samples; s++)");
            code.Line($"{Unsafe}.Add(ref losses, s) = {Unsafe}.Add(ref labels, s);");
            code.Close();
            code.Line();
        }

        code.Open($"for (nint r = 0; r < samples; r += {V}.Count)");
        WriteLoads(code);
        foreach (var reduction in Plan.InOrder)
        {
            if (Plan.Kept is { } kept && ExprWalk.Distinct([reduction.Element]).Any(kept.Equals))
            {
                Declare(code, i => "e" + Literals.Integer(i), Columns(i => Column(kept, i)));
            }

            code.Line($"var {reduction.Name} = {Evaluate(code, Reduced(reduction.Kind, Columns(i => Column(Keep(reduction.Element), i))))};");
        }

        var loss = Node.Divisor == 1 ? Plan.Loss : Plan.Loss / Node.Divisor;
        code.Line(Store(Evaluate(code, Counted(loss)), "losses", "r"));
        if (HasGradient)
        {
            var values = Evaluate(code, Columns(i => Counted(Column(Keep(Plan.Gradients[0]), i))));
            for (var i = 0; i < Width; i++)
            {
                code.Line(Store(values[i], "dy", At("dy", i)));
            }
        }

        code.Close();
    }

    private void WriteLoads(CodeWriter code)
    {
        var read = Plan.InOrder.Select(reduction => reduction.Element).Concat(Plan.Gradients).SelectMany(expression => expression.Variables).Distinct().ToList();
        for (var i = 0; i < Width; i++)
        {
            foreach (var variable in new[] { "y", "t" }.Where(read.Contains))
            {
                code.Line($"var {variable}{i} = {Load(variable, At(variable, i))};");
            }
        }

        if (TakesLabels)
        {
            code.Line($"var label = {Load("losses", "r")};");
        }
    }

    private void Declare(CodeWriter code, System.Func<int, string> name, IEnumerable<Expr> values)
    {
        foreach (var (value, i) in Evaluate(code, values).Select((value, i) => (value, i)))
        {
            code.Line($"var {name(i)} = {value};");
        }
    }

    private IEnumerable<Expr> Columns(System.Func<int, Expr> column) => Enumerable.Range(0, Width).Select(column);

    private Expr Keep(Expr expression) => Plan.Kept is { } kept ? expression.Replace(kept, Expr.Variable("e")) : expression;

    // An element's expression for one column.
    private Expr Column(Expr expression, int i)
    {
        foreach (var variable in new[] { "y", "t", "e" })
        {
            expression = expression.Replace(Expr.Variable(variable), Expr.Variable(variable + Literals.Integer(i)));
        }

        expression = expression.Replace(RowLoss.Index, i);
        return Node.Definition.Weights.Count == 0 ? expression : expression.Replace(RowLoss.W, Node.Definition.Weights[i]);
    }

    // The value where the label counts, 0 elsewhere.
    private Expr Counted(Expr value) => Node.Definition.IgnoreIndex is { } ignored
        ? ExprMath.Select(new(Relation.Equal, RowLoss.Label, ignored), 0, value)
        : value;

    private static Expr Reduced(ReductionKind kind, IEnumerable<Expr> columns) => kind switch
    {
        ReductionKind.Sum => columns.Aggregate((sum, column) => sum + column),
        ReductionKind.Max => columns.Aggregate(ExprMath.Max),
        ReductionKind.Row => columns.First(),
        _ => columns.Select((column, i) => (column, i)).Reverse()
            .Aggregate((Expr)0, (rest, next) => rest.Is(0) ? next.column : ExprMath.Select(new(Relation.Equal, RowLoss.Label, next.i), next.column, rest)),
    };

    private static string At(string reference, int i) => Sum(i == 0 ? "0" : i == 1 ? $"{reference}Column" : $"{i} * {reference}Column", "r");
}
