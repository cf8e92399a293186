using NetGen.Generator.Graph;

namespace NetGen.Generator.Layers;

/// <summary>
/// y = x∗wᵀ + b: x (C, H, W), w [C, O/groups, kh, kw], y (O, H', W'). The geometry is that of the convolution that maps y's
/// shape to x's.
/// </summary>
internal sealed class TransposedConvolutionNode(int layer, Value input, Value weight, Value? bias, ConvolutionGeometry geometry, Value output)
    : FusibleNode(layer, bias is null ? [input, weight] : [input, weight, bias], [output]), IFoldable
{
    public Value Weight { get; } = weight;

    public Value? Bias { get; } = bias;

    public ConvolutionGeometry Geometry { get; } = geometry;

    public override string Operation => "transposed_convolution";

    public override int MostOperands => 2;

    public override Halo HaloOf(Value input) => input == Inputs[0] ? Geometry.GradientHalo(Output.Shape, input.Shape) : Halo.None;

    public override bool ReadsElements(Value input) => input == Inputs[0] && !EpilogueOperands.Contains(input);

    public Node With(Value weight, Value bias, Value output) => new TransposedConvolutionNode(Layer, Inputs[0], weight, bias, Geometry, output);

    public override void Differentiate(GradientBuilder gradients)
    {
        var graph = gradients.Graph;
        if (gradients.Of(Output) is not { } outputGradient)
        {
            return;
        }

        if (gradients.Needs(Inputs[0]))
        {
            var (inputs, outputs) = (Inputs[0].Shape.Width / Geometry.Groups, Output.Shape.Width / Geometry.Groups);
            var turned = graph.Add(new Value(
                graph.UniqueName(Weight.Name + "_T"), new Shape(inputs, Geometry.Groups * Geometry.Taps * outputs), ValueRole.Derived));
            graph.Add(new ConvolutionTransposeNode(Layer, Weight, Geometry, inputs, outputs, turned));
            var inputGradient = gradients.Create(Inputs[0]);
            graph.Add(new TransposedConvolutionInputGradientNode(Layer, outputGradient, turned, Geometry, inputGradient));
            gradients.Contribute(Inputs[0], inputGradient, Layer);
        }

        if (gradients.Needs(Weight))
        {
            var weightGradient = gradients.Create(Weight);
            graph.Add(new TransposedConvolutionWeightGradientNode(Layer, Inputs[0], outputGradient, Geometry, weightGradient));
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

/// <summary>dx: a convolution of dy with the weight.</summary>
internal sealed class TransposedConvolutionInputGradientNode : FusibleNode
{
    public TransposedConvolutionInputGradientNode(int layer, Value outputGradient, Value turned, ConvolutionGeometry geometry, Value inputGradient)
        : base(layer, [outputGradient, turned], [inputGradient]) => (Geometry, Phase) = (geometry, Phase.Backward);

    public ConvolutionGeometry Geometry { get; }

    public override string Operation => "transposed_convolution_dx";

    public override int MostOperands => 2;

    public override Halo HaloOf(Value input) => input == Inputs[0] ? Geometry.InputHalo(input.Shape, Output.Shape) : Halo.None;
}

/// <summary>dw, summed over all samples and pixels of the batch in order.</summary>
internal sealed class TransposedConvolutionWeightGradientNode : Node
{
    public TransposedConvolutionWeightGradientNode(int layer, Value input, Value outputGradient, ConvolutionGeometry geometry, Value weightGradient)
        : base(layer, [input, outputGradient], [weightGradient]) => (Geometry, Phase) = (geometry, Phase.Parameters);

    public ConvolutionGeometry Geometry { get; }

    public override string Operation => "transposed_convolution_dw";

    public override Halo HaloOf(Value input) => input == Inputs[1] ? Geometry.InputHalo(input.Shape, Inputs[0].Shape) : Halo.None;

    public override bool ReadsElements(Value input) => input == Inputs[0];
}
