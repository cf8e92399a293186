namespace NetGen.Benchmarks;

// Convolutions of other shapes. Where there are two networks, the second has four layers more.

/// <summary>3 × 3 convolutions to 64 channels and to 32.</summary>
[Block]
[Repeat<ExactLayer>(1, 64), Repeat<ExactLayer>(1, 32)]
internal sealed partial class WideningLayers;

/// <summary>1 × 1 convolutions to 64 channels and to 256.</summary>
[Block]
[Conv2D(64, 1), ReLU]
[Conv2D(256, 1), ReLU]
internal sealed partial class PointwiseLayers;

/// <summary>A depthwise 3 × 3 convolution.</summary>
[Block]
[DepthwiseConv2D(3, Pad = 1), ReLU]
internal sealed partial class DepthwiseLayer;

/// <summary>64 → 64 channels, 3 × 3 on 32 × 32, direct sums.</summary>
[NeuralNetwork]
[Input(64, 32, 32)]
[Repeat<ExactLayer>(1, 64)]
[MaxPool2D(1, Stride = 32), Flatten]
[MeanSquaredErrorLoss]
[Sgd(LearningRate = 1e-12)]
internal sealed partial class ExactLarge;

/// <summary>64 → 64 channels, 3 × 3 on 32 × 32, direct sums.</summary>
[NeuralNetwork]
[Input(64, 32, 32)]
[Repeat<ExactLayer>(5, 64)]
[MaxPool2D(1, Stride = 32), Flatten]
[MeanSquaredErrorLoss]
[Sgd(LearningRate = 1e-12)]
internal sealed partial class ExactLargeDeep;

/// <summary>32 → 64 → 32 channels, 3 × 3 on 28 × 28, direct sums.</summary>
[NeuralNetwork]
[Input(32, 28, 28)]
[Repeat<WideningLayers>(1)]
[MaxPool2D(1, Stride = 28), Flatten]
[MeanSquaredErrorLoss]
[Sgd(LearningRate = 1e-12)]
internal sealed partial class ExactWidening;

/// <summary>32 → 64 → 32 channels, 3 × 3 on 28 × 28, direct sums.</summary>
[NeuralNetwork]
[Input(32, 28, 28)]
[Repeat<WideningLayers>(3)]
[MaxPool2D(1, Stride = 28), Flatten]
[MeanSquaredErrorLoss]
[Sgd(LearningRate = 1e-12)]
internal sealed partial class ExactWideningDeep;

/// <summary>256 → 64 → 256 channels, 1 × 1 on 14 × 14.</summary>
[NeuralNetwork]
[Input(256, 14, 14)]
[Repeat<PointwiseLayers>(1)]
[MaxPool2D(1, Stride = 14), Flatten]
[MeanSquaredErrorLoss]
[Sgd(LearningRate = 1e-12)]
internal sealed partial class Pointwise;

/// <summary>256 → 64 → 256 channels, 1 × 1 on 14 × 14.</summary>
[NeuralNetwork]
[Input(256, 14, 14)]
[Repeat<PointwiseLayers>(3)]
[MaxPool2D(1, Stride = 14), Flatten]
[MeanSquaredErrorLoss]
[Sgd(LearningRate = 1e-12)]
internal sealed partial class PointwiseDeep;

/// <summary>64 channels, 3 × 3 depthwise on 28 × 28.</summary>
[NeuralNetwork]
[Input(64, 28, 28)]
[Repeat<DepthwiseLayer>(1)]
[MaxPool2D(1, Stride = 28), Flatten]
[MeanSquaredErrorLoss]
[Sgd(LearningRate = 1e-12)]
internal sealed partial class Depthwise;

/// <summary>64 channels, 3 × 3 depthwise on 28 × 28.</summary>
[NeuralNetwork]
[Input(64, 28, 28)]
[Repeat<DepthwiseLayer>(5)]
[MaxPool2D(1, Stride = 28), Flatten]
[MeanSquaredErrorLoss]
[Sgd(LearningRate = 1e-12)]
internal sealed partial class DepthwiseDeep;

/// <summary>1 → 32 channels, 3 × 3 on 28 × 28.</summary>
[NeuralNetwork]
[Input(1, 28, 28)]
[Conv2D(32, 3, Pad = 1), ReLU]
[MaxPool2D(1, Stride = 28), Flatten]
[MeanSquaredErrorLoss]
[Sgd(LearningRate = 1e-12)]
internal sealed partial class OneChannel;

/// <summary>3 → 64 channels, 7 × 7 with stride 2 on 224 × 224.</summary>
[NeuralNetwork]
[Input(3, 224, 224)]
[Conv2D(64, 7, Stride = 2, Pad = 3), ReLU]
[MaxPool2D(1, Stride = 112), Flatten]
[MeanSquaredErrorLoss]
[Sgd(LearningRate = 1e-12)]
internal sealed partial class LargeKernel;

/// <summary>6 → 16 channels, 5 × 5 on 14 × 14.</summary>
[NeuralNetwork]
[Input(6, 14, 14)]
[Conv2D(16, 5), ReLU]
[MaxPool2D(1, Stride = 10), Flatten]
[MeanSquaredErrorLoss]
[Sgd(LearningRate = 1e-12)]
internal sealed partial class SixChannels;
