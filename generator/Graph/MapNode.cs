using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Expressions;

namespace NetGen.Generator.Graph;

/// <summary>
/// Everything element-wise: output = f(x0, x1, …) for each element, where an operand may be one number for each channel.
/// </summary>
internal sealed class MapNode(int layer, Expr function, IEnumerable<Value> inputs, Value output)
    : Node(layer, inputs, [output])
{
    /// <summary>The scalar function of the variables x0, x1, ….</summary>
    public Expr Function { get; } = function;

    /// <summary>
    /// The derivative by x0 as a function of the output y, where the rules of algebra do not find it; of the operands too where
    /// that is shorter.
    /// </summary>
    public Expr? DerivativeFromOutput { get; init; }

    /// <summary>Whether it is a function of one value that never decreases.</summary>
    public bool IsIncreasing { get; init; }

    public override string Operation => "map";

    public override bool CanReplace(int index) => Inputs[index].Role is ValueRole.Activation or ValueRole.Gradient;

    public override void Differentiate(GradientBuilder gradients)
    {
        if (gradients.Of(Output) is not { } outputGradient)
        {
            return;
        }

        for (var i = 0; i < Inputs.Count; i++)
        {
            if (!gradients.Needs(Inputs[i]))
            {
                continue;
            }

            var (function, operands) = Chain(i, outputGradient);
            var gradient = gradients.Create(Inputs[i]);
            gradients.Graph.Add(Inputs[i].PerChannel
                ? new ReduceNode(Layer, function, operands, gradient)
                : new MapNode(Layer, function, operands, gradient) { Phase = Phase.Backward });
            if (gradient.Role == ValueRole.ParameterGradient)
            {
                gradients.Graph.Results.Add(gradient);
            }
            else
            {
                gradients.Contribute(Inputs[i], gradient, Layer);
            }
        }
    }

    // outputGradient · ∂f/∂xᵢ, preferably in terms of the output, so that the input need not be kept.
    private (Expr Function, List<Value> Operands) Chain(int input, Value outputGradient)
    {
        var derivative = Function.Differentiate("x" + input).Replace(Function, Expr.Variable("y")).Simplify();
        if (input == 0 && DerivativeFromOutput is not null && derivative.Variables.Any(name => name != "y"))
        {
            derivative = DerivativeFromOutput;
        }

        List<Value> operands = [outputGradient];
        foreach (var name in derivative.Variables)
        {
            derivative = derivative.Replace(Expr.Variable(name), Expr.Variable("v_" + name));
        }

        foreach (var (name, value) in Inputs.Select((value, i) => ("x" + i, value)).Append(("y", Output)))
        {
            var variable = Expr.Variable("v_" + name);
            if (derivative.Variables.Contains("v_" + name))
            {
                derivative = derivative.Replace(variable, Expr.Variable("x" + operands.Count));
                operands.Add(value);
            }
        }

        return ((Expr.Variable("x0") * derivative).Simplify(), operands);
    }
}
