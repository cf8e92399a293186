using NetGen.Generator.Graph;

namespace NetGen.Generator.Layers;

/// <summary>Mean and 1 / √(variance + ε) of each group of channels of each sample, for each of its channels.</summary>
internal sealed class GroupStatisticsNode(int layer, Value means, Value squares, int positions, int group, double epsilon, Value mean, Value inverse)
    : Node(layer, [means, squares], [mean, inverse])
{
    /// <summary>The elements of a channel in one sample.</summary>
    public int Positions { get; } = positions;

    /// <summary>The channels of a group.</summary>
    public int Group { get; } = group;

    public double Epsilon { get; } = epsilon;

    public override string Operation => "group_statistics";
}

/// <summary>weight / √(variance + ε) of each sample.</summary>
internal sealed class SampleScaleNode(int layer, Value weight, Value inverse, Value scale) : Node(layer, [weight, inverse], [scale])
{
    public override string Operation => "sample_scale";
}

/// <summary>What the gradient of the input needs of the sums over a group: a and b of <see cref="NormalizeGradientNode"/>.</summary>
internal sealed class GroupCoefficientsNode : Node
{
    public GroupCoefficientsNode(int layer, Value sums, Value products, Value inverse, Value? weight, int positions, int group, Value a, Value b)
        : base(layer, weight is null ? [sums, products, inverse] : [sums, products, inverse, weight], [a, b]) =>
        (Positions, Group, Phase) = (positions, group, Phase.Backward);

    /// <summary>The elements of a channel in one sample.</summary>
    public int Positions { get; }

    /// <summary>The channels of a group.</summary>
    public int Group { get; }

    public override string Operation => "group_coefficients";
}

/// <summary>
/// The gradient of a bias, Σ dy, or, with the samples' 1 / √(variance + ε), of a weight, Σ dy·x̂: the sums of all samples
/// in order.
/// </summary>
internal sealed class SampleSumNode : Node
{
    public SampleSumNode(int layer, Value sums, Value? inverse, Value parameterGradient)
        : base(layer, inverse is null ? [sums] : [sums, inverse], [parameterGradient]) => Phase = Phase.Parameters;

    public override string Operation => "sample_sum";
}

/// <summary>y = x·weight + bias with a number for each element of a sample.</summary>
internal sealed class ElementAffineNode(int layer, Value input, Value weight, Value? bias, Value output)
    : FusibleNode(layer, bias is null ? [input, weight] : [input, weight, bias], [output])
{
    public Value Weight { get; } = weight;

    public Value? Bias { get; } = bias;

    public override string Operation => "affine";

    public override bool CanReplace(int index) => index == 0 && Inputs[0].Role is ValueRole.Activation or ValueRole.Gradient;

    public override void Differentiate(GradientBuilder gradients)
    {
        if (gradients.Of(Output) is not { } outputGradient)
        {
            return;
        }

        if (gradients.Needs(Inputs[0]))
        {
            var inputGradient = gradients.Create(Inputs[0]);
            gradients.Graph.Add(new ElementAffineNode(Layer, outputGradient, Weight, null, inputGradient) { Phase = Phase.Backward });
            gradients.Contribute(Inputs[0], inputGradient, Layer);
        }

        Sum(Weight, Inputs[0]);
        Sum(Bias, null);

        void Sum(Value? parameter, Value? factor)
        {
            if (parameter is not null && gradients.Needs(parameter))
            {
                var gradient = gradients.Create(parameter);
                gradients.Graph.Add(new ElementSumNode(Layer, outputGradient, factor, gradient));
                gradients.Graph.Results.Add(gradient);
            }
        }
    }
}

/// <summary>Σ dy, or Σ dy·x, of each element over the samples of the batch in order.</summary>
internal sealed class ElementSumNode : Node
{
    public ElementSumNode(int layer, Value outputGradient, Value? input, Value parameterGradient)
        : base(layer, input is null ? [outputGradient] : [outputGradient, input], [parameterGradient]) => Phase = Phase.Parameters;

    public override string Operation => "element_sum";
}
