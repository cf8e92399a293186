using System.Globalization;
using System.Text;
using System.Text.Json;
using NetGen.Generator.Expressions;
using NetGen.Generator.Functions;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Documentation;

/// <summary>
/// The pages of docs/catalogue, made from the compiler's definitions: formula, derivative, plot. What no definition knows, when
/// to use a function and where it comes from, is in docs/catalogue/notes.json.
/// </summary>
internal static class FunctionPages
{
    private static readonly Dictionary<string, FunctionNote> Notes =
        JsonSerializer.Deserialize<Dictionary<string, FunctionNote>>(Repository.Read("docs/catalogue/notes.json"), JsonSerializerOptions.Web)!;

    /// <summary>Every function's kind.</summary>
    public static IEnumerable<string> Kinds =>
        [.. Activations.All.Select(row => row.Kind), .. Losses.All.Select(row => row.Kind), .. Optimizers.All.Select(row => row.Kind)];

    /// <summary>All files by name, without the notes.</summary>
    public static Dictionary<string, string> All()
    {
        var files = new Dictionary<string, string> { ["README.md"] = Index() };
        foreach (var row in Activations.All)
        {
            Add(row.Kind, Activation(row), row.Forward(Spec.Of(row.Kind)).Simplify(), row.Backward(Spec.Of(row.Kind)).Value, row);
        }

        foreach (var row in Losses.All)
        {
            var loss = row.Of(Spec.Of(row.Kind));
            Add(row.Kind, Loss(row.Kind, loss), loss.Element, loss.ElementGradient?.Simplify(), null);
        }

        foreach (var row in Optimizers.All)
        {
            files.Add($"{row.Kind}.md", Optimizer(row));
        }

        return files;

        void Add(string kind, string text, Expr? value, Expr? derivative, ActivationDefinition? activation)
        {
            files.Add($"{kind}.md", text);
            if (value is not null && derivative is not null)
            {
                files.Add($"{kind}.svg", new FunctionPlot(value, derivative, activation).ToSvg());
            }
        }
    }

    private static string Index()
    {
        var text = new StringBuilder("# Functions, one by one\n\nMade from the compiler's definitions by `CatalogueTests`; the [catalogue](../catalogue.md) has them in tables.\n");
        Section("Activations", Activations.All.Select(row => row.Kind));
        Section("Losses", Losses.All.Select(row => row.Kind));
        Section("Optimizers", Optimizers.All.Select(row => row.Kind));
        return text.ToString();

        void Section(string title, IEnumerable<string> kinds)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n");
            foreach (var kind in kinds)
            {
                text.Append(CultureInfo.InvariantCulture, $"- [{kind}]({kind}.md): {Notes[kind].Use}\n");
            }
        }
    }

    private static string Activation(ActivationDefinition row)
    {
        var spec = Spec.Of(row.Kind);
        var page = Begin(row.Kind).Append("```\ny = ").Append(ExprPrinter.Print(row.Forward(spec).Simplify()));
        page.Append("\ndy/dx = ").Append(ExprPrinter.Print(row.Backward(spec).Value)).Append('\n');
        foreach (var coefficient in row.Coefficients)
        {
            var derivative = row.Forward(spec).Differentiate(coefficient.Name);
            page.Append(CultureInfo.InvariantCulture, $"dy/d{coefficient.Name} = {ExprPrinter.Print(derivative)}\n");
        }

        page.Append("```\n\nwith the attribute's defaults");
        page.Append(row.Coefficients.Count == 0 ? "" : $"; {string.Join(", ", row.Coefficients.Select(coefficient => $"`{coefficient.Name}` is learned, at first {Literals.Text(coefficient.Initial(spec))}"))}");
        page.Append(row.Draw is null ? "" : $"; r is drawn anew for each element in training, and is {Literals.Text(row.Draw.Mean)} in prediction");
        page.Append(CultureInfo.InvariantCulture, $". Where the derivative has y, it is computed from the output.\n\n![{row.Kind} and its derivative]({row.Kind}.svg)\n");
        page.Append(row.ReluFamily ? "\nWeights before it start from He's initialisation.\n" : row.Saturating ? "\nIt is flat on both sides: weights before it start from Xavier's initialisation.\n" : "");
        return page.ToString();
    }

    private static string Loss(string kind, LossDefinition loss)
    {
        var page = Begin(kind).Append("```\n");
        if (loss.Element is { } element)
        {
            page.Append(CultureInfo.InvariantCulture, $"loss = {ExprPrinter.Print(element.Simplify())}\ndloss/dy = {ExprPrinter.Print(loss.ElementGradient!.Simplify())}\n```\n");
            page.Append(CultureInfo.InvariantCulture, $"\nof each element, output y and target t, averaged over {Average(loss)}.\n\n![{kind} and its derivative]({kind}.svg)\n");
            return page.ToString();
        }

        var row = loss.OfRow(10);
        var gradient = row.Differentiate();
        page.Append(CultureInfo.InvariantCulture, $"loss = {ExprPrinter.Print(row.Loss)}\n");
        foreach (var number in gradient.Reductions)
        {
            page.Append(CultureInfo.InvariantCulture, $"  {number.Name} = {number.Formula}\n");
        }

        page.Append(CultureInfo.InvariantCulture, $"dloss/dy = {ExprPrinter.Print(gradient.ByOutput)}\n```\n\nof each row of outputs y (here ten), averaged over {Average(loss)}; scale is one over their number.\n");
        return page.ToString();
    }

    private static string Average(LossDefinition loss) => loss.Average switch
    {
        LossAverage.Elements => "all elements",
        LossAverage.Rows => "rows",
        LossAverage.Samples => "samples",
        _ => "the labels that count",
    };

    private static string Optimizer(OptimizerDefinition row)
    {
        var rule = row.Rule(Spec.Of(row.Kind));
        var page = Begin(row.Kind).Append(CultureInfo.InvariantCulture, $"```\n{rule.Formula}\n```\n\n");
        page.Append("g is the gradient, p the parameter, η the learning rate, t the number of the step. ");
        page.Append(rule.States.Count == 0 ? "Nothing is kept from step to step.\n" : $"Kept for each parameter from step to step, 0 at first: {string.Join(", ", rule.States)}.\n");
        page.Append(CultureInfo.InvariantCulture, $"\n| hyper-parameter | default |\n| --- | --- |\n| `LearningRate` | {Literals.Text(row.DefaultLearningRate)} |\n");
        foreach (var parameter in row.HyperParameters)
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{parameter.Name}` | {Literals.Text(parameter.Default)} |\n");
        }

        return page.ToString();
    }

    private static StringBuilder Begin(string kind)
    {
        var note = Notes[kind];
        return new StringBuilder().Append(CultureInfo.InvariantCulture, $"# {kind}\n\n{note.Use}\n\nSource: {note.Source}\n\n");
    }

    private sealed record FunctionNote(string Use, string Source);
}
