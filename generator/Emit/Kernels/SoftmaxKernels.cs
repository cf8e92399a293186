using NetGen.Generator.Graph;
using NetGen.Generator.Layers;
using static NetGen.Generator.Emit.Kernels.ElementAccess;
using static NetGen.Generator.Emit.Names;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>Softmax of each row, or its logarithm, shifted by the row's maximum so that nothing overflows.</summary>
internal sealed class SoftmaxKernel : NodeKernel<SoftmaxNode>
{
    protected override void Emit(PhaseEmitter phase, SoftmaxNode node)
    {
        if (node.Output.Narrow)
        {
            NarrowSoftmaxKernels.Emit(phase, node);
            return;
        }

        var (x, y) = (node.Inputs[0], node.Output);
        var loop = new RowLoop(phase.Type, [("x", x), ("y", y)]);
        var name = phase.Kernels.Require($"softmax {node.Log} {x.Shape.Width} {loop.Key}", $"{(node.Log ? "Log" : "")}Softmax{x.Shape.Width}", (unique, code) =>
        {
            code.Line();
            code.Line(node.Log
                ? $"// yᵢ = xᵢ − max x − log Σⱼ exp(xⱼ − max x)   {loop.Shape(x)}"
                : $"// yᵢ = exp(xᵢ − max x) / Σⱼ exp(xⱼ − max x)   {loop.Shape(x)}");
            code.Line(Hot);
            code.Open($"internal static void {unique}({loop.Parameters})");
            loop.Open(code);
            if (node.Log)
            {
                WriteLogarithm(code, phase.Type, x.Shape.Width);
            }
            else
            {
                RowLoops.WriteExponentials(code, phase.Type, x.Shape.Width, "xr", "yr", "16");
                RowLoops.WriteScale(code, phase.Type, x.Shape.Width, "yr", "16", "1 / sum");
            }

            loop.Close(code);
            code.Close();
        });
        phase.Code.Line($"__Kernels.{name}({loop.Arguments(phase)});");
    }

    // The exponentials are not kept. The difference from the maximum comes first: both may be large.
    private static void WriteLogarithm(CodeWriter code, string type, int width)
    {
        var vector = VectorOf(type);
        RowLoops.WriteMaximum(code, type, width, "xr");
        code.Line($"var total = {vector}.Zero;");
        RowLoops.Open(code, type, width);
        code.Line($"total += {RowLoops.Select(type, width, $"{Support}.VectorMath.Exp({Load("xr", "p * 16 + q")} - new {vector}(max))", $"{vector}.Zero")};");
        RowLoops.Close(code);
        code.Line($"var log = {Support}.VectorMath.Log(new {vector}({Vector}.Sum(total)));");
        RowLoops.Open(code, type, width);
        code.Line(Store(RowLoops.Select(type, width, $"({Load("xr", "p * 16 + q")} - new {vector}(max)) - log", $"{vector}.Zero"), "yr", "p * 16 + q"));
        RowLoops.Close(code);
    }
}

/// <summary>dxᵢ = yᵢ·(dyᵢ − Σⱼ yⱼ·dyⱼ) for each row; of the logarithm dxᵢ = dyᵢ − exp(yᵢ)·Σⱼ dyⱼ.</summary>
internal sealed class SoftmaxGradientKernel : NodeKernel<SoftmaxGradientNode>
{
    protected override void Emit(PhaseEmitter phase, SoftmaxGradientNode node)
    {
        if (node.Output.Narrow)
        {
            NarrowSoftmaxKernels.EmitGradient(phase, node);
            return;
        }

        var (y, dy, dx) = (node.Inputs[0], node.Inputs[1], node.Output);
        var (width, vector) = (y.Shape.Width, VectorOf(phase.Type));
        var loop = new RowLoop(phase.Type, [("y", y), ("dy", dy), ("dx", dx)]);
        var name = phase.Kernels.Require($"softmax_dx {node.Log} {width} {loop.Key}", $"{(node.Log ? "Log" : "")}Softmax{width}_dx", (unique, code) =>
        {
            code.Line();
            code.Line(node.Log
                ? $"// dxᵢ = dyᵢ − exp(yᵢ)·Σⱼ dyⱼ   {loop.Shape(y)}"
                : $"// dxᵢ = yᵢ·(dyᵢ − Σⱼ yⱼ·dyⱼ)   {loop.Shape(y)}");
            code.Line(Hot);
            code.Open($"internal static void {unique}({loop.Parameters})");
            loop.Open(code);
            code.Line($"var total = {vector}.Zero;");
            RowLoops.Open(code, phase.Type, width);
            code.Line("// Padding of dy is zero, whatever y has there.");
            code.Line(node.Log
                ? $"total += {Load("dyr", loop.At("dy"))};"
                : $"total = {Vector}.MultiplyAddEstimate({Load("yr", loop.At("y"))}, {Load("dyr", loop.At("dy"))}, total);");
            RowLoops.Close(code);
            code.Line($"var sum = new {vector}({Vector}.Sum(total));");
            RowLoops.Open(code, phase.Type, width);
            var gradient = node.Log
                ? $"{Load("dyr", loop.At("dy"))} - {Support}.VectorMath.Exp({Load("yr", loop.At("y"))}) * sum"
                : $"{Load("yr", loop.At("y"))} * ({Load("dyr", loop.At("dy"))} - sum)";
            code.Line(Store(RowLoops.Select(phase.Type, width, gradient, $"{vector}.Zero"), "dxr", loop.At("dx")));
            RowLoops.Close(code);
            loop.Close(code);
            code.Close();
        });
        phase.Code.Line($"__Kernels.{name}({loop.Arguments(phase)});");
    }
}
