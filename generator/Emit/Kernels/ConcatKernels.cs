using NetGen.Generator.Emit.Kernels.Images;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;
using static NetGen.Generator.Emit.Kernels.ElementAccess;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>Values side by side: each is copied into its columns, and the last also clears the padding behind it.</summary>
internal sealed class ConcatKernel : NodeKernel<ConcatNode>
{
    protected override void Emit(PhaseEmitter phase, ConcatNode node)
    {
        var output = node.Output;
        if (output.Storage.Image is not null)
        {
            ImageChannelCopies.EmitConcat(phase, node);
            return;
        }

        var y = phase.Reference(output);
        var first = 0;
        foreach (var input in node.Inputs)
        {
            var width = input.Shape.Width;
            var end = first + width;
            var padding = end == output.Shape.Width ? (Storage.PanelCount(end) * Storage.Panel) - end : 0;
            var target = first == 0 ? y : $"{Names.Unsafe}.Add(ref {y}, {Text(first)})";
            phase.Code.Line(
                $"{Names.Support}.Rows.CopyColumns(ref {phase.Reference(input)}, {Text(input.Storage.RowStride)}, {Text(width)}, "
                + $"ref {target}, {Text(output.Storage.RowStride)}, {Text(padding)}, {phase.Rows(output)});");
            first = end;
        }
    }
}

/// <summary>Some columns of a gradient, into panels of their own.</summary>
internal sealed class SliceKernel : NodeKernel<SliceNode>
{
    protected override void Emit(PhaseEmitter phase, SliceNode node)
    {
        var (dy, dx) = (node.Inputs[0], node.Output);
        if (dx.Storage.Image is not null)
        {
            ImageChannelCopies.EmitSlice(phase, node);
            return;
        }

        phase.Code.Line(
            $"{Names.Support}.Rows.SlicePanels(ref {phase.Reference(dy)}, {phase.PanelStride(dy)}, {Text(node.First)}, "
            + $"ref {phase.Reference(dx)}, {phase.PanelStride(dx)}, {Text(dx.Shape.Width)}, {phase.Rows(dx)});");
    }
}
