using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Emit.Kernels;
using NetGen.Generator.Emit.Kernels.Convolution;
using NetGen.Generator.Emit.Kernels.Images;
using NetGen.Generator.Emit.Kernels.Normalization;
using NetGen.Generator.Emit.Kernels.Pooling;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Emit;

/// <summary>Which kernel computes which kind of node.</summary>
internal static class KernelCatalog
{
    private static readonly Dictionary<Type, INodeKernel> Kernels = new INodeKernel[]
    {
        new DenseKernel(), new TransposeKernel(), new DenseInputGradientKernel(), new DenseWeightGradientKernel(),
        new BiasGradientKernel(), new MapKernel(), new ReduceKernel(), new BroadcastKernel(), new ChannelTotalKernel(), new RandomKernel(),
        new MaxoutKernel(), new MaxoutGradientKernel(), new SoftmaxKernel(), new SoftmaxGradientKernel(), new LossKernel(),
        new CopyKernel(), new ReshapeKernel(), new DropoutMaskKernel(), new ConcatKernel(), new SliceKernel(),
        new ConvolutionKernel(), new ConvolutionInputGradientKernel(), new ConvolutionWeightGradientKernel(), new ConvolutionTransposeKernel(),
        new ChannelStatisticsKernel(), new NormalizeKernel(), new ChannelGradientKernel(), new NormalizeGradientKernel(), new RowGradientKernel(),
        new BatchStatisticsKernel(), new BatchScaleKernel(), new BatchGradientKernel(), new BatchCoefficientsKernel(),
        new ChannelCopyKernel(), new RunningStatisticsKernel(), new RunningScaleKernel(), new FoldWeightKernel(), new FoldBiasKernel(),
        new GroupStatisticsKernel(), new SampleScaleKernel(), new GroupCoefficientsKernel(), new SampleSumKernel(),
        new ElementAffineKernel(), new ElementSumKernel(), new RowNormKernel(), new RowNormGradientKernel(), new RowNormWeightGradientKernel(),
        new PoolingKernel(), new PoolingGradientKernel(), new GlobalPoolingKernel(), new GlobalPoolingGradientKernel(),
        new TransposedConvolutionKernel(), new TransposedConvolutionInputGradientKernel(), new TransposedConvolutionWeightGradientKernel(),
        new DepthwiseKernel(), new DepthwiseInputGradientKernel(), new DepthwiseWeightGradientKernel(),
        new PadKernel(), new PadGradientKernel(), new UpsampleKernel(), new ChannelSumKernel(), new EmbeddingKernel(), new EmbeddingGradientKernel(),
        new WinogradWeightsKernel(), new WinogradKernel(), new WinogradInputGradientKernel(), new WinogradWeightGradientKernel(), new SumOfPartsKernel(),
    }.ToDictionary(kernel => kernel.NodeType);

    public static INodeKernel Find(Node node) => Kernels[node.GetType()];
}

/// <summary>How one kind of node becomes code.</summary>
internal interface INodeKernel
{
    Type NodeType { get; }

    /// <summary>Writes the call, and the kernel itself at its first use.</summary>
    void Emit(PhaseEmitter phase, Node node);

    /// <summary>Writes the node into straight-line code; false where it needs a kernel.</summary>
    bool EmitStraight(StraightLine line, Node node);
}

/// <summary>The kernel of a node of type <typeparamref name="TNode"/>.</summary>
internal abstract class NodeKernel<TNode> : INodeKernel
    where TNode : Node
{
    public Type NodeType => typeof(TNode);

    public void Emit(PhaseEmitter phase, Node node) => Emit(phase, (TNode)node);

    public bool EmitStraight(StraightLine line, Node node) => EmitStraight(line, (TNode)node);

    protected abstract void Emit(PhaseEmitter phase, TNode node);

    protected virtual bool EmitStraight(StraightLine line, TNode node) => false;
}
