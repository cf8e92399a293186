using System.Collections.Generic;
using NetGen.Generator.Expressions;

namespace NetGen.Generator.Graph;

/// <summary>
/// A node whose kernel can apply a scalar function to each element of its output before it is stored. Fusion adds the
/// function's further operands to the inputs.
/// </summary>
internal abstract class FusibleNode(int layer, IEnumerable<Value> inputs, IEnumerable<Value> outputs)
    : Node(layer, inputs, outputs)
{
    /// <summary>The function: x0 is the element computed, x1, x2 … are the epilogue's operands.</summary>
    public Expr? Epilogue { get; private set; }

    /// <summary>The values that x1, x2 … are read from.</summary>
    public List<Value> EpilogueOperands { get; } = [];

    /// <summary>Whether its kernel has an epilogue.</summary>
    public virtual bool CanFuse => true;

    /// <summary>How many operands its epilogue may have.</summary>
    public virtual int MostOperands => int.MaxValue;

    public void Fuse(MapNode map, Value replaced)
    {
        var function = map.Function;
        var position = map.Inputs.IndexOf(replaced);
        var operands = new List<Value>();
        for (var i = 0; i < map.Inputs.Count; i++)
        {
            function = function.Replace(Expr.Variable("x" + i), Expr.Variable("v" + i));
        }

        function = function.Replace(Expr.Variable("v" + position), Epilogue ?? Expr.Variable("x0"));
        for (var i = 0; i < map.Inputs.Count; i++)
        {
            if (i != position)
            {
                operands.Add(map.Inputs[i]);
                function = function.Replace(Expr.Variable("v" + i), Expr.Variable("x" + (EpilogueOperands.Count + operands.Count)));
            }
        }

        Epilogue = function.Simplify();
        EpilogueOperands.AddRange(operands);
        Inputs.AddRange(operands);
        Outputs[0] = map.Output;
        map.Output.Producer = this;
    }
}
