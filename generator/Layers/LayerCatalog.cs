using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Functions;

namespace NetGen.Generator.Layers;

/// <summary>Every kind of layer there is.</summary>
internal static class LayerCatalog
{
    private static readonly Dictionary<string, LayerDefinition> Definitions =
        new LayerDefinition[]
        {
            new DenseLayer(), new FlattenLayer(), new SoftmaxLayer(),
            new DropoutLayer("Dropout", MaskScope.Element), new DropoutLayer("SpatialDropout", MaskScope.Channel),
            new ConvolutionLayer("Conv2D"), new ConvolutionLayer("Conv1D"),
            new BatchNormLayer(), new GroupNormLayer(), new InstanceNormLayer(), new LayerNormLayer(), new RmsNormLayer(),
            new PoolingLayer("MaxPool2D", PoolingKind.Max), new PoolingLayer("MaxPool1D", PoolingKind.Max),
            new PoolingLayer("AvgPool2D", PoolingKind.Mean), new PoolingLayer("AvgPool1D", PoolingKind.Mean),
            new GlobalPoolingLayer("GlobalMaxPool2D", PoolingKind.Max), new GlobalPoolingLayer("GlobalMaxPool1D", PoolingKind.Max),
            new GlobalPoolingLayer("GlobalAvgPool2D", PoolingKind.Mean), new GlobalPoolingLayer("GlobalAvgPool1D", PoolingKind.Mean),
            new TransposedConvolutionLayer(), new ConvolutionLayer("DepthwiseConv2D"),
            new ZeroPadLayer(), new UpsampleLayer(), new LocalResponseNormLayer(), new EmbeddingLayer(),
            new RepeatLayer(), new ResidualLayer(), new ParallelLayer(),
        }
            .Append(new ActivationLayer(new(UserFunctions.Apply, UserFunctions.Forward)))
            .Concat(Activations.All.Select(activation => new ActivationLayer(activation)))
            .ToDictionary(definition => definition.Kind);

    public static LayerDefinition? Find(string kind) => Definitions.TryGetValue(kind, out var definition) ? definition : null;
}
