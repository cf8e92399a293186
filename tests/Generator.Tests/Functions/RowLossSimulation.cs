using NetGen.Generator.Expressions;
using NetGen.Generator.Functions;

namespace NetGen.Generator.Tests;

/// <summary>Computes losses of rows from their definitions alone, element by element.</summary>
internal static class RowLossSimulation
{
    /// <summary>The loss and its gradient by the output for a row.</summary>
    /// <param name="loss">The loss.</param>
    /// <param name="output">The row of the output.</param>
    /// <param name="target">The row of the target, or the label.</param>
    /// <param name="sign">The sign, where the two rows are a pair.</param>
    public static (double Loss, double[] Gradient, double[] ByTarget) Run(LossDefinition loss, double[] output, double[] target, double sign = 0)
    {
        var row = loss.OfRow(output.Length);
        var gradient = row.Differentiate();
        var numbers = new Dictionary<string, double> { ["scale"] = 1, ["sign"] = sign, ["label"] = target[0] };
        foreach (var reduction in InOrder(gradient.Reductions))
        {
            numbers[reduction.Name] = reduction.Kind switch
            {
                ReductionKind.Sum => Elements(reduction.Element).Sum(),
                ReductionKind.Max => Elements(reduction.Element).Max(),
                ReductionKind.AtLabel => Elements(reduction.Element)[(int)target[0]],
                _ => reduction.Element.Evaluate(numbers),
            };
        }

        return (row.Loss.Evaluate(numbers), Elements(gradient.ByOutput), Elements(gradient.ByTarget));

        double[] Elements(Expr expression) => [.. Enumerable.Range(0, output.Length).Select(i => expression.Evaluate(new Dictionary<string, double>(numbers)
        {
            ["y"] = output[i],
            ["t"] = target.Length > i ? target[i] : 0,
            ["w"] = loss.Weights.Count > 0 ? loss.Weights[i] : 1,
            ["index"] = i,
        }))];
    }

    // Those that read another one behind it.
    private static IEnumerable<Reduction> InOrder(IReadOnlyList<Reduction> reductions)
    {
        var left = reductions.ToList();
        while (left.Count > 0)
        {
            var next = left.First(reduction => !reduction.Element.Variables.Any(name => left.Any(other => other.Name == name)));
            left.Remove(next);
            yield return next;
        }
    }
}
