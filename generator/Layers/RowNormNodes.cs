using NetGen.Generator.Graph;

namespace NetGen.Generator.Layers;

/// <summary>
/// y = (x − mean)·weight / √(variance + ε) + bias along each row of features; without centring mean is 0 and the variance
/// that of the squares. The second result has mean and 1 / √(variance + ε) of each row.
/// </summary>
internal sealed class RowNormNode(int layer, Value input, Value? weight, Value? bias, bool centered, double epsilon, Value output, Value statistics)
    : FusibleNode(layer, Present(input, weight, bias), [output, statistics])
{
    public Value? Weight { get; } = weight;

    public Value? Bias { get; } = bias;

    public bool Centered { get; } = centered;

    public double Epsilon { get; } = epsilon;

    public override string Operation => Centered ? "row_norm" : "row_rms_norm";

    public override bool CanReplace(int index) => index == 0 && Inputs[0].Role == ValueRole.Activation;

    public override void Differentiate(GradientBuilder gradients)
    {
        var (graph, x, statistics) = (gradients.Graph, Inputs[0], Outputs[1]);
        if (gradients.Of(Output) is not { } outputGradient)
        {
            return;
        }

        if (gradients.Needs(x))
        {
            var inputGradient = gradients.Create(x);
            graph.Add(new RowNormGradientNode(Layer, outputGradient, x, statistics, Weight, Centered, inputGradient));
            gradients.Contribute(x, inputGradient, Layer);
        }

        if (Weight is not null && gradients.Needs(Weight))
        {
            var gradient = gradients.Create(Weight);
            graph.Add(new RowNormWeightGradientNode(Layer, outputGradient, x, statistics, gradient));
            graph.Results.Add(gradient);
        }

        if (Bias is not null && gradients.Needs(Bias))
        {
            var gradient = gradients.Create(Bias);
            graph.Add(new BiasGradientNode(Layer, outputGradient, gradient));
            graph.Results.Add(gradient);
        }
    }

    private static System.Collections.Generic.IEnumerable<Value> Present(params Value?[] values) => System.Linq.Enumerable.OfType<Value>(values);
}

/// <summary>
/// dx = (g − Σ g/F − x̂·Σ(g·x̂)/F) / √(variance + ε) with g = weight·dy along each row; without centring the first sum is
/// left out.
/// </summary>
internal sealed class RowNormGradientNode : FusibleNode
{
    public RowNormGradientNode(int layer, Value outputGradient, Value input, Value statistics, Value? weight, bool centered, Value inputGradient)
        : base(layer, weight is null ? [outputGradient, input, statistics] : [outputGradient, input, statistics, weight], [inputGradient]) =>
        (Weight, Centered, Phase) = (weight, centered, Phase.Backward);

    public Value? Weight { get; }

    public bool Centered { get; }

    public override string Operation => "row_norm_dx";

    public override bool CanReplace(int index) => index == 0 && Inputs[0].Role == ValueRole.Gradient;
}

/// <summary>dw = Σ dy·x̂ over all rows of the batch, in order.</summary>
internal sealed class RowNormWeightGradientNode : Node
{
    public RowNormWeightGradientNode(int layer, Value outputGradient, Value input, Value statistics, Value weightGradient)
        : base(layer, [outputGradient, input, statistics], [weightGradient]) => Phase = Phase.Parameters;

    public override string Operation => "row_norm_dw";
}
