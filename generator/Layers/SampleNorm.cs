using NetGen.Generator.Graph;

namespace NetGen.Generator.Layers;

/// <summary>What the normalisations of single samples have in common: statistics over groups of channels and all positions.</summary>
internal static class SampleNorm
{
    /// <summary>
    /// y = weight·(x − mean) / √(variance + ε) + bias with the statistics of each group of each sample.
    /// </summary>
    public static Value Lower(LayerContext context, Layer layer, Value input, int group, Value? weight, Value? bias)
    {
        var (graph, channels, positions) = (context.Graph, new Shape(input.Shape.Width), input.Shape.Rows);
        var (means, squares) = (PerSample("means"), PerSample("squares"));
        graph.Add(new ChannelStatisticsNode(layer.Index, input, means, squares));
        var (mean, inverse) = (PerSample("mean"), PerSample("inverse"));
        graph.Add(new GroupStatisticsNode(layer.Index, means, squares, positions, group, layer.Number("Epsilon", BatchNormLayer.Epsilon), mean, inverse));
        var scale = inverse;
        if (weight is not null)
        {
            scale = PerSample("scale");
            graph.Add(new SampleScaleNode(layer.Index, weight, inverse, scale));
        }

        var output = context.Activation(layer, input.Shape);
        graph.Add(new NormalizeNode(layer.Index, input, mean, scale, bias, output)
        {
            Gradient = (gradients, node) => Differentiate(gradients, node, inverse, weight, group),
        });
        return output;

        Value PerSample(string what) => graph.NewValue($"{LayerContext.Identifier(layer)}_{what}", channels);
    }

    public static string Describe(Layer layer, string arguments, bool defaultAffine) =>
        layer.Kind + arguments
        + (layer.Flag("Affine", defaultAffine) == defaultAffine ? "" : defaultAffine ? " without weight and bias" : " with weight and bias")
        + (layer.Flag("Trainable", true) ? "" : ", frozen");

    private static void Differentiate(GradientBuilder gradients, NormalizeNode node, Value inverse, Value? weight, int group)
    {
        var (graph, layer, x) = (gradients.Graph, node.Layer, node.Inputs[0]);
        if (gradients.Of(node.Output) is not { } outputGradient)
        {
            return;
        }

        var (sums, products) = (PerSample("sums"), PerSample("products"));
        graph.Add(new ChannelGradientNode(layer, outputGradient, x, node.Mean, sums, products));
        if (gradients.Needs(x))
        {
            var (a, b) = (PerSample("a"), PerSample("b"));
            graph.Add(new GroupCoefficientsNode(layer, sums, products, inverse, weight, x.Shape.Rows, group, a, b));
            var inputGradient = gradients.Create(x);
            graph.Add(new NormalizeGradientNode(layer, outputGradient, x, node.Mean, node.Scale, a, b, inputGradient));
            gradients.Contribute(x, inputGradient, layer);
        }

        foreach (var (parameter, total, factor) in new[] { (weight, products, inverse), (node.Bias, sums, null) })
        {
            if (parameter is not null && gradients.Needs(parameter))
            {
                var gradient = gradients.Create(parameter);
                graph.Add(new SampleSumNode(layer, total, factor, gradient));
                graph.Results.Add(gradient);
            }
        }

        Value PerSample(string what) => graph.NewValue($"d_{node.Output.Name}_{what}", new Shape(x.Shape.Width));
    }
}
