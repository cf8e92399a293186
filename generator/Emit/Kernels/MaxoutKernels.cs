using NetGen.Generator.Layers;
using static NetGen.Generator.Emit.Kernels.ElementAccess;
using static NetGen.Generator.Emit.Names;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>The largest of each group of a row; where the gradient is computed, its place too.</summary>
internal sealed class MaxoutKernel : NodeKernel<MaxoutNode>
{
    protected override void Emit(PhaseEmitter phase, MaxoutNode node)
    {
        var (x, y) = (node.Inputs[0], node.Output);
        var loop = new RowLoop(phase.Type, node.Position is { } place ? [("x", x), ("y", y), ("position", place)] : [("x", x), ("y", y)]);
        var name = phase.Kernels.Require($"maxout {node.Pieces} {x.Shape.Width} {loop.Key}", $"Maxout{x.Shape.Width}", (unique, code) =>
        {
            code.Line();
            code.Line($"// y[c] = max x[c·{Text(node.Pieces)} + j]   x {loop.Shape(x)}");
            code.Line(Hot);
            code.Open($"internal static void {unique}({loop.Parameters})");
            loop.Open(code);
            code.Line($"{Support}.Maxout.Row(ref xr, ref yr, {(node.Position is null ? "" : "ref positionr, ")}{Text(node.Pieces)}, {Text(y.Shape.Width)});");
            loop.Close(code);
            code.Close();
        });
        phase.Code.Line($"__Kernels.{name}({loop.Arguments(phase)});");
    }
}

/// <summary>The gradient of each group goes to its largest element.</summary>
internal sealed class MaxoutGradientKernel : NodeKernel<MaxoutGradientNode>
{
    protected override void Emit(PhaseEmitter phase, MaxoutGradientNode node)
    {
        var (dy, position, dx) = (node.Inputs[0], node.Inputs[1], node.Output);
        var loop = new RowLoop(phase.Type, [("dy", dy), ("position", position), ("dx", dx)]);
        var name = phase.Kernels.Require($"maxout_dx {node.Pieces} {dx.Shape.Width} {loop.Key}", $"Maxout{dx.Shape.Width}_dx", (unique, code) =>
        {
            code.Line();
            code.Line($"// dx[c·{Text(node.Pieces)} + j] = dy[c] where j is the largest element's, else 0   dx {loop.Shape(dx)}");
            code.Line(Hot);
            code.Open($"internal static void {unique}({loop.Parameters})");
            loop.Open(code);
            code.Line(
                $"{Support}.Maxout.RowGradient(ref dyr, {loop.Panel("dy")}, ref positionr, ref dxr, {loop.Panel("dx")}, {Text(node.Pieces)}, {Text(dy.Shape.Width)});");
            loop.Close(code);
            code.Close();
        });
        phase.Code.Line($"__Kernels.{name}({loop.Arguments(phase)});");
    }
}
