namespace NetGen.Benchmarks;

// Passes over images of 64 channels, 32 × 32. The last layer reads one pixel.

/// <summary>Batch normalisation and ReLU.</summary>
[Block]
[BatchNorm, ReLU]
internal sealed partial class NormalizedLayer;

/// <summary>One normalisation.</summary>
[NeuralNetwork]
[Input(3, 32, 32)]
[Conv2D(64, 1, UseBias = false)]
[Repeat<NormalizedLayer>(1)]
[MaxPool2D(1, Stride = 32), Flatten]
[MeanSquaredErrorLoss]
[Sgd(LearningRate = 1e-12)]
internal sealed partial class Normalized;

/// <summary>Five normalisations.</summary>
[NeuralNetwork]
[Input(3, 32, 32)]
[Conv2D(64, 1, UseBias = false)]
[Repeat<NormalizedLayer>(5)]
[MaxPool2D(1, Stride = 32), Flatten]
[MeanSquaredErrorLoss]
[Sgd(LearningRate = 1e-12)]
internal sealed partial class NormalizedDeep;

/// <summary>ReLU with maximum pooling.</summary>
[NeuralNetwork]
[Input(3, 32, 32)]
[Conv2D(64, 1), ReLU, MaxPool2D(2)]
[MaxPool2D(1, Stride = 16), Flatten]
[MeanSquaredErrorLoss]
[Sgd(LearningRate = 1e-12)]
internal sealed partial class Pooled;

/// <summary>The same without the pooling.</summary>
[NeuralNetwork]
[Input(3, 32, 32)]
[Conv2D(64, 1), ReLU]
[MaxPool2D(1, Stride = 32), Flatten]
[MeanSquaredErrorLoss]
[Sgd(LearningRate = 1e-12)]
internal sealed partial class Unpooled;
