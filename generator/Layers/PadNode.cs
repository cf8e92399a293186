using NetGen.Generator.Graph;

namespace NetGen.Generator.Layers;

/// <summary>y: the image x with pixels around it, zeros or copies of the nearest pixel of x.</summary>
internal sealed class PadNode(int layer, Value input, Halo around, bool replicate, Value output) : Node(layer, [input], [output])
{
    /// <summary>How many pixels there are on each side.</summary>
    public Halo Around { get; } = around;

    public bool Replicate { get; } = replicate;

    public override string Operation => Replicate ? "replicate" : "pad";

    /// <summary>Adds pixels around an image.</summary>
    public static Value Add(LayerContext context, Layer layer, Value input, Halo around, bool replicate)
    {
        var shape = input.Shape.WithArea(input.Shape.Lines + around.Top + around.Bottom, input.Shape.Pixels + around.Left + around.Right);
        var output = context.Graph.NewValue(LayerContext.Identifier(layer) + (replicate ? "_replicated" : ""), shape);
        context.Graph.Add(new PadNode(layer.Index, input, around, replicate, output));
        return output;
    }

    public override void Differentiate(GradientBuilder gradients)
    {
        if (gradients.Of(Output) is { } outputGradient && gradients.Needs(Inputs[0]))
        {
            var inputGradient = gradients.Create(Inputs[0]);
            gradients.Graph.Add(new PadGradientNode(Layer, outputGradient, Around, Replicate, inputGradient));
            gradients.Contribute(Inputs[0], inputGradient, Layer);
        }
    }
}

/// <summary>dx: dy without the pixels around, or each pixel the sum of its copies' gradients.</summary>
internal sealed class PadGradientNode : Node
{
    public PadGradientNode(int layer, Value outputGradient, Halo around, bool replicate, Value inputGradient)
        : base(layer, [outputGradient], [inputGradient]) => (Around, Replicate, Phase) = (around, replicate, Phase.Backward);

    public Halo Around { get; }

    public bool Replicate { get; }

    public override string Operation => Replicate ? "replicate_dx" : "pad_dx";
}
