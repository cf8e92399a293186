using NetGen.Generator.Graph;

namespace NetGen.Generator.Layers;

/// <summary>
/// y = weight·(x − mean) / √(variance + ε) + bias for each feature or channel, with the batch's statistics in training and
/// running ones in prediction.
/// </summary>
internal sealed class BatchNormLayer : LayerDefinition
{
    public const double Epsilon = 1e-5;

    private const double Momentum = 0.1;

    public override string Kind => "BatchNorm";

    public override string Prefix => "norm";

    public override Value Lower(LayerContext context, Layer layer, Value input)
    {
        var (graph, channels) = (context.Graph, new Shape(input.Shape.Width));
        var (weight, bias) = context.Affine(layer, channels, defaultAffine: true);
        var runningMean = context.State(layer, "running_mean", channels, "Zeros");
        var runningVariance = context.State(layer, "running_var", channels, "Ones");
        var batches = context.State(layer, "num_batches_tracked", new Shape(), "Zeros", ParameterKind.Count);
        var output = context.Activation(layer, input.Shape);
        var epsilon = layer.Number("Epsilon", Epsilon);
        if (context.Mode != GraphMode.Training)
        {
            var factor = Derived("scale");
            graph.Add(new RunningScaleNode(layer.Index, runningVariance, weight, epsilon, factor));
            graph.Add(new NormalizeNode(layer.Index, input, runningMean, factor, bias, output));
            return output;
        }

        var positions = input.Shape.Rows;
        Value[] source = positions == 1 ? [input] : [PerSample("means"), PerSample("squares")];
        if (positions > 1)
        {
            graph.Add(new ChannelStatisticsNode(layer.Index, input, source[0], source[1]));
        }

        var (mean, variance, inverse) = (Statistic("mean"), Statistic("variance"), Statistic("inverse"));
        graph.Add(new BatchStatisticsNode(layer.Index, source, positions, epsilon, mean, variance, inverse));
        var scale = inverse;
        if (weight is not null)
        {
            scale = Statistic("scale");
            graph.Add(new BatchScaleNode(layer.Index, weight, inverse, scale));
        }

        graph.Add(new NormalizeNode(layer.Index, input, mean, scale, bias, output)
        {
            Gradient = (gradients, node) => BatchNormGradient.Add(gradients, node, inverse, weight),
        });
        Value[] updated = [context.Updated(runningMean), context.Updated(runningVariance), context.Updated(batches)];
        graph.Add(new RunningStatisticsNode(layer.Index, mean, variance, positions, layer.Number("Momentum", Momentum), updated[0], updated[1], updated[2])
        {
            Exact = layer.Integer("Statistics") == 1,
        });
        graph.Results.AddRange(updated);
        return output;

        string Name(string what) => $"{LayerContext.Identifier(layer)}_{what}";

        Value PerSample(string what) => graph.NewValue(Name(what), channels);

        Value Statistic(string what) => graph.NewValue(Name(what), new Shape(channels.Width, 1), ValueRole.Statistic);

        Value Derived(string what) => graph.NewValue(Name(what), new Shape(channels.Width, 1), ValueRole.Derived);
    }

    public override string Describe(Layer layer) =>
        Kind + (layer.Flag("Affine", true) ? "" : " without weight and bias") + (layer.Flag("Trainable", true) ? "" : ", frozen");

    public override long Flops(Layer layer, Shape input, Shape output) => 2L * output.Size;
}

/// <summary>
/// The gradients through the batch's statistics: dβ = Σ dy, dγ = Σ dy·x̂ and
/// dx = γ/√(v + ε)·(dy − Σ dy/M − x̂·Σ(dy·x̂)/M), M elements of a channel in the batch.
/// </summary>
internal static class BatchNormGradient
{
    public static void Add(GradientBuilder gradients, NormalizeNode node, Value inverse, Value? weight)
    {
        var (graph, layer, x) = (gradients.Graph, node.Layer, node.Inputs[0]);
        if (gradients.Of(node.Output) is not { } outputGradient)
        {
            return;
        }

        var (channels, name) = (x.Shape.Width, "d_" + node.Output.Name);
        var (sum, product) = (Statistic("sum"), Statistic("product"));
        if (x.Shape.Rows == 1)
        {
            graph.Add(new RowGradientNode(layer, outputGradient, x, node.Mean, inverse, sum, product));
        }
        else
        {
            var (sums, products) = (graph.NewValue(name + "_sums", new Shape(channels)), graph.NewValue(name + "_products", new Shape(channels)));
            graph.Add(new ChannelGradientNode(layer, outputGradient, x, node.Mean, sums, products));
            graph.Add(new BatchGradientNode(layer, sums, products, inverse, sum, product));
        }

        if (gradients.Needs(x))
        {
            var (a, b) = (Statistic("a"), Statistic("b"));
            graph.Add(new BatchCoefficientsNode(layer, sum, product, inverse, node.Scale, x.Shape.Rows, a, b));
            var inputGradient = gradients.Create(x);
            graph.Add(new NormalizeGradientNode(layer, outputGradient, x, node.Mean, node.Scale, a, b, inputGradient));
            gradients.Contribute(x, inputGradient, layer);
        }

        foreach (var (parameter, total) in new[] { (weight, product), (node.Bias, sum) })
        {
            if (parameter is not null && gradients.Needs(parameter))
            {
                var gradient = gradients.Create(parameter);
                graph.Add(new ChannelCopyNode(layer, total, gradient));
                graph.Results.Add(gradient);
            }
        }

        Value Statistic(string what) => graph.NewValue($"{name}_{what}", new Shape(channels, 1), ValueRole.Statistic);
    }
}
