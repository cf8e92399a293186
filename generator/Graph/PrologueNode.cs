using System.Collections.Generic;
using NetGen.Generator.Expressions;

namespace NetGen.Generator.Graph;

/// <summary>A node whose kernel can apply a scalar function to each element of its first input when it reads it.</summary>
internal abstract class PrologueNode(int layer, IEnumerable<Value> inputs, IEnumerable<Value> outputs)
    : Node(layer, inputs, outputs)
{
    /// <summary>The function: x0 is the element read, x1, x2 … are the prologue's operands.</summary>
    public Expr? Prologue { get; private set; }

    /// <summary>The values that x1, x2 … are read from.</summary>
    public List<Value> PrologueOperands { get; } = [];

    /// <summary>Takes over the work of the node that computes the first input.</summary>
    public void Absorb(MapNode map)
    {
        Prologue = map.Function;
        Inputs[0] = map.Inputs[0];
        for (var i = 1; i < map.Inputs.Count; i++)
        {
            PrologueOperands.Add(map.Inputs[i]);
            Inputs.Add(map.Inputs[i]);
        }
    }
}
