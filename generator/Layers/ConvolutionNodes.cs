using NetGen.Generator.Graph;

namespace NetGen.Generator.Layers;

/// <summary>y = x∗w + b: x (C, H, W), w [O, C/groups, kh, kw], y (O, H', W').</summary>
internal sealed class ConvolutionNode(int layer, Value input, Value weight, Value? bias, ConvolutionGeometry geometry, ConvolutionMethod method, Value output)
    : FusibleNode(layer, bias is null ? [input, weight] : [input, weight, bias], [output]), IFoldable
{
    public Value Weight { get; } = weight;

    public Value? Bias { get; } = bias;

    public ConvolutionGeometry Geometry { get; } = geometry;

    /// <summary>How exactly it is to be computed.</summary>
    public ConvolutionMethod Method { get; } = method;

    public override string Operation => "convolution";

    public override int MostOperands => 2;

    public override Halo HaloOf(Value input) => input == Inputs[0] ? Geometry.InputHalo(input.Shape, Output.Shape) : Halo.None;

    public override bool ReadsElements(Value input) => input == Inputs[0] && !EpilogueOperands.Contains(input);

    public Node With(Value weight, Value bias, Value output) => new ConvolutionNode(Layer, Inputs[0], weight, bias, Geometry, Method, output);

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
            var transposed = graph.Add(new Value(
                graph.UniqueName(Weight.Name + "_T"), new Shape(inputs, Geometry.Groups * Geometry.Taps * outputs), ValueRole.Derived));
            graph.Add(new ConvolutionTransposeNode(Layer, Weight, Geometry, inputs, outputs, transposed));
            var inputGradient = gradients.Create(Inputs[0]);
            graph.Add(new ConvolutionInputGradientNode(Layer, outputGradient, transposed, Geometry, inputGradient));
            gradients.Contribute(Inputs[0], inputGradient, Layer);
        }

        if (gradients.Needs(Weight))
        {
            var weightGradient = gradients.Create(Weight);
            graph.Add(new ConvolutionWeightGradientNode(Layer, Inputs[0], outputGradient, Geometry, weightGradient));
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

/// <summary>The weight of a convolution as its input's gradient reads it: [c/16][kh][kw][o][16], for each group.</summary>
internal sealed class ConvolutionTransposeNode : Node
{
    public ConvolutionTransposeNode(int layer, Value weight, ConvolutionGeometry geometry, int inputs, int outputs, Value transposed)
        : base(layer, [weight], [transposed]) => (Geometry, Channels, Filters, Phase) = (geometry, inputs, outputs, Phase.Prepare);

    public ConvolutionGeometry Geometry { get; }

    /// <summary>The input channels of a group.</summary>
    public int Channels { get; }

    /// <summary>The output channels of a group.</summary>
    public int Filters { get; }

    public override string Operation => "convolution_transpose";
}

/// <summary>dx: every output's gradient, times the weight, added to what the output was computed from.</summary>
internal sealed class ConvolutionInputGradientNode : FusibleNode
{
    private const int MostPhases = 16;

    public ConvolutionInputGradientNode(int layer, Value outputGradient, Value transposed, ConvolutionGeometry geometry, Value inputGradient)
        : base(layer, [outputGradient, transposed], [inputGradient]) => (Geometry, Phase) = (geometry, Phase.Backward);

    public ConvolutionGeometry Geometry { get; }

    public override string Operation => "convolution_dx";

    /// <summary>Whether the stride has so many phases that they are not written out.</summary>
    public bool HasManyPhases => Geometry.Groups == 1 && Geometry.Vertical.Stride * Geometry.Horizontal.Stride > MostPhases;

    public override bool CanFuse => !HasManyPhases;

    public override int MostOperands => 2;

    public override Halo HaloOf(Value input) => input == Inputs[0] ? Geometry.GradientHalo(Output.Shape, input.Shape) : Halo.None;
}

/// <summary>dw, summed over all samples and pixels of the batch in order.</summary>
internal sealed class ConvolutionWeightGradientNode : Node
{
    public ConvolutionWeightGradientNode(int layer, Value input, Value outputGradient, ConvolutionGeometry geometry, Value weightGradient)
        : base(layer, [input, outputGradient], [weightGradient]) => (Geometry, Phase) = (geometry, Phase.Parameters);

    public ConvolutionGeometry Geometry { get; }

    public override string Operation => "convolution_dw";

    public override Halo HaloOf(Value input) => input == Inputs[0] ? Geometry.InputHalo(input.Shape, Inputs[1].Shape) : Halo.None;

    public override bool ReadsElements(Value input) => input == Inputs[0];
}
