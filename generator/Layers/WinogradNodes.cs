using System;
using NetGen.CompilerServices;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Layers;

/// <summary>A 3×3 convolution of stride 1 by Winograd's F(m×m, 3×3): y = x∗w + b with transformed weights u.</summary>
internal sealed class WinogradNode(int layer, Value input, Value transformed, Value? bias, Value weight, ConvolutionGeometry geometry, int tile, Value output)
    : FusibleNode(layer, bias is null ? [input, transformed] : [input, transformed, bias], [output])
{
    public Value? Bias { get; } = bias;

    public ConvolutionGeometry Geometry { get; } = geometry;

    public WinogradShape Shape => WinogradPlan.Forward(tile, Inputs[0].Shape, Output.Shape);

    public override string Operation => "winograd";

    public override int MostOperands => 2;

    public override int Scratch => Shape.ScratchLength;

    public override Halo HaloOf(Value input) => input == Inputs[0] ? WinogradPlan.InputHalo(Shape, Geometry.Vertical.Before, Geometry.Horizontal.Before, input.Shape) : Halo.None;

    public override void Differentiate(GradientBuilder gradients)
    {
        var graph = gradients.Graph;
        if (gradients.Of(Output) is not { } outputGradient)
        {
            return;
        }

        if (gradients.Needs(Inputs[0]))
        {
            var shape = WinogradPlan.Forward(tile, Output.Shape, Inputs[0].Shape);
            var transposed = graph.Add(new Value(graph.UniqueName(weight.Name + "_T"), WinogradPlan.Transformed(shape), ValueRole.Derived));
            graph.Add(new WinogradWeightsNode(Layer, weight, shape, true, transposed));
            var inputGradient = gradients.Create(Inputs[0]);
            graph.Add(new WinogradInputGradientNode(Layer, outputGradient, transposed, Geometry, shape, inputGradient));
            gradients.Contribute(Inputs[0], inputGradient, Layer);
        }

        if (gradients.Needs(weight))
        {
            var parts = graph.Add(new Value(
                graph.UniqueName("d_" + weight.Name + "_parts"), new Shape(Storage.Panel, WinogradPlan.Parts * weight.Parameter!.Layout.Length / Storage.Panel), ValueRole.Derived));
            graph.Add(new WinogradWeightGradientNode(Layer, Inputs[0], outputGradient, Geometry, Shape, parts));
            var weightGradient = gradients.Create(weight);
            graph.Add(new SumOfPartsNode(Layer, parts, WinogradPlan.Parts, weightGradient));
            graph.Results.Add(weightGradient);
        }

        if (Bias is not null && gradients.Needs(Bias))
        {
            var biasGradient = gradients.Create(Bias);
            graph.Add(new BiasGradientNode(Layer, outputGradient, biasGradient));
            graph.Results.Add(biasGradient);
        }
    }
}

/// <summary>u = G·w·Gᵀ for each pair of channels; for the input's gradient with taps in reverse and channels exchanged.</summary>
internal sealed class WinogradWeightsNode : Node
{
    public WinogradWeightsNode(int layer, Value weight, WinogradShape shape, bool forGradient, Value transformed)
        : base(layer, [weight], [transformed]) => (Shape, ForGradient, Phase) = (shape, forGradient, Phase.Prepare);

    public WinogradShape Shape { get; }

    public bool ForGradient { get; }

    public override string Operation => "winograd_weights";

    public override int Scratch => ForGradient ? Shape.TransposedLength : 0;
}

/// <summary>dx: the convolution of dy with the weights for the gradient.</summary>
internal sealed class WinogradInputGradientNode : FusibleNode
{
    public WinogradInputGradientNode(int layer, Value outputGradient, Value transformed, ConvolutionGeometry geometry, WinogradShape shape, Value inputGradient)
        : base(layer, [outputGradient, transformed], [inputGradient]) => (Geometry, Shape, Phase) = (geometry, shape, Phase.Backward);

    public ConvolutionGeometry Geometry { get; }

    public WinogradShape Shape { get; }

    public override string Operation => "winograd_dx";

    public override int MostOperands => 2;

    public override int Scratch => Shape.ScratchLength;

    public override Halo HaloOf(Value input) => input == Inputs[0]
        ? WinogradPlan.InputHalo(Shape, 2 - Geometry.Vertical.Before, 2 - Geometry.Horizontal.Before, input.Shape)
        : Halo.None;
}

/// <summary>
/// Shares of dw: the batch is divided into as many parts whatever the number of threads, so that the sum of the parts, in
/// their order, has the same bits.
/// </summary>
internal sealed class WinogradWeightGradientNode : Node
{
    public WinogradWeightGradientNode(int layer, Value input, Value outputGradient, ConvolutionGeometry geometry, WinogradShape shape, Value parts)
        : base(layer, [input, outputGradient], [parts]) => (Geometry, Shape, Phase) = (geometry, shape, Phase.Parameters);

    public ConvolutionGeometry Geometry { get; }

    public WinogradShape Shape { get; }

    public override string Operation => "winograd_dw";

    public override int Scratch => Shape.ScratchLength + Shape.WeightLength;

    public override Halo HaloOf(Value input) => input == Inputs[0]
        ? WinogradPlan.InputHalo(Shape, Geometry.Vertical.Before, Geometry.Horizontal.Before, input.Shape)
        : new Halo(0, (Shape.Lines * Shape.Tile) - input.Shape.Lines, 0, (Shape.Columns * Shape.Tile) - input.Shape.Pixels);
}

/// <summary>The sum of a value's parts, in their order.</summary>
internal sealed class SumOfPartsNode : Node
{
    public SumOfPartsNode(int layer, Value parts, int count, Value sum)
        : base(layer, [parts], [sum]) => (Count, Phase) = (count, Phase.Parameters);

    public int Count { get; }

    public override string Operation => "sum_of_parts";
}

/// <summary>The sizes of Winograd convolutions.</summary>
internal static class WinogradPlan
{
    /// <summary>The parts that a batch is divided into for the gradient of weights.</summary>
    public const int Parts = 4;

    public static WinogradShape Forward(int tile, Shape input, Shape output) => new(tile, input.Width, output.Width, output.Lines, output.Pixels);

    /// <summary>The shape of a value that holds transformed weights: so many elements in panels of 16.</summary>
    public static Shape Transformed(WinogradShape shape) => new(Storage.Panel, (shape.WeightLength + Storage.Panel - 1) / Storage.Panel);

    /// <summary>The zeros around an input whose first output's first tap lies some pixels outside.</summary>
    public static Halo InputHalo(WinogradShape shape, int top, int left, Shape input) => new(
        Math.Max(0, top),
        Math.Max(0, (shape.Lines * shape.Tile) + 2 - top - input.Lines),
        Math.Max(0, left),
        Math.Max(0, (shape.Columns * shape.Tile) + 2 - left - input.Pixels));
}
