using NetGen.Generator.Graph;
using NetGen.Generator.Layers;
using static NetGen.Generator.Emit.Kernels.ElementAccess;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>Rows of a table.</summary>
internal sealed class EmbeddingKernel : NodeKernel<EmbeddingNode>
{
    protected override void Emit(PhaseEmitter phase, EmbeddingNode node)
    {
        var (x, w, y) = (node.Inputs[0], node.Inputs[1], node.Output);
        phase.Code.Line(
            $"{Names.Support}.Embeddings.Copy(ref {phase.Reference(x)}, {Indices(x)}, ref {phase.Reference(w)}, {Text(w.Shape.Dimensions[0])}, {Text(w.Parameter!.Layout.RowStride)}, "
            + $"ref {phase.Reference(y)}, {Text(y.Storage.RowStride)}, {phase.Scope.Samples});");
    }

    /// <summary>The number of indices of a sample, and the distance of one sample's from the next.</summary>
    public static string Indices(Value x) =>
        $"{Text(x.Shape.Size)}, {Text(x.Storage.Buffer == BufferKind.Arena ? x.Storage.RowStride : x.Storage.Elements)}";
}

/// <summary>The gradient of a table; the workers share its columns.</summary>
internal sealed class EmbeddingGradientKernel : NodeKernel<EmbeddingGradientNode>
{
    protected override void Emit(PhaseEmitter phase, EmbeddingGradientNode node)
    {
        var (x, dy, dw) = (node.Inputs[0], node.Inputs[1], node.Output);
        phase.Code.Line(
            $"{Names.Support}.Embeddings.Add(ref {phase.Reference(x)}, {EmbeddingKernel.Indices(x)}, ref {phase.Reference(dy)}, {phase.PanelStride(dy)}, "
            + $"ref {phase.Reference(dw)}, {Text(dw.Shape.Dimensions[0])}, {Text(dw.Parameter!.Layout.RowStride)}, {Text(node.Padding)}, {phase.Scope.Samples}, worker, workers);");
    }
}
