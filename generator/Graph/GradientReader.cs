using System.Collections.Generic;
using NetGen.Generator.Expressions;

namespace NetGen.Generator.Graph;

/// <summary>
/// A node of the backward pass whose first input is a gradient, and whose kernel can compute that element by element from
/// others: so that a ReLU's mask needs no pass of its own. Fusion adds the function's further operands to the inputs.
/// </summary>
internal abstract class GradientReader(int layer, IEnumerable<Value> inputs, IEnumerable<Value> outputs)
    : FusibleNode(layer, inputs, outputs)
{
    private readonly List<Value> _operands = [];

    /// <summary>The gradient as a function of x0, x1 ….</summary>
    public Expr Prologue { get; private set; } = Expr.Variable("x0");

    /// <summary>The values that x0, x1 … are read from.</summary>
    public IReadOnlyList<Value> PrologueOperands => [Inputs[0], .. _operands];

    /// <summary>Takes the place of the function that computes its first input.</summary>
    public void Absorb(MapNode map)
    {
        Prologue = map.Function;
        Inputs[0] = map.Inputs[0];
        for (var i = 1; i < map.Inputs.Count; i++)
        {
            _operands.Add(map.Inputs[i]);
            Inputs.Add(map.Inputs[i]);
        }
    }
}
