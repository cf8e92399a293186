using System.Globalization;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Layers;

/// <summary>The largest of each group of neighbouring features or channels.</summary>
internal sealed class MaxoutLayer : LayerDefinition
{
    public override string Kind => "Maxout";

    public override Value Lower(LayerContext context, Layer layer, Value input)
    {
        var pieces = layer.Integer("pieces");
        if (input.Shape.Width % pieces != 0)
        {
            return context.Error(
                "NETGEN028", layer, "pieces", input, pieces.ToString(CultureInfo.InvariantCulture),
                input.Shape.ChannelsFirst ? "channels" : "features", input.Shape.Width.ToString(CultureInfo.InvariantCulture), input.Shape.ToString());
        }

        if (pieces == 1)
        {
            return input;
        }

        var output = context.Activation(layer, input.Shape.WithWidth(input.Shape.Width / pieces));
        context.Graph.Add(new MaxoutNode(layer.Index, pieces, input, output));
        return output;
    }

    public override bool IsLinear(Layer layer) => layer.Integer("pieces") == 1;

    public override string Describe(Layer layer) => $"Maxout({layer.Integer("pieces").ToString(CultureInfo.InvariantCulture)})";

    public override long Flops(Layer layer, Shape input, Shape output) => input.Size - output.Size;
}

/// <summary>y[c] = max x[c·pieces + j] over j, for each row of features or pixel of channels.</summary>
internal sealed class MaxoutNode(int layer, int pieces, Value input, Value output) : Node(layer, [input], [output])
{
    public int Pieces { get; } = pieces;

    /// <summary>The number j of each largest element; known where the gradient is computed.</summary>
    public Value? Position => Outputs.Count > 1 ? Outputs[1] : null;

    public override string Operation => "maxout";

    public override void Differentiate(GradientBuilder gradients)
    {
        if (gradients.Of(Output) is not { } outputGradient || !gradients.Needs(Inputs[0]))
        {
            return;
        }

        var position = gradients.Graph.NewValue(Output.Name + "_position", Output.Shape);
        position.Producer = this;
        Outputs.Add(position);
        var inputGradient = gradients.Create(Inputs[0]);
        gradients.Graph.Add(new MaxoutGradientNode(Layer, Pieces, outputGradient, position, inputGradient));
        gradients.Contribute(Inputs[0], inputGradient, Layer);
    }
}

/// <summary>dx[c·pieces + j] = dy[c] where element j is the largest of its group, and 0 elsewhere.</summary>
internal sealed class MaxoutGradientNode : Node
{
    public MaxoutGradientNode(int layer, int pieces, Value outputGradient, Value position, Value inputGradient)
        : base(layer, [outputGradient, position], [inputGradient]) => (Pieces, Phase) = (pieces, Phase.Backward);

    public int Pieces { get; }

    public override string Operation => "maxout_dx";
}
