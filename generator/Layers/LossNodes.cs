using System.Collections.Generic;
using NetGen.Generator.Functions;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Layers;

/// <summary>
/// A loss: one number per sample and, in training, the gradient of the batch's average by the network's output. Both
/// are computed in one kernel over the output.
/// </summary>
internal sealed class LossNode(int layer, LossDefinition definition, Value output, Value target, Value losses, Value? gradient)
    : Node(layer, [output, target], gradient is null ? [losses] : [losses, gradient])
{
    public LossDefinition Definition { get; } = definition;

    /// <summary>The loss of a row of the output.</summary>
    public RowLoss Row { get; } = definition.OfRow(output.Shape.Width);

    /// <summary>The gradient by the output, or null in evaluation.</summary>
    public Value? Gradient { get; } = gradient;

    /// <summary>The target: values in the output's shape, a label for each row, or a sign for each sample.</summary>
    public Value Target => Inputs[1];

    /// <summary>Whether a sample is two rows, which are compared with each other.</summary>
    public bool IsPair => Definition.Targets == LossTargets.Signs;

    /// <summary>What one sample's loss is divided by; a batch's also by its number of samples, or by their weights.</summary>
    public int Divisor => Definition.Average switch
    {
        LossAverage.Elements => Inputs[0].Shape.Size,
        LossAverage.Samples => 1,
        _ => Inputs[0].Shape.Rows,
    };

    public override string Operation => "loss";

    // Labels are integers, and read where they are.
    public override bool ReadsElements(Value input) => Definition.TakesLabels && input == Target;

    public override void Differentiate(GradientBuilder gradients)
    {
        if (Gradient is not null && gradients.Needs(Inputs[0]))
        {
            gradients.Contribute(Inputs[0], Gradient, Layer);
        }
    }
}
