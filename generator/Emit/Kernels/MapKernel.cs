using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>Element-wise functions that are not an epilogue: one loop over the value.</summary>
internal sealed class MapKernel : NodeKernel<MapNode>
{
    protected override void Emit(PhaseEmitter phase, MapNode node)
    {
        var accesses = node.Inputs.Select((value, i) => ElementAccess.Of("x" + i, value)).Append(ElementAccess.Of("y", node.Output)).ToList();
        var width = node.Output.Shape.Width;
        var formula = ExprPrinter.Print(node.Function);
        var strides = string.Concat(accesses.Select(access => $";{access.RowStride},{access.PanelStride}"));
        var name = phase.Kernels.Require($"map {width} {formula}{strides}", $"Map{width}", (unique, code) =>
        {
            code.Line();
            code.Line($"// y = {formula}   (rows, {width})");
            Write(code, unique, phase.Type, node.Function, width, accesses);
        });
        phase.Code.Line($"__Kernels.{name}({string.Join(", ", node.Inputs.Append(node.Output).Select(phase.Argument))}, {phase.Rows(node.Output)});");
    }

    private static void Write(CodeWriter code, string name, string type, Expr function, int width, IReadOnlyList<ElementAccess> accesses)
    {
        var panels = Storage.PanelCount(width);
        var output = accesses[accesses.Count - 1];
        var vector = Names.VectorOf(type);
        code.Line(Names.Hot);
        code.Open($"internal static void {name}({string.Join(", ", accesses.Select(access => access.Declare(type)))}, nint rows)");
        var body = VectorEmitter.Emit([("y", function)], variable => variable + "v", type, "t");
        foreach (var constant in body.Constants)
        {
            code.Line(constant.Declaration);
        }

        if (panels > 1)
        {
            code.Open($"for (nint p = 0; p < {panels}; p++)");
        }

        code.Open("for (nint r = 0; r < rows; r++)");
        code.Open($"for (nint q = 0; q < {(width <= 8 ? width : 16)}; q += {vector}.Count)");
        foreach (var access in accesses.Where(access => access != output && function.Variables.Contains(access.Reference)))
        {
            code.Line($"var {access.Reference}v = {Names.Load(access.Reference, access.Offset("r", panels > 1 ? "p" : "0", "q"))};");
        }

        foreach (var statement in body.Statements)
        {
            code.Line(statement);
        }

        code.Line(Names.Store(body["y"], "y", output.Offset("r", panels > 1 ? "p" : "0", "q")));
        code.Close();
        code.Close();
        if (panels > 1)
        {
            code.Close();
        }

        code.Close();
    }
}
