using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Layers;

/// <summary>
/// A loss: one number per sample and, in training, the gradient of the batch's average by the network's output. Both
/// are computed in one pass over the output.
/// </summary>
internal abstract class LossNode(int layer, Value output, Value target, Value losses, Value? gradient)
    : Node(layer, [output, target], gradient is null ? [losses] : [losses, gradient])
{
    /// <summary>The gradient by the output, or null in evaluation.</summary>
    public Value? Gradient { get; } = gradient;

    public override void Differentiate(GradientBuilder gradients)
    {
        if (Gradient is not null && gradients.Needs(Inputs[0]))
        {
            gradients.Contribute(Inputs[0], Gradient, Layer);
        }
    }
}

/// <summary>Cross entropy of logits against class indices, with its softmax.</summary>
internal sealed class CrossEntropyNode(int layer, Value logits, Value labels, Value losses, Value? gradient)
    : LossNode(layer, logits, labels, losses, gradient)
{
    public override string Operation => "cross_entropy";
}

/// <summary>The average over all elements of a function of output y and target t.</summary>
internal sealed class ElementwiseLossNode(int layer, Expr loss, Value output, Value target, Value losses, Value? gradient)
    : LossNode(layer, output, target, losses, gradient)
{
    public Expr Loss { get; } = loss;

    public Expr Derivative { get; } = loss.Differentiate("y").Simplify();

    public override string Operation => "loss";
}
