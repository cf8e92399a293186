using NetGen.Generator.Declaration;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Layers;

/// <summary>Softmax along the last dimension.</summary>
internal sealed class SoftmaxLayer : LayerDefinition
{
    public override string Kind => "Softmax";

    public override Value Lower(LayerContext context, Layer layer, Value input)
    {
        var output = context.Activation(layer, input.Shape, input.Narrow);
        context.Graph.Add(new SoftmaxNode(layer.Index, input, output));
        return output;
    }

    public override long Flops(Layer layer, Shape input, Shape output) => 5L * output.Size;
}

/// <summary>yᵢ = exp(xᵢ − max x) / Σⱼ exp(xⱼ − max x) for each row.</summary>
internal sealed class SoftmaxNode(int layer, Value input, Value output) : Node(layer, [input], [output])
{
    public override string Operation => "softmax";

    public override bool CanReplace(int index) => true;

    public override void Differentiate(GradientBuilder gradients)
    {
        if (gradients.Of(Output) is { } outputGradient && gradients.Needs(Inputs[0]))
        {
            var inputGradient = gradients.Create(Inputs[0]);
            gradients.Graph.Add(new SoftmaxGradientNode(Layer, Output, outputGradient, inputGradient));
            gradients.Contribute(Inputs[0], inputGradient, Layer);
        }
    }
}

/// <summary>dxᵢ = yᵢ·(dyᵢ − Σⱼ yⱼ·dyⱼ) for each row.</summary>
internal sealed class SoftmaxGradientNode : Node
{
    public SoftmaxGradientNode(int layer, Value output, Value outputGradient, Value inputGradient)
        : base(layer, [output, outputGradient], [inputGradient]) => Phase = Phase.Backward;

    public override string Operation => "softmax_dx";
}
