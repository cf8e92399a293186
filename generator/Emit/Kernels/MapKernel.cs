using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Emit.Kernels.Images;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using static NetGen.Generator.Emit.Kernels.ElementAccess;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>Element-wise functions that are not an epilogue: one loop over the value.</summary>
internal sealed class MapKernel : NodeKernel<MapNode>
{
    protected override void Emit(PhaseEmitter phase, MapNode node)
    {
        if (node.Output.Storage.Image is not null)
        {
            ImageMap.Emit(phase, node);
            return;
        }

        var accesses = node.Inputs.Select((value, i) => ElementAccess.Of("x" + i, value)).Append(ElementAccess.Of("y", node.Output)).ToList();
        var width = node.Output.Shape.Width;
        var formula = ExprPrinter.Print(node.Function);
        var strides = string.Concat(accesses.Select(access => $";{access.RowStride},{access.PanelStride}"));
        var name = phase.Kernels.Require($"map {width} {node.Output.Narrow} {formula}{strides}", $"Map{width}", (unique, code) =>
        {
            code.Line();
            code.Line($"// y = {formula}   (rows, {width})");
            Write(code, unique, phase.Type, node.Function, width, node.Output.Narrow, accesses);
        });
        phase.Code.Line($"__Kernels.{name}({string.Join(", ", node.Inputs.Append(node.Output).Select(phase.Argument))}, {phase.Rows(node.Output)});");
    }

    protected override bool EmitStraight(StraightLine line, MapNode node)
    {
        if (node.Inputs.Count != 1 || line.Find(node.Inputs[0]) is not { } inputs)
        {
            return false;
        }

        line.Operations += inputs.Count * node.Function.Cost * 4;
        line.Define(node.Output, inputs.Select((input, i) => line.Apply(node.Function, input, StraightLine.Local(node.Output, i))));
        return true;
    }

    private static void Write(CodeWriter code, string name, string type, Expr function, int width, bool narrow, IReadOnlyList<ElementAccess> accesses)
    {
        // Panels of 16 columns with a vector along a row, or single columns with a vector over the rows.
        var panels = narrow ? width : Storage.PanelCount(width);
        var (row, column) = narrow ? ("q", "") : ("r", "q");
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

        if (!narrow)
        {
            code.Open("for (nint r = 0; r < rows; r++)");
        }

        code.Open($"for ({(narrow ? "nint" : "int")} q = 0; q < {(narrow ? "rows" : width <= 8 ? Text(width) : "16")}; q += {vector}.Count)");
        foreach (var access in accesses.Where(access => access != output && function.Variables.Contains(access.Reference)))
        {
            code.Line($"var {access.Reference}v = {Names.Load(access.Reference, access.Offset(row, panels > 1 ? "p" : "0", column))};");
        }

        foreach (var statement in body.Statements)
        {
            code.Line(statement);
        }

        code.Line(Names.Store(body["y"], "y", output.Offset(row, panels > 1 ? "p" : "0", column)));
        code.Close();
        if (!narrow)
        {
            code.Close();
        }

        if (panels > 1)
        {
            code.Close();
        }

        code.Close();
    }
}
