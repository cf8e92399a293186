using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Expressions;
using NetGen.Generator.Functions;
using NetGen.Generator.Layers;
using static NetGen.Generator.Emit.Kernels.ElementAccess;
using static NetGen.Generator.Emit.Names;

namespace NetGen.Generator.Emit.Kernels.Losses;

/// <summary>A loss over rows, each in some passes over its vectors.</summary>
/// <param name="node">The loss.</param>
/// <param name="type">The element type.</param>
/// <param name="weights">The name of the columns' weights, or null.</param>
internal sealed class RowLossWriter(LossNode node, string type, string? weights) : LossWriter(node, type)
{
    // Element variables, each with what it is loaded from.
    private const string Place = "p * 16 + q";

    protected override string Layout =>
        $"y{(Node.Definition.TakesLabels ? "" : ", t")} (rows, {Width}){(HasGradient ? $", {(Node.IsPair ? "dy and dt" : "dy")} in panels of 16" : "")}"
        + (Node.IsPair ? "; of each sample's two rows one is y and one is t" : "");

    protected override string Parameters =>
        $"ref {Type} y, {(TakesLabels ? "ref int labels" : Node.IsPair ? "ref int signs" : $"ref {Type} t")}, ref {Type} losses, "
        + $"{(HasGradient ? $"ref {Type} dy, nint dyPanel, {Type} scale, " : "")}nint samples";

    private int Rows => Node.IsPair ? 1 : Node.Inputs[0].Shape.Rows;

    protected override string Local(string variable) =>
        RowLoss.ElementVariables.Contains(variable) || variable == "label" ? variable + "v" : base.Local(variable);

    protected override void WriteBody(CodeWriter code)
    {
        if (weights is not null)
        {
            code.Line($"ref {Type} w = ref global::System.Runtime.InteropServices.MemoryMarshal.GetReference({weights});");
        }

        if (Rows == 1)
        {
            code.Open("for (nint r = 0; r < samples; r++)");
            WriteReferences(code);
            WriteIgnored(code, $"{Unsafe}.Add(ref losses, r) = 0;");
            var (sum, isLanes) = WriteRow(code);
            code.Line($"{Unsafe}.Add(ref losses, r) = {Vector}.{(isLanes ? "Sum" : "ToScalar")}({sum}){Divided};");
        }
        else
        {
            code.Open("for (nint s = 0; s < samples; s++)");
            code.Line($"var loss = {V}.Zero;");
            code.Open($"for (nint r = s * {Rows}; r < (s + 1) * {Rows}; r++)");
            WriteReferences(code);
            WriteIgnored(code, null);
            var (sum, isLanes) = WriteRow(code);
            code.Line($"loss += {sum};");
            code.Close();
            code.Line($"{Unsafe}.Add(ref losses, s) = {Vector}.{(isLanes ? "Sum" : "ToScalar")}(loss){Divided};");
        }

        code.Close();
    }

    private string Divided => Node.Divisor == 1 ? "" : $" / {Text(Node.Divisor)}";

    private void WriteReferences(CodeWriter code)
    {
        var (y, stride) = (Node.Inputs[0].Storage, Node.IsPair ? 2 : 1);
        code.Line($"ref {Type} yr = ref {Unsafe}.Add(ref y, {Times("r", Text(y.RowStride * stride))});");
        if (Node.IsPair)
        {
            code.Line($"ref {Type} tr = ref {Unsafe}.Add(ref yr, {Text(y.RowStride)});");
            code.Line($"var sign = new {V}({Unsafe}.Add(ref signs, r));");
        }
        else if (TakesLabels)
        {
            code.Line($"nint label = {Unsafe}.Add(ref labels, r);");
        }
        else
        {
            code.Line($"ref {Type} tr = ref {Unsafe}.Add(ref t, {Times("r", Text(Node.Target.Storage.RowStride))});");
        }

        if (HasGradient)
        {
            code.Line($"ref {Type} dyr = ref {Unsafe}.Add(ref dy, {Times("r", Text(16 * stride))});");
            if (Node.IsPair)
            {
                code.Line($"ref {Type} dtr = ref {Unsafe}.Add(ref dyr, 16);");
            }
        }
    }

    // A row whose label does not count.
    private void WriteIgnored(CodeWriter code, string? loss)
    {
        if (Node.Definition.IgnoreIndex is not { } ignored)
        {
            return;
        }

        code.Open($"if (label == {ignored})");
        if (HasGradient)
        {
            RowLoops.Open(code, Type, Width);
            code.Line(Store($"{V}.Zero", "dyr", "p * dyPanel + q"));
            RowLoops.Close(code);
        }

        if (loss is not null)
        {
            code.Line(loss);
        }

        code.Line("continue;");
        code.Close();
        code.Line();
    }

    // Returns the row's loss, and whether it is the sum of the lanes or in each of them.
    private (string Loss, bool IsLanes) WriteRow(CodeWriter code)
    {
        if (Reads(Plan.InOrder.Select(reduction => reduction.Element).Concat(Plan.Gradients), "label"))
        {
            code.Line($"var labelv = new {V}(label);");
        }

        foreach (var (pass, position) in Plan.Passes.Select((pass, position) => (pass, position)))
        {
            WriteNumbers(code, pass.Before);
            WritePass(code, pass);
        }

        WriteNumbers(code, Plan.Last);
        return Plan.PlainSum is { } sum ? (sum.Name + "Lanes", true) : (Evaluate(code, Plan.Loss), false);
    }

    private void WriteNumbers(CodeWriter code, IReadOnlyList<Reduction> reductions)
    {
        foreach (var reduction in reductions)
        {
            // Of elements, only those at the label.
            var element = reduction.Element.Replace(RowLoss.Y, Expr.Variable("atY")).Replace(RowLoss.W, Expr.Variable("atW"));
            var scalars = new Dictionary<string, string> { ["atY"] = $"new {V}({Unsafe}.Add(ref yr, label))", ["atW"] = $"new {V}({Unsafe}.Add(ref w, label))" };
            if (element is VariableExpr { Name: var plain } && scalars.TryGetValue(plain, out var scalar))
            {
                code.Line($"var {reduction.Name} = {scalar};");
                continue;
            }

            foreach (var variable in element.Variables.Where(scalars.ContainsKey))
            {
                code.Line($"var {variable} = {scalars[variable]};");
            }

            code.Line($"var {reduction.Name} = {Evaluate(code, element)};");
        }
    }

    private void WritePass(CodeWriter code, LossPass pass)
    {
        var kept = Plan.Kept is { } function && pass.Reductions.Any(reduction => ExprWalk.Distinct([reduction.Element]).Any(function.Equals)) ? function : null;
        var gradients = pass.WritesGradient ? Plan.Gradients : [];
        var expressions = pass.Reductions.Select(reduction => reduction.Element).Concat(gradients).Select(Keep).ToList();
        expressions = [.. Hoist(code, expressions)];
        foreach (var reduction in pass.Reductions)
        {
            code.Line($"var {reduction.Name}Lanes = {(reduction.Kind == ReductionKind.Sum ? $"{V}.Zero" : Lowest)};");
        }

        RowLoops.Open(code, Type, Width);
        WriteLoads(code, kept is null ? expressions : [.. expressions, kept], loadsKept: kept is null && Reads(expressions, "e"));
        if (kept is not null)
        {
            code.Line($"var e = {RowLoops.Select(Type, Width, Evaluate(code, kept), $"{V}.Zero")};");
            code.Line(Store("e", "dyr", "p * dyPanel + q"));
        }

        var values = Evaluate(code, expressions);
        foreach (var (reduction, i) in pass.Reductions.Select((reduction, i) => (reduction, i)))
        {
            code.Line(reduction.Kind == ReductionKind.Sum
                ? $"{reduction.Name}Lanes += {ZeroPadded(expressions[i], values[i])};"
                : $"{reduction.Name}Lanes = {Vector}.MaxNative({reduction.Name}Lanes, {RowLoops.Select(Type, Width, values[i], Lowest)});");
        }

        for (var i = pass.Reductions.Count; i < values.Count; i++)
        {
            code.Line(Store(ZeroPadded(expressions[i], values[i]), i == pass.Reductions.Count ? "dyr" : "dtr", "p * dyPanel + q"));
        }

        RowLoops.Close(code);
        foreach (var reduction in pass.Reductions.Where(reduction => reduction != Plan.PlainSum))
        {
            code.Line($"var {reduction.Name} = new {V}({(reduction.Kind == ReductionKind.Sum ? $"{Vector}.Sum" : $"{Support}.VectorMath.MaxAcross")}({reduction.Name}Lanes));");
        }
    }

    // The value, with zeros beyond the width: what was kept and weights are zero there, and the label is not.
    private string ZeroPadded(Expr expression, string value)
    {
        var beyond = expression.Replace(Expr.Variable("e"), 0).Replace(RowLoss.W, 0).Replace(RowLoss.Index, -1).Replace(RowLoss.Label, 0).Simplify();
        return beyond.Is(0) ? value : RowLoops.Select(Type, Width, value, $"{V}.Zero");
    }

    private string Lowest => $"new {V}({Type}.MinValue)";

    private void WriteLoads(CodeWriter code, IReadOnlyList<Expr> expressions, bool loadsKept)
    {
        foreach (var (variable, reference) in new[] { ("y", "yr"), ("t", "tr"), ("w", "w") }.Where(pair => Reads(expressions, pair.Item1)))
        {
            code.Line($"var {variable}v = {Load(reference, Place)};");
        }

        if (Reads(expressions, "index"))
        {
            code.Line($"var indexv = {V}.Indices + new {V}({Place});");
        }

        if (loadsKept)
        {
            code.Line($"var e = {Load("dyr", "p * dyPanel + q")};");
        }
    }

    private Expr Keep(Expr expression) => Plan.Kept is { } kept ? expression.Replace(kept, Expr.Variable("e")) : expression;

    /// <summary>Computes what does not differ from element to element before the loop.</summary>
    private IEnumerable<Expr> Hoist(CodeWriter code, IReadOnlyList<Expr> expressions)
    {
        var hoisted = new List<Expr>();
        foreach (var expression in expressions.SelectMany(Invariants).Where(part => !hoisted.Contains(part)).ToList())
        {
            if (!hoisted.Contains(expression))
            {
                hoisted.Add(expression);
            }
        }

        var values = Evaluate(code, hoisted);
        var names = hoisted.Select(_ => $"f{_hoisted++}").ToList();
        for (var i = 0; i < hoisted.Count; i++)
        {
            code.Line($"var {names[i]} = {values[i]};");
        }

        return expressions.Select(expression =>
            hoisted.Zip(names, (part, name) => (part, name)).Aggregate(expression, (current, pair) => current.Replace(pair.part, Expr.Variable(pair.name))));
    }

    private int _hoisted;

    // The largest parts that only read numbers of the row.
    private static IEnumerable<Expr> Invariants(Expr expression) =>
        expression.Parts.Count == 0 || expression.Variables.Count == 0 ? []
        : expression.Variables.Any(variable => variable == "e" || RowLoss.ElementVariables.Contains(variable)) ? expression.Parts.SelectMany(Invariants)
        : [expression];

    private static bool Reads(IEnumerable<Expr> expressions, string variable) => expressions.Any(expression => expression.Variables.Contains(variable));
}
