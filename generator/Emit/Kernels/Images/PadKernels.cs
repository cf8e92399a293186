using NetGen.Generator.Graph;
using NetGen.Generator.Layers;
using static NetGen.Generator.Emit.Kernels.ElementAccess;

namespace NetGen.Generator.Emit.Kernels.Images;

/// <summary>Pixels around an image.</summary>
internal sealed class PadKernel : NodeKernel<PadNode>
{
    protected override void Emit(PhaseEmitter phase, PadNode node) =>
        phase.Code.Line(Call(phase, node.Replicate ? "Replicate" : "Pad", node.Inputs[0], node.Output, node.Inputs[0], node.Around));

    public static string Call(PhaseEmitter phase, string method, Value source, Value target, Value inner, Halo around)
    {
        var (from, to) = (ImageOperands.LayoutOf(source), ImageOperands.LayoutOf(target));
        return $"{Names.Support}.ImagePadding.{method}(ref {phase.Reference(source)}, {ImageCopies.Internal(from)}, ref {phase.Reference(target)}, {ImageCopies.Internal(to)}, "
            + $"new({Text(inner.Shape.Lines)}, {Text(inner.Shape.Pixels)}, {Text(around.Top)}, {Text(around.Bottom)}, {Text(around.Left)}, {Text(around.Right)}), {phase.Scope.Samples});";
    }
}

/// <summary>Its gradient.</summary>
internal sealed class PadGradientKernel : NodeKernel<PadGradientNode>
{
    protected override void Emit(PhaseEmitter phase, PadGradientNode node) =>
        phase.Code.Line(PadKernel.Call(phase, node.Replicate ? "Gather" : "Crop", node.Inputs[0], node.Output, node.Output, node.Around));
}

/// <summary>Nearest neighbours: the gradient of the sum of each window.</summary>
internal sealed class UpsampleKernel : NodeKernel<UpsampleNode>
{
    protected override void Emit(PhaseEmitter phase, UpsampleNode node) => Pooling.PoolingGradientKernel.Emit(
        phase, node.Geometry, node.Inputs[0], null, node.Output, null, [], scales: false, "Upsample", "");
}
