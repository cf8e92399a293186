using NetGen.Generator.Emit.Kernels.Images;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;
using static NetGen.Generator.Emit.Kernels.ElementAccess;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>Rows between the user's memory and the arena.</summary>
internal sealed class CopyKernel : NodeKernel<CopyNode>
{
    protected override void Emit(PhaseEmitter phase, CopyNode node)
    {
        var (source, target) = (node.Inputs[0], node.Output);
        if (ImageCopies.Concerns(source, target))
        {
            ImageCopies.Emit(phase, source, target);
            return;
        }

        if (source.Narrow || target.Narrow)
        {
            phase.Code.Line(target.Narrow
                ? $"{Names.Support}.Rows.ToColumns(ref {phase.Reference(source)}, {Text(source.Shape.Width)}, ref {phase.Reference(target)}, {phase.PanelStride(target)}, {phase.Rows(target)});"
                : $"{Names.Support}.Rows.FromColumns(ref {phase.Reference(source)}, {phase.PanelStride(source)}, ref {phase.Reference(target)}, {Text(target.Shape.Width)}, {phase.Rows(target)});");
            return;
        }

        phase.Code.Line(target.Storage.Buffer == BufferKind.Arena
            ? $"{Names.Support}.Rows.CopyPadded(ref {phase.Reference(source)}, {Text(source.Shape.Width)}, ref {phase.Reference(target)}, {Text(target.Storage.RowStride)}, {phase.Rows(target)});"
            : $"{Names.Support}.Rows.CopyOut(ref {phase.Reference(source)}, {Text(source.Storage.RowStride)}, ref {phase.Reference(target)}, {Text(target.Shape.Width)}, {phase.Rows(target)});");
    }

    protected override bool EmitStraight(StraightLine line, CopyNode node)
    {
        if (line.Find(node.Inputs[0]) is not { } locals)
        {
            return false;
        }

        var width = node.Output.Shape.Width;
        for (var i = 0; i < width; i++)
        {
            if (node.Inputs[0].Narrow)
            {
                line.Code.Line($"{Names.Unsafe}.Add(ref outputs, {i}) = {Names.Vector}.ToScalar({locals[i]});");
            }
            else if (width - i >= StraightLine.Lanes)
            {
                line.Code.Line(Names.Store(locals[i / StraightLine.Lanes], "outputs", Text(i)));
                i += StraightLine.Lanes - 1;
            }
            else
            {
                line.Code.Line($"{Names.Unsafe}.Add(ref outputs, {i}) = {StraightLine.Lane(locals[i / StraightLine.Lanes], i % StraightLine.Lanes)};");
            }
        }

        return true;
    }
}

/// <summary>The same elements in rows of another width.</summary>
internal sealed class ReshapeKernel : NodeKernel<ReshapeNode>
{
    protected override void Emit(PhaseEmitter phase, ReshapeNode node)
    {
        var (source, target) = (node.Inputs[0], node.Output);
        if (ImageCopies.Concerns(source, target))
        {
            ImageCopies.Emit(phase, source, target);
            return;
        }

        phase.Code.Line(
            $"{Names.Support}.Rows.Reshape(ref {phase.Reference(source)}, {Text(source.Shape.Width)}, {Text(source.Storage.RowStride)}, {phase.PanelStride(source)}, "
            + $"ref {phase.Reference(target)}, {Text(target.Shape.Width)}, {Text(target.Storage.RowStride)}, {phase.PanelStride(target)}, {phase.Rows(source)});");
    }
}

/// <summary>Dropout's mask: a function of the step and the position only.</summary>
internal sealed class DropoutMaskKernel : NodeKernel<DropoutMaskNode>
{
    protected override void Emit(PhaseEmitter phase, DropoutMaskNode node)
    {
        var mask = node.Output;
        var rows = Text(mask.Shape.Rows);
        var range = node.Scope == MaskScope.Element ? $"(int){Times(phase.Scope.From, rows)}, (int){Times(phase.Scope.To, rows)}" : $"{rows}, {phase.Scope.From}, {phase.Scope.To}";
        phase.Code.Line(
            $"{Names.Support}.RandomMask.{Method(node.Scope)}(ref {phase.Reference(mask)}, {Text(mask.Storage.RowStride)}, {Text(mask.Shape.Width)}, "
            + $"{range}, MaskKey({Text(node.Layer)}), {Expressions.Literals.Double(node.Rate)});");
    }

    private static string Method(MaskScope scope) => scope switch
    {
        MaskScope.Sample => "FillSamples",
        MaskScope.Channel => "FillChannels",
        _ => "Fill",
    };
}
