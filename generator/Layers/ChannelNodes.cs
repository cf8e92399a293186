using NetGen.Generator.Graph;

namespace NetGen.Generator.Layers;

/// <summary>
/// Mean and sum of squared deviations of each channel of each sample over its positions: x (C, …), both results (C).
/// </summary>
internal sealed class ChannelStatisticsNode(int layer, Value input, Value means, Value squares) : Node(layer, [input], [means, squares])
{
    public override string Operation => "channel_statistics";
}

/// <summary>
/// y = (x − mean)·scale + bias with one number for each channel, or for each channel of each sample.
/// </summary>
internal sealed class NormalizeNode(int layer, Value input, Value mean, Value scale, Value? bias, Value output)
    : FusibleNode(layer, bias is null ? [input, mean, scale] : [input, mean, scale, bias], [output])
{
    public Value Mean { get; } = mean;

    public Value Scale { get; } = scale;

    public Value? Bias { get; } = bias;

    /// <summary>Adds the gradient, which depends on where mean and scale come from.</summary>
    public System.Action<GradientBuilder, NormalizeNode>? Gradient { get; init; }

    public override string Operation => "normalize";

    public override bool CanReplace(int index) => index == 0 && Inputs[0].Role == ValueRole.Activation;

    public override void Differentiate(GradientBuilder gradients) => Gradient?.Invoke(gradients, this);
}

/// <summary>Σ dy and Σ dy·(x − mean) of each channel of each sample over its positions.</summary>
internal sealed class ChannelGradientNode : GradientReader
{
    public ChannelGradientNode(int layer, Value outputGradient, Value input, Value mean, Value sums, Value products)
        : base(layer, [outputGradient, input, mean], [sums, products]) => Phase = Phase.Backward;

    public override string Operation => "channel_gradient";

    public override bool CanFuse => false;
}

/// <summary>dx = scale·dy − a − b·(x − mean).</summary>
internal sealed class NormalizeGradientNode : GradientReader
{
    public NormalizeGradientNode(int layer, Value outputGradient, Value input, Value mean, Value scale, Value a, Value b, Value inputGradient)
        : base(layer, [outputGradient, input, mean, scale, a, b], [inputGradient]) => Phase = Phase.Backward;

    public override string Operation => "normalize_dx";

    public override bool CanReplace(int index) => index is 0 or 1 && Inputs[index].Role is ValueRole.Activation or ValueRole.Gradient;
}
