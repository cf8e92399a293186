using System.Collections.Generic;
using NetGen.Generator.Expressions;

namespace NetGen.Generator.Graph;

/// <summary>
/// For each channel the sum of a function f(x0, x1, …) over all rows of all samples of the batch, in order: the gradient of what
/// is the same for all of them.
/// </summary>
internal sealed class ReduceNode : Node
{
    public ReduceNode(int layer, Expr function, IEnumerable<Value> inputs, Value sums)
        : base(layer, inputs, [sums]) => (Function, Phase) = (function, Phase.Parameters);

    /// <summary>The scalar function of the variables x0, x1, ….</summary>
    public Expr Function { get; }

    public override string Operation => "reduce";
}
