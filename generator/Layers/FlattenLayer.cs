using NetGen.Generator.Declaration;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Layers;

/// <summary>One sample as a vector, in row-major order.</summary>
internal sealed class FlattenLayer : LayerDefinition
{
    public override string Kind => "Flatten";

    public override bool IsLinear(Layer layer) => true;

    public override Value Lower(LayerContext context, Layer layer, Value input)
    {
        var shape = new Shape(input.Shape.Size);
        if (input.Shape.Dimensions.Count == 1)
        {
            return input;
        }

        // A branch is not the only one to read its input.
        if (input.Role == ValueRole.Input && !input.Shape.ChannelsFirst && layer.Parent is null)
        {
            return context.ReshapeInput(input, shape);
        }

        var output = context.Activation(layer, shape);
        context.Graph.Add(new ReshapeNode(layer.Index, input, output));
        return output;
    }
}

/// <summary>The same elements in the same order under another shape; rows are padded, so they move.</summary>
internal sealed class ReshapeNode(int layer, Value input, Value output) : Node(layer, [input], [output])
{
    public override string Operation => "reshape";

    public override void Differentiate(GradientBuilder gradients)
    {
        if (gradients.Of(Output) is { } outputGradient && gradients.Needs(Inputs[0]))
        {
            if (Inputs[0].Shape.ChannelsFirst && !outputGradient.Shape.ChannelsFirst)
            {
                // From panels to rows first, which an image's elements are copied from.
                var rows = gradients.Graph.NewValue(outputGradient.Name + "_rows", outputGradient.Shape);
                gradients.Graph.Add(new ReshapeNode(Layer, outputGradient, rows) { Phase = Phase.Backward });
                outputGradient = rows;
            }

            var inputGradient = gradients.Create(Inputs[0]);
            gradients.Graph.Add(new ReshapeNode(Layer, outputGradient, inputGradient) { Phase = Phase.Backward });
            gradients.Contribute(Inputs[0], inputGradient, Layer);
        }
    }
}
