using NetGen.Generator.Graph;

namespace NetGen.Generator.Layers;

/// <summary>
/// Mean, biased variance and 1 / √(variance + ε) of each channel over the batch: from each sample's statistics, or from
/// samples of one position themselves.
/// </summary>
internal sealed class BatchStatisticsNode(int layer, Value[] inputs, int positions, double epsilon, Value mean, Value variance, Value inverse)
    : Node(layer, inputs, [mean, variance, inverse])
{
    /// <summary>The elements of a channel in one sample.</summary>
    public int Positions { get; } = positions;

    public double Epsilon { get; } = epsilon;

    public override string Operation => "batch_statistics";

    public override bool IsShared => true;

    public override bool SharesChannels => true;
}

/// <summary>weight / √(variance + ε) over the batch.</summary>
internal sealed class BatchScaleNode(int layer, Value weight, Value inverse, Value scale) : Node(layer, [weight, inverse], [scale])
{
    public override string Operation => "batch_scale";

    public override bool IsShared => true;

    public override bool SharesChannels => true;
}

/// <summary>Σ dy and Σ dy·x̂ over the batch, from each sample's sums.</summary>
internal sealed class BatchGradientNode : Node
{
    public BatchGradientNode(int layer, Value sums, Value products, Value inverse, Value sum, Value product)
        : base(layer, [sums, products, inverse], [sum, product]) => Phase = Phase.Backward;

    public override string Operation => "batch_gradient";

    public override bool IsShared => true;

    public override bool SharesChannels => true;
}

/// <summary>The same from samples of one position themselves.</summary>
internal sealed class RowGradientNode : GradientReader
{
    public RowGradientNode(int layer, Value outputGradient, Value input, Value mean, Value inverse, Value sum, Value product)
        : base(layer, [outputGradient, input, mean, inverse], [sum, product]) => Phase = Phase.Backward;

    public override string Operation => "batch_gradient";

    public override bool CanFuse => false;

    public override bool IsShared => true;

    public override bool SharesChannels => true;
}

/// <summary>What the gradient of the input needs of the sums: a and b of <see cref="NormalizeGradientNode"/>.</summary>
internal sealed class BatchCoefficientsNode : Node
{
    public BatchCoefficientsNode(int layer, Value sum, Value product, Value inverse, Value scale, int positions, Value a, Value b)
        : base(layer, [sum, product, inverse, scale], [a, b]) => (Positions, Phase) = (positions, Phase.Backward);

    /// <summary>The elements of a channel in one sample.</summary>
    public int Positions { get; }

    public override string Operation => "batch_coefficients";

    public override bool IsShared => true;

    public override bool SharesChannels => true;
}

/// <summary>A sum over the batch becomes a parameter's gradient.</summary>
internal sealed class ChannelCopyNode : Node
{
    public ChannelCopyNode(int layer, Value sum, Value parameterGradient)
        : base(layer, [sum], [parameterGradient]) => Phase = Phase.Parameters;

    public override string Operation => "channel_copy";
}

/// <summary>r ← (1 − m)·r + m·batch for mean and unbiased variance, and the count of batches.</summary>
internal sealed class RunningStatisticsNode : Node
{
    public RunningStatisticsNode(int layer, Value mean, Value variance, int positions, double momentum, Value runningMean, Value runningVariance, Value batches)
        : base(layer, [mean, variance], [runningMean, runningVariance, batches]) => (Positions, Momentum, Phase) = (positions, momentum, Phase.State);

    /// <summary>The elements of a channel in one sample.</summary>
    public int Positions { get; }

    public double Momentum { get; }

    /// <summary>Whether statistics of the whole training set replace them in the end.</summary>
    public bool Exact { get; init; }

    public override string Operation => "running_statistics";
}

/// <summary>1 / √(variance + ε), times the weight if there is one, of running statistics.</summary>
internal sealed class RunningScaleNode : Node
{
    public RunningScaleNode(int layer, Value variance, Value? weight, double epsilon, Value scale)
        : base(layer, weight is null ? [variance] : [variance, weight], [scale]) => (Epsilon, Phase) = (epsilon, Phase.Prepare);

    public double Epsilon { get; }

    public override string Operation => "running_scale";
}
