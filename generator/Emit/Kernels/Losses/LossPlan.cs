using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Expressions;
using NetGen.Generator.Functions;

namespace NetGen.Generator.Emit.Kernels.Losses;

/// <summary>
/// In how many passes over a row its loss and gradient are computed: a number that another one needs is complete before
/// the next pass, and the gradient is written in the first pass that has all it needs.
/// </summary>
internal sealed class LossPlan
{
    private readonly Dictionary<string, Reduction> _reductions;

    /// <param name="row">The loss.</param>
    /// <param name="hasGradient">Whether the gradient is wanted.</param>
    /// <param name="isPair">Whether that by the target is wanted too.</param>
    public LossPlan(RowLoss row, bool hasGradient, bool isPair)
    {
        var gradient = row.Differentiate();
        var reductions = hasGradient ? gradient.Reductions : row.Reductions;
        _reductions = reductions.ToDictionary(reduction => reduction.Name);
        Loss = row.Loss.Simplify();
        Gradients = !hasGradient ? [] : isPair ? [gradient.ByOutput, gradient.ByTarget] : [gradient.ByOutput];
        var sums = reductions.Where(reduction => reduction.IsOverRow).ToList();
        var passes = sums.Count == 0 ? 0 : sums.Max(sum => DepthOf(sum.Element)) + 1;
        var last = hasGradient ? Gradients.Max(DepthOf) : 0;
        Passes =
        [
            .. Enumerable.Range(0, hasGradient ? System.Math.Max(passes, last + 1) : passes).Select(pass => new LossPass(
                [.. At(pass).Where(reduction => !reduction.IsOverRow)],
                [.. At(pass).Where(reduction => reduction.IsOverRow)],
                hasGradient && pass == last)),
        ];
        Last = [.. At(Passes.Count)];
        Kept = hasGradient ? sums.Where(sum => DepthOf(sum.Element) < last).Select(Shared).FirstOrDefault(part => part is not null) : null;

        IEnumerable<Reduction> At(int pass) => reductions.Where(reduction => DepthOf(reduction.Element) == pass);
    }

    public IReadOnlyList<LossPass> Passes { get; }

    /// <summary>What is computed of numbers of the row behind all passes.</summary>
    public IReadOnlyList<Reduction> Last { get; }

    /// <summary>The loss of the row as a function of the reductions.</summary>
    public Expr Loss { get; }

    /// <summary>The gradient by the output, and that by the target where it is wanted.</summary>
    public IReadOnlyList<Expr> Gradients { get; }

    /// <summary>
    /// A function of each element that both a sum and the gradient need and that is worth keeping: it lies where the gradient
    /// will be.
    /// </summary>
    public Expr? Kept { get; }

    /// <summary>Every reduction, each behind those that it reads.</summary>
    public IEnumerable<Reduction> InOrder => Passes.SelectMany(pass => pass.Before.Concat(pass.Reductions)).Concat(Last);

    /// <summary>The sum that the loss is, if it is nothing else and nothing else reads it: it need not be known for each row.</summary>
    public Reduction? PlainSum => Loss is VariableExpr { Name: var name }
        && _reductions.TryGetValue(name, out var sum) && sum.Kind == ReductionKind.Sum
        && !_reductions.Values.Select(other => other.Element).Concat(Gradients).Any(expression => expression.Variables.Contains(name))
        ? sum
        : null;

    // The number of passes that must be complete before an expression can be computed.
    private int DepthOf(Expr expression) => expression.Variables
        .Where(_reductions.ContainsKey)
        .Select(name => DepthOf(_reductions[name].Element) + (_reductions[name].IsOverRow ? 1 : 0))
        .DefaultIfEmpty(0)
        .Max();

    private Expr? Shared(Reduction sum)
    {
        var needed = ExprWalk.Distinct(Gradients);
        return ExprWalk.Distinct([sum.Element]).LastOrDefault(part => part.Class == CostClass.Transcendental && needed.Any(part.Equals));
    }
}

/// <summary>One pass over a row.</summary>
/// <param name="Before">What is computed before it of numbers of the row, or read at the label.</param>
/// <param name="Reductions">What it computes.</param>
/// <param name="WritesGradient">Whether it writes the gradient.</param>
internal sealed record LossPass(IReadOnlyList<Reduction> Before, IReadOnlyList<Reduction> Reductions, bool WritesGradient);
