namespace NetGen.Layers.Tests.Networks;

// What the tests of invariance run: odd sizes, kernels with and without padding, and what stands between convolutions.

[NeuralNetwork, Input(3, 11, 9, Gradient = true)]
[Conv2D(20, 3, Pad = 1), ReLU, MaxPool2D(2)]
[Conv2D(17, 3, Stride = 2, PadTop = 1, PadRight = 2), GELU, Dropout(0.2)]
[Flatten, Dense(33), Tanh, Dense(10)]
[Softmax, CrossEntropyLoss, Adam]
internal sealed partial class ImagesSingle;

[NeuralNetwork(Precision = Precision.Double), Input(3, 11, 9, Gradient = true)]
[Conv2D(20, 3, Pad = 1), ReLU, MaxPool2D(2)]
[Conv2D(17, 3, Stride = 2, PadTop = 1, PadRight = 2), GELU, Dropout(0.2)]
[Flatten, Dense(33), Tanh, Dense(10)]
[Softmax, CrossEntropyLoss, Adam]
internal sealed partial class ImagesDouble;

// Channels and sizes that Winograd's algorithm takes, with a rest in both directions.
[NeuralNetwork, Input(3, 13, 14)]
[Conv2D(32, 3, Pad = 1), ReLU, Conv2D(32, 3, Pad = 1), ReLU, Conv2D(16, 3), Tanh]
[AvgPool2D(3), Flatten, Dense(5)]
[CrossEntropyLoss, Sgd(Momentum = 0.9)]
internal sealed partial class WideImagesSingle;

[NeuralNetwork, Input(2, 37, Gradient = true)]
[Conv1D(16, 5, Stride = 2, Pad = 2), ReLU, Conv1D(20, 3, Dilation = 2, PadLeft = 4), Tanh, MaxPool1D(3), Conv1D(3, 4)]
[MeanSquaredErrorLoss, RmsProp]
internal sealed partial class SignalsSingle;

[NeuralNetwork(Precision = Precision.Double), Input(2, 37, Gradient = true)]
[Conv1D(16, 5, Stride = 2, Pad = 2), ReLU, Conv1D(20, 3, Dilation = 2, PadLeft = 4), Tanh, MaxPool1D(3), Conv1D(3, 4)]
[MeanSquaredErrorLoss, RmsProp]
internal sealed partial class SignalsDouble;

[NeuralNetwork, Input(3, 13, 11, Gradient = true)]
[Conv2D(20, 3, Pad = 1), ReLU, MaxPool2D(3, Stride = 2, Pad = 1), DepthwiseConv2D(3, Pad = 1), Tanh, Conv2D(12, 3, Groups = 4)]
[Upsample(2), AvgPool2D(3, Stride = 2), LocalResponseNorm(3), ConvTranspose2D(7, 3, Stride = 2), ZeroPad(1), Conv2D(18, 2)]
[Sigmoid, GlobalMaxPool2D, Dense(10)]
[Softmax, CrossEntropyLoss, Adam]
internal sealed partial class AllKindsSingle;

[NeuralNetwork(Precision = Precision.Double), Input(3, 13, 11, Gradient = true)]
[Conv2D(20, 3, Pad = 1), ReLU, MaxPool2D(3, Stride = 2, Pad = 1), DepthwiseConv2D(3, Pad = 1), Tanh, Conv2D(12, 3, Groups = 4)]
[Upsample(2), AvgPool2D(3, Stride = 2), LocalResponseNorm(3), ConvTranspose2D(7, 3, Stride = 2), ZeroPad(1), Conv2D(18, 2)]
[Sigmoid, GlobalMaxPool2D, Dense(10)]
[Softmax, CrossEntropyLoss, Adam]
internal sealed partial class AllKindsDouble;

// Normalisations of every kind, over images and behind them over vectors.
[NeuralNetwork, Input(3, 11, 9, Gradient = true)]
[Conv2D(20, 3, Pad = 1), BatchNorm, ReLU, MaxPool2D(2)]
[Conv2D(18, 3), GroupNorm(3), ReLU, Conv2D(7, 1), InstanceNorm, Tanh, Conv2D(16, 3, Pad = 1), ReLU, BatchNorm]
[LayerNorm, Flatten, Dense(33), LayerNorm, Tanh, Dense(21), RmsNorm, Dense(10)]
[Softmax, CrossEntropyLoss, Adam]
internal sealed partial class NormalizedImagesSingle;

[NeuralNetwork(Precision = Precision.Double), Input(3, 11, 9, Gradient = true)]
[Conv2D(20, 3, Pad = 1), BatchNorm, ReLU, MaxPool2D(2)]
[Conv2D(18, 3), GroupNorm(3), ReLU, Conv2D(7, 1), InstanceNorm, Tanh, Conv2D(16, 3, Pad = 1), ReLU, BatchNorm]
[LayerNorm, Flatten, Dense(33), LayerNorm, Tanh, Dense(21), RmsNorm, Dense(10)]
[Softmax, CrossEntropyLoss, Adam]
internal sealed partial class NormalizedImagesDouble;

// Statistics of the batch, sums and joined channels.
[NeuralNetwork, Input(3, 10, 9)]
[Conv2D(20, 3, Pad = 1), BatchNorm, ReLU, Residual<ComposedBody>(20), ReLU, MaxPool2D(2)]
[Parallel<ComposedNarrow, ComposedWide>(Merge.Concat), GlobalAvgPool2D, Dense(5)]
[CrossEntropyLoss, Adam]
internal sealed partial class ComposedSingle;

[NeuralNetwork(Precision = Precision.Double), Input(3, 10, 9)]
[Conv2D(20, 3, Pad = 1), BatchNorm, ReLU, Residual<ComposedBody>(20), ReLU, MaxPool2D(2)]
[Parallel<ComposedNarrow, ComposedWide>(Merge.Concat), GlobalAvgPool2D, Dense(5)]
[CrossEntropyLoss, Adam]
internal sealed partial class ComposedDouble;

[Block, Conv2D(Width, 3, Pad = 1), BatchNorm, ReLU, Conv2D(Width, 3, Pad = 1), BatchNorm]
internal sealed partial class ComposedBody
{
    private const int Width = Arg.A;
}

[Block, Conv2D(3, 5, Pad = 2), ReLU]
internal sealed partial class ComposedNarrow;

[Block, Conv2D(17, 1), BatchNorm, SiLU, SpatialDropout(0.2)]
internal sealed partial class ComposedWide;
