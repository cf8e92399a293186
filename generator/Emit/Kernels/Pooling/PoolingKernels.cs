using NetGen.Generator.Emit.Kernels.Images;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;
using static NetGen.Generator.Emit.Kernels.ElementAccess;

namespace NetGen.Generator.Emit.Kernels.Pooling;

/// <summary>Pooling: the windows of each line, those at the borders by tiles of their own.</summary>
internal sealed class PoolingKernel : NodeKernel<PoolingNode>
{
    protected override void Emit(PhaseEmitter phase, PoolingNode node)
    {
        var (x, y, geometry, type) = (node.Inputs[0], node.Output, node.Geometry, phase.Type);
        var operands = ImageOperands.Epilogue(node);
        var (source, target) = (ImageOperands.LayoutOf(x), ImageOperands.LayoutOf(y));
        var position = node.Position is { } value ? ImageOperands.LayoutOf(value) : null;
        var channels = PoolingWindows.Lanes(phase, y.Shape);
        PoolTile Tile(WindowRun vertical, WindowRun horizontal) =>
            new(node.Kind, position is not null, vertical.Taps, horizontal.Taps, node.Epilogue, operands.Count, type);
        var windows = new PoolingWindows(geometry, x.Shape, y.Shape);
        var methods = windows.Methods((vertical, horizontal) => Tile(vertical, horizontal).Require(phase.Kernels));
        var formula = Epilogues.Formula(node, node.Kind switch { PoolingKind.Max => "max x", PoolingKind.Mean => "mean x", _ => "Σ x" });
        List<(string Name, ImageLayout Layout)> references = [("x", source), ("y", target)];
        if (position is not null)
        {
            references.Add(("position", position));
        }

        references.AddRange(ImageOperands.Named(operands));
        var name = phase.Kernels.Require(
            $"pooling {node.Kind} {formula} {geometry} {geometry.CountPadding} {channels} {ImageOperands.Key([.. references.Select(reference => reference.Layout)])} {position is null}",
            $"{node.Kind}Pool{y.Shape.Width}",
            (unique, code) =>
            {
                code.Line();
                code.Line($"// y = {formula}   {geometry}: x {x.Shape}, y {y.Shape}");
                windows.Write(code, unique, type, references, (vertical, horizontal, place) => Tile(vertical, horizontal).Call(
                    methods(vertical, horizontal),
                    place.Window("x", source), place.Output("y", target), position is null ? "" : place.Output("position", position),
                    horizontal.Count,
                    [channels, source.LineStride, source.PixelStride, geometry.Horizontal.Stride * source.PixelStride, target.PixelStride, position?.PixelStride ?? 0],
                    PoolingWindows.Scale(geometry, vertical, horizontal, type),
                    operands.Select((operand, i) => (place.Output($"e{i + 1}", operand), Text(operand.PixelStride)))));
            });
        PoolingWindows.WriteCall(phase, name, [x, .. node.Outputs, .. node.EpilogueOperands]);
    }
}

/// <summary>The gradient of pooling. Pixels that no window or several windows write are cleared first.</summary>
internal sealed class PoolingGradientKernel : NodeKernel<PoolingGradientNode>
{
    protected override void Emit(PhaseEmitter phase, PoolingGradientNode node)
    {
        var scales = node.Kind == PoolingKind.Mean;
        Emit(phase, node.Geometry, node.Inputs[0], node.Position, node.Output, node.Prologue, node.PrologueOperands, scales, node.Kind + "Pool", "_dx");
    }

    public static void Emit(
        PhaseEmitter phase, PoolingGeometry geometry, Value dy, Value? positions, Value dx, Expr? prologue, IReadOnlyList<Value> values,
        bool scales, string prefix, string suffix)
    {
        var type = phase.Type;
        var (target, source) = (ImageOperands.LayoutOf(dy), ImageOperands.LayoutOf(dx));
        var position = positions is null ? null : ImageOperands.LayoutOf(positions);
        IReadOnlyList<ImageLayout> operands = [.. values.Select(ImageOperands.LayoutOf)];
        PoolGradientTile Tile(WindowRun vertical, WindowRun horizontal) =>
            new(position is not null, geometry.Overlaps, scales, vertical.Taps, horizontal.Taps, prologue, operands.Count, type);
        var windows = new PoolingWindows(geometry, dx.Shape, dy.Shape);
        var methods = windows.Methods((vertical, horizontal) => Tile(vertical, horizontal).Require(phase.Kernels));
        var formula = prologue is null ? "dy" : ExprPrinter.Print(prologue.Replace(Expr.Variable("x0"), Expr.Variable("dy")));
        List<(string Name, ImageLayout Layout)> references = [("dy", target), ("dx", source)];
        if (position is not null)
        {
            references.Insert(1, ("position", position));
        }

        references.AddRange(ImageOperands.Named(operands));
        var name = phase.Kernels.Require(
            $"pooling_dx {scales} {formula} {geometry} {geometry.CountPadding} {ImageOperands.Key([.. references.Select(reference => reference.Layout)])} {position is null}",
            $"{prefix}{dx.Shape.Width}{suffix}",
            (unique, code) =>
            {
                code.Line();
                code.Line($"// dx = {formula} for each window{(position is null ? "" : ", at its largest element")}   {geometry}: dx {dx.Shape}, dy {dy.Shape}");
                windows.Write(
                    code, unique, type, references,
                    (vertical, horizontal, place) => Tile(vertical, horizontal).Call(
                        methods(vertical, horizontal),
                        place.Output("dy", target), position is null ? "" : place.Output("position", position), place.Window("dx", source),
                        horizontal.Count,
                        [source.PixelStride, source.LineStride, source.PixelStride, geometry.Horizontal.Stride * source.PixelStride, target.PixelStride, position?.PixelStride ?? 0],
                        PoolingWindows.Scale(geometry, vertical, horizontal, type),
                        operands.Select((operand, i) => (place.Output($"e{i + 1}", operand), Text(operand.PixelStride)))),
                    geometry.Tiles(dx.Shape, dy.Shape) ? null : source);
            });
        PoolingWindows.WriteCall(phase, name, positions is null ? [dy, dx, .. values] : [dy, positions, dx, .. values]);
    }
}
