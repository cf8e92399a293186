using NetGen.Generator.Graph;

namespace NetGen.Generator.Layers;

/// <summary>y = x∗w + b, each channel for itself: x (C, H, W), w [C, 1, kh, kw], y (C, H', W').</summary>
internal sealed class DepthwiseNode(int layer, Value input, Value weight, Value? bias, ConvolutionGeometry geometry, Value output)
    : FusibleNode(layer, bias is null ? [input, weight] : [input, weight, bias], [output]), IFoldable
{
    public Value Weight { get; } = weight;

    public Value? Bias { get; } = bias;

    public ConvolutionGeometry Geometry { get; } = geometry;

    public override string Operation => "depthwise";

    public override Halo HaloOf(Value input) => input == Inputs[0] ? Geometry.InputHalo(input.Shape, Output.Shape) : Halo.None;

    public Node With(Value weight, Value bias, Value output) => new DepthwiseNode(Layer, Inputs[0], weight, bias, Geometry, output);

    public override void Differentiate(GradientBuilder gradients)
    {
        var graph = gradients.Graph;
        if (gradients.Of(Output) is not { } outputGradient)
        {
            return;
        }

        if (gradients.Needs(Inputs[0]))
        {
            var inputGradient = gradients.Create(Inputs[0]);
            graph.Add(new DepthwiseInputGradientNode(Layer, outputGradient, Weight, Geometry, inputGradient));
            gradients.Contribute(Inputs[0], inputGradient, Layer);
        }

        if (gradients.Needs(Weight))
        {
            var weightGradient = gradients.Create(Weight);
            graph.Add(new DepthwiseWeightGradientNode(Layer, Inputs[0], outputGradient, Geometry, weightGradient));
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

/// <summary>dx: the gradients of the outputs that an element reaches, times the weights.</summary>
internal sealed class DepthwiseInputGradientNode : FusibleNode
{
    public DepthwiseInputGradientNode(int layer, Value outputGradient, Value weight, ConvolutionGeometry geometry, Value inputGradient)
        : base(layer, [outputGradient, weight], [inputGradient]) => (Weight, Geometry, Phase) = (weight, geometry, Phase.Backward);

    public Value Weight { get; }

    public ConvolutionGeometry Geometry { get; }

    public override string Operation => "depthwise_dx";

    public override Halo HaloOf(Value input) => input == Inputs[0] ? Geometry.GradientHalo(Output.Shape, input.Shape) : Halo.None;
}

/// <summary>dw, summed over all samples and pixels of the batch in order.</summary>
internal sealed class DepthwiseWeightGradientNode : Node
{
    public DepthwiseWeightGradientNode(int layer, Value input, Value outputGradient, ConvolutionGeometry geometry, Value weightGradient)
        : base(layer, [input, outputGradient], [weightGradient]) => (Geometry, Phase) = (geometry, Phase.Parameters);

    public ConvolutionGeometry Geometry { get; }

    public override string Operation => "depthwise_dw";

    public override Halo HaloOf(Value input) => input == Inputs[0] ? Geometry.InputHalo(input.Shape, Inputs[1].Shape) : Halo.None;
}
