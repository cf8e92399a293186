using NetGen.Generator.Graph;

namespace NetGen.Generator.Layers;

/// <summary>Softmax, or its logarithm, along the features or the channels.</summary>
internal sealed class SoftmaxLayer(string kind, bool log) : LayerDefinition
{
    public override string Kind => kind;

    public override Value Lower(LayerContext context, Layer layer, Value input)
    {
        var output = context.Activation(layer, input.Shape, input.Narrow);
        context.Graph.Add(new SoftmaxNode(layer.Index, log, input, output));
        return output;
    }

    public override long Flops(Layer layer, Shape input, Shape output) => 5L * output.Size;
}

/// <summary>yᵢ = exp(xᵢ − max x) / Σⱼ exp(xⱼ − max x) for each row of features or pixel of channels, or its logarithm.</summary>
internal sealed class SoftmaxNode(int layer, bool log, Value input, Value output) : Node(layer, [input], [output])
{
    /// <summary>Whether it is the logarithm.</summary>
    public bool Log { get; } = log;

    public override string Operation => Log ? "log_softmax" : "softmax";

    public override bool CanReplace(int index) => true;

    public override void Differentiate(GradientBuilder gradients)
    {
        if (gradients.Of(Output) is { } outputGradient && gradients.Needs(Inputs[0]))
        {
            var inputGradient = gradients.Create(Inputs[0]);
            gradients.Graph.Add(new SoftmaxGradientNode(Layer, Log, Output, outputGradient, inputGradient));
            gradients.Contribute(Inputs[0], inputGradient, Layer);
        }
    }
}

/// <summary>dxᵢ = yᵢ·(dyᵢ − Σⱼ yⱼ·dyⱼ) for each row; of the logarithm dxᵢ = dyᵢ − exp(yᵢ)·Σⱼ dyⱼ.</summary>
internal sealed class SoftmaxGradientNode : Node
{
    public SoftmaxGradientNode(int layer, bool log, Value output, Value outputGradient, Value inputGradient)
        : base(layer, [output, outputGradient], [inputGradient]) => (Log, Phase) = (log, Phase.Backward);

    /// <summary>Whether it is that of the logarithm.</summary>
    public bool Log { get; }

    public override string Operation => Log ? "log_softmax_dx" : "softmax_dx";
}
