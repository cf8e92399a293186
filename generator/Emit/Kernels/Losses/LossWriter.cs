using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using NetGen.Generator.Expressions;
using NetGen.Generator.Functions;
using NetGen.Generator.Layers;
using static NetGen.Generator.Emit.Kernels.ElementAccess;
using static NetGen.Generator.Emit.Names;

namespace NetGen.Generator.Emit.Kernels.Losses;

/// <summary>What the two kinds of loss kernels have in common: a comment, expressions as statements, constants before the loops.</summary>
internal abstract class LossWriter(LossNode node, string type)
{
    private readonly List<EmittedConstant> _constants = [];
    private int _stage;

    protected LossNode Node { get; } = node;

    protected string Type { get; } = type;

    protected string V { get; } = VectorOf(type);

    protected LossPlan Plan { get; } = new(node.Row, node.Gradient is not null, node.IsPair);

    protected RowLoss Row => Node.Row;

    protected bool HasGradient => Node.Gradient is not null;

    protected int Width => Node.Inputs[0].Shape.Width;

    protected bool TakesLabels => Node.Definition.Targets == LossTargets.ClassIndices;

    /// <summary>The loss's name without "Loss".</summary>
    public string Name => Regex.Replace(Node.Definition.Kind, "Loss$", "");

    /// <summary>Everything that the text depends on.</summary>
    public string Key => string.Join(
        " ",
        [
            "loss", Node.Definition.Kind, .. Formula(), string.Join(";", Node.Definition.Weights.Select(Literals.Text)), Node.Inputs[0].Shape.ToString(),
            Text(Node.Inputs[0].Storage.RowStride), Text(Node.Target.Storage.RowStride),
        ]);

    /// <summary>Writes the kernel under a name.</summary>
    public void Write(string name, CodeWriter code)
    {
        var body = new CodeWriter();
        WriteBody(body);
        code.Line();
        foreach (var line in Formula())
        {
            code.Line("// " + line);
        }

        code.Line("// " + Layout);
        code.Line(Hot);
        code.Open($"internal static void {name}({Parameters})");
        if (HasGradient && Plan.Gradients.Any(gradient => gradient.Variables.Contains("scale")))
        {
            code.Line($"var scales = new {V}(scale);");
        }

        foreach (var constant in _constants)
        {
            code.Line(constant.Declaration);
        }

        code.Lines(body.ToString().Trim('\n'));
        code.Close();
    }

    /// <summary>How operands lie.</summary>
    protected abstract string Layout { get; }

    /// <summary>The kernel's parameters.</summary>
    protected abstract string Parameters { get; }

    protected abstract void WriteBody(CodeWriter code);

    /// <summary>The local of a variable.</summary>
    protected virtual string Local(string variable) => variable == "scale" ? "scales" : variable;

    /// <summary>Writes the statements that some values need, and returns the values.</summary>
    protected IReadOnlyList<string> Evaluate(CodeWriter code, IEnumerable<Expr> values)
    {
        var stage = _stage++;
        var body = VectorEmitter.Emit([.. values.Select((value, i) => (Literals.Integer(i), value))], Local, Type, $"u{stage}_", $"k{stage}_");
        var names = new Dictionary<string, string>();
        foreach (var constant in body.Constants)
        {
            // The same number is declared once; 0 is not −0.
            if (_constants.Find(other => System.BitConverter.DoubleToInt64Bits(other.Value) == System.BitConverter.DoubleToInt64Bits(constant.Value)) is { } known)
            {
                names.Add(constant.Name, known.Name);
            }
            else
            {
                var name = "c" + Literals.Integer(_constants.Count);
                names.Add(constant.Name, name);
                _constants.Add(new(name, constant.Value, constant.Declaration.Replace($"var {constant.Name} ", $"var {name} ")));
            }
        }

        foreach (var statement in body.Statements)
        {
            code.Line(Renamed(statement));
        }

        return [.. body.Results.Select(result => Renamed(result.Value))];

        string Renamed(string text) => names.Aggregate(text, (current, pair) => Regex.Replace(current, $@"\b{pair.Key}\b", pair.Value));
    }

    protected string Evaluate(CodeWriter code, Expr value) => Evaluate(code, [value])[0];

    // The loss, the numbers that it and its gradient are made of, and the gradient.
    private IEnumerable<string> Formula()
    {
        var numbers = Plan.InOrder.Where(number => number != Plan.PlainSum).ToList();
        var divided = Node.Divisor == 1 ? "" : $"1/{Text(Node.Divisor)}·";
        var loss = Plan.PlainSum is { } sum ? sum.Formula : divided.Length > 0 ? $"({ExprPrinter.Print(Plan.Loss)})" : ExprPrinter.Print(Plan.Loss);
        yield return $"loss = {divided}{loss}{(Node.Definition.IgnoreIndex is { } ignored ? $", but 0 where the label is {ignored}" : "")}";
        if (numbers.Count > 0)
        {
            yield return "with " + string.Join(", ", numbers.Select(number => $"{number.Name} = {number.Formula}"));
        }

        foreach (var (gradient, variable) in Plan.Gradients.Zip(["dy", "dt"], (gradient, variable) => (gradient, variable)))
        {
            yield return $"{variable} = {ExprPrinter.Print(gradient)}";
        }
    }
}
