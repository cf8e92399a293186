using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using NetGen.Generator.Passes;
using static NetGen.Generator.Emit.Names;

namespace NetGen.Generator.Emit;

/// <summary>
/// Prediction of one sample by a network so small that all of it fits in one method without a loop: activations stay in
/// registers, and each sum runs in up to four independent chains. For vectors of eight lanes; other widths take the
/// kernels. Each kind of node says in its kernel's file how it is written here.
/// </summary>
internal sealed class StraightLine
{
    /// <summary>The lanes of a vector.</summary>
    public const int Lanes = 8;

    // Above, the JIT takes long and then gives up.
    private const int Budget = 200;

    private readonly Dictionary<Value, IReadOnlyList<string>> _locals = [];

    private StraightLine()
    {
    }

    /// <summary>The type of a vector.</summary>
    public static string Vector8 { get; } = VectorOf("float");

    public CodeWriter Code { get; } = new();

    /// <summary>The vector operations so far; what a node would need is added before it is written.</summary>
    public int Operations { get; set; }

    public bool IsWithinBudget => Operations <= Budget;

    /// <summary>The method's body, or null where the network is too large or has layers that need kernels.</summary>
    public static string? Emit(NetworkModel model)
    {
        if (model.Double || model.InputShape.Size > Budget || model.Inference.Nodes.Count > 32)
        {
            return null;
        }

        var line = new StraightLine();
        foreach (var node in model.Inference.Nodes.Where(node => node.Phase != Phase.Prepare))
        {
            if (node.Layer >= 0)
            {
                line.Code.Line("// " + LayerText.Describe(model, node.Layer));
            }

            var single = node.Inputs.Count > 0 && node.Inputs[0].Shape.Rows == 1 && node.Output.Shape.Rows == 1;
            if (!single || !KernelCatalog.Find(node).EmitStraight(line, node) || !line.IsWithinBudget)
            {
                return null;
            }
        }

        return line.Code.ToString().TrimEnd('\n');
    }

    /// <summary>The locals that hold a value: a vector for eight columns each, or for each column of a narrow output.</summary>
    public IReadOnlyList<string>? Find(Value value) => _locals.TryGetValue(value, out var locals) ? locals : null;

    public void Define(Value value, IEnumerable<string> locals) => _locals[value] = [.. locals];

    /// <summary>The name of a value's local.</summary>
    public static string Local(Value value, int i) => $"{value.Name}_{i}";

    /// <summary>One column of a value as a scalar, or null where the value is not at hand.</summary>
    public string? Element(Value value, int i) => value.Role == ValueRole.Input
        ? $"{Unsafe}.Add(ref inputs, {i})"
        : Find(value) is { } locals ? Lane(locals[i / Lanes], i % Lanes) : null;

    /// <summary>One lane of a vector, through memory: a broadcast from the stack is one instruction.</summary>
    public static string Lane(string vector, int lane) => $"{Unsafe}.Add(ref {Unsafe}.As<{Vector8}, float>(ref {vector}), {lane})";

    /// <summary>Declares a local with a function of x0 of another one.</summary>
    public string Apply(Expr function, string input, string output)
    {
        var emitted = VectorEmitter.Emit([("y", function)], _ => input, "float", output + "t", output + "k");
        foreach (var line in emitted.Constants.Select(constant => constant.Declaration).Concat(emitted.Statements))
        {
            Code.Line(line);
        }

        Code.Line($"var {output} = {emitted["y"]};");
        return output;
    }
}
