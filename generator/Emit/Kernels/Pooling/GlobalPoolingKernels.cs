using NetGen.Generator.Emit.Kernels.Images;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;
using static NetGen.Generator.Emit.Kernels.ElementAccess;
using static NetGen.Generator.Emit.Names;

namespace NetGen.Generator.Emit.Kernels.Pooling;

/// <summary>The largest pixel or the mean of each channel, a vector of channels at a time.</summary>
internal sealed class GlobalPoolingKernel : NodeKernel<GlobalPoolingNode>
{
    private const int Chains = 4;

    protected override void Emit(PhaseEmitter phase, GlobalPoolingNode node)
    {
        var (x, y, type) = (node.Inputs[0], node.Output, phase.Type);
        var (layout, lanes) = (ImageOperands.LayoutOf(x), PoolingWindows.Lanes(phase, y.Shape));
        var (max, positions) = (node.Kind == PoolingKind.Max, node.Position is not null);
        var name = phase.Kernels.Require(
            $"global_pool {node.Kind} {positions} {lanes} {y.Storage.RowStride} {ImageOperands.Key(layout)}",
            $"Global{node.Kind}{Text(y.Shape.Width)}",
            (unique, code) =>
            {
                code.Line();
                code.Line($"// y = {(max ? "max x" : "mean x")} of each channel   x {x.Shape}");
                code.Line(Hot);
                code.Open($"internal static void {unique}(ref {type} x, ref {type} y, {(positions ? $"ref {type} position, " : "")}nint samples)");
                code.Open("for (nint n = 0; n < samples; n++)");
                code.Open($"for (nint q = 0; q < {Text(lanes)}; q += {VectorOf(type)}.Count)");
                code.Line($"ref {type} first = ref {Unsafe}.Add(ref x, {Times("n", Text(layout.SampleStride))} + q);");
                if (max)
                {
                    WriteMaximum(code, layout, type, positions);
                }
                else
                {
                    WriteMean(code, layout, type);
                }

                code.Line(Store("m", "y", $"{Times("n", Text(y.Storage.RowStride))} + q"));
                if (positions)
                {
                    code.Line(Store("largest", "position", $"{Times("n", Text(y.Storage.RowStride))} + q"));
                }

                code.Close();
                code.Close();
                code.Close();
            });
        PoolingWindows.WriteCall(phase, name, [x, .. node.Outputs]);
    }

    private static void WriteMean(CodeWriter code, ImageLayout layout, string type)
    {
        var vector = VectorOf(type);
        code.Line($"{vector} {string.Join(", ", Enumerable.Range(0, Chains).Select(i => $"s{i} = {vector}.Zero"))};");
        code.Open($"for (nint h = 0; h < {Text(layout.Lines)}; h++)");
        code.Line($"ref {type} r = ref {Unsafe}.Add(ref first, {Times("h", Text(layout.LineStride))});");
        code.Line("nint w = 0;");
        code.Open($"for (; w <= {Text(layout.Pixels - Chains)}; w += {Text(Chains)})");
        for (var i = 0; i < Chains; i++)
        {
            code.Line($"s{i} += {Load("r", Text(i * layout.PixelStride))};");
        }

        code.Line($"r = ref {Unsafe}.Add(ref r, {Text(Chains * layout.PixelStride)});");
        code.Close();
        code.Open($"for (; w < {Text(layout.Pixels)}; w++)");
        code.Line($"s0 += {Load("r", "")};");
        code.Line($"r = ref {Unsafe}.Add(ref r, {Text(layout.PixelStride)});");
        code.Close();
        code.Close();
        code.Line($"var m = ((s0 + s1) + (s2 + s3)) * new {vector}({Scale(layout, type)});");
    }

    // As in PyTorch, a later element replaces an earlier one if it is larger or not a number.
    private static void WriteMaximum(CodeWriter code, ImageLayout layout, string type, bool positions)
    {
        var vector = VectorOf(type);
        code.Line($"var m = {Load("first", "")};");
        if (positions)
        {
            code.Line($"{vector} largest = {vector}.Zero, number = {vector}.Zero;");
        }

        code.Open($"for (nint h = 0; h < {Text(layout.Lines)}; h++)");
        code.Line($"ref {type} r = ref {Unsafe}.Add(ref first, {Times("h", Text(layout.LineStride))});");
        code.Open($"for (nint w = 0; w < {Text(layout.Pixels)}; w++)");
        code.Line($"var v = {Load("r", "")};");
        code.Line($"var larger = {Vector}.GreaterThan(v, m) | ~{Vector}.Equals(v, v);");
        code.Line($"m = {Vector}.ConditionalSelect(larger, v, m);");
        if (positions)
        {
            code.Line($"largest = {Vector}.ConditionalSelect(larger, number, largest);");
            code.Line($"number += {vector}.One;");
        }

        code.Line($"r = ref {Unsafe}.Add(ref r, {Text(layout.PixelStride)});");
        code.Close();
        code.Close();
    }

    /// <summary>The factor of a mean over all pixels, as a literal.</summary>
    public static string Scale(ImageLayout layout, string type)
    {
        var scale = 1.0 / ((double)layout.Lines * layout.Pixels);
        return type == "float" ? Literals.Float(scale) : Literals.Double(scale);
    }
}

/// <summary>The gradient of global pooling, which comes in panels and goes to an image's pixels.</summary>
internal sealed class GlobalPoolingGradientKernel : NodeKernel<GlobalPoolingGradientNode>
{
    protected override void Emit(PhaseEmitter phase, GlobalPoolingGradientNode node)
    {
        var (dy, dx, type, vector) = (node.Inputs[0], node.Output, phase.Type, VectorOf(phase.Type));
        var layout = ImageOperands.LayoutOf(dx);
        var rows = node.Position?.Storage.RowStride;
        var name = phase.Kernels.Require(
            $"global_pool_dx {rows} {dx.Shape.Width} {ImageOperands.Key(layout)}",
            $"Global{(rows is null ? "Mean" : "Max")}{Text(dx.Shape.Width)}_dx",
            (unique, code) =>
            {
                code.Line();
                code.Line($"// dx = dy {(rows is null ? "/ pixels" : "at the largest pixel of each channel")}   dx {dx.Shape}, dy in panels of 16");
                code.Line(Hot);
                code.Open($"internal static void {unique}(ref {type} dy, nint dyPanel, {(rows is null ? "" : $"ref {type} position, ")}ref {type} dx, nint samples)");
                code.Open("for (nint n = 0; n < samples; n++)");
                code.Open($"for (nint c = 0; c < {Text(layout.PixelStride)}; c += {vector}.Count)");
                code.Line($"var d = {Load("dy", "n * 16 + (c >> 4) * dyPanel + (c & 15)")}{(rows is null ? $" * new {vector}({GlobalPoolingKernel.Scale(layout, type)})" : "")};");
                if (rows is not null)
                {
                    code.Line($"var largest = {Load("position", $"n * {Text(rows.Value)} + c")};");
                    code.Line($"var number = {vector}.Zero;");
                }

                code.Open($"for (nint h = 0; h < {Text(layout.Lines)}; h++)");
                code.Line($"ref {type} r = ref {Unsafe}.Add(ref dx, {Times("n", Text(layout.SampleStride))} + {Times("h", Text(layout.LineStride))} + c);");
                code.Open($"for (nint w = 0; w < {Text(layout.Pixels)}; w++)");
                code.Line(Store(rows is null ? "d" : $"{Vector}.ConditionalSelect({Vector}.Equals(largest, number), d, {vector}.Zero)", "r", ""));
                if (rows is not null)
                {
                    code.Line($"number += {vector}.One;");
                }

                code.Line($"r = ref {Unsafe}.Add(ref r, {Text(layout.PixelStride)});");
                code.Close();
                code.Close();
                code.Close();
                code.Close();
                code.Close();
            });
        phase.Code.Line(
            $"__Kernels.{name}(ref {phase.Reference(dy)}, {phase.PanelStride(dy)}, {(node.Position is { } position ? $"ref {phase.Reference(position)}, " : "")}"
            + $"ref {phase.Reference(dx)}, {phase.Scope.Samples});");
    }
}
