using NetGen.Generator.Graph;

namespace NetGen.Generator.Layers;

/// <summary>Copies rows between the user's memory, which has no padding, and the arena's, or makes a result.</summary>
internal sealed class CopyNode(int layer, Value input, Value output) : Node(layer, [input], [output])
{
    public override string Operation => "copy";

    public override bool WritesElements => true;

    public override void Differentiate(GradientBuilder gradients)
    {
        if (gradients.Of(Output) is { } gradient && gradients.Needs(Inputs[0]))
        {
            gradients.Contribute(Inputs[0], gradient, Layer);
        }
    }
}
