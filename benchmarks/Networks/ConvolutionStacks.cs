namespace NetGen.Benchmarks;

// Convolutions of one shape, once with five layers and once with one: the difference is four layers and nothing else.
// The last layer reads one pixel.

/// <summary>A 3 × 3 convolution by direct sums.</summary>
[Block]
[Conv2D(Arg.A, 3, Pad = 1, Method = ConvolutionMethod.Exact), ReLU]
internal sealed partial class ExactLayer;

/// <summary>A 3 × 3 convolution by Winograd's F(2×2).</summary>
[Block]
[Conv2D(Arg.A, 3, Pad = 1, Method = ConvolutionMethod.Accurate), ReLU]
internal sealed partial class AccurateLayer;

/// <summary>A 3 × 3 convolution by Winograd's F(4×4).</summary>
[Block]
[Conv2D(Arg.A, 3, Pad = 1, Method = ConvolutionMethod.Fast), ReLU]
internal sealed partial class FastLayer;

/// <summary>16 → 16 channels, 3 × 3 on 32 × 32, direct sums.</summary>
[NeuralNetwork]
[Input(16, 32, 32)]
[Repeat<ExactLayer>(1, 16)]
[MaxPool2D(1, Stride = 32), Flatten]
[MeanSquaredErrorLoss]
[Sgd(LearningRate = 1e-12)]
internal sealed partial class Exact16;

/// <summary>16 → 16 channels, 3 × 3 on 32 × 32, direct sums.</summary>
[NeuralNetwork]
[Input(16, 32, 32)]
[Repeat<ExactLayer>(5, 16)]
[MaxPool2D(1, Stride = 32), Flatten]
[MeanSquaredErrorLoss]
[Sgd(LearningRate = 1e-12)]
internal sealed partial class Exact16Deep;

/// <summary>16 → 16 channels, 3 × 3 on 32 × 32, F(2×2).</summary>
[NeuralNetwork]
[Input(16, 32, 32)]
[Repeat<AccurateLayer>(1, 16)]
[MaxPool2D(1, Stride = 32), Flatten]
[MeanSquaredErrorLoss]
[Sgd(LearningRate = 1e-12)]
internal sealed partial class Accurate16;

/// <summary>16 → 16 channels, 3 × 3 on 32 × 32, F(2×2).</summary>
[NeuralNetwork]
[Input(16, 32, 32)]
[Repeat<AccurateLayer>(5, 16)]
[MaxPool2D(1, Stride = 32), Flatten]
[MeanSquaredErrorLoss]
[Sgd(LearningRate = 1e-12)]
internal sealed partial class Accurate16Deep;

/// <summary>16 → 16 channels, 3 × 3 on 32 × 32, F(4×4).</summary>
[NeuralNetwork]
[Input(16, 32, 32)]
[Repeat<FastLayer>(1, 16)]
[MaxPool2D(1, Stride = 32), Flatten]
[MeanSquaredErrorLoss]
[Sgd(LearningRate = 1e-12)]
internal sealed partial class Fast16;

/// <summary>16 → 16 channels, 3 × 3 on 32 × 32, F(4×4).</summary>
[NeuralNetwork]
[Input(16, 32, 32)]
[Repeat<FastLayer>(5, 16)]
[MaxPool2D(1, Stride = 32), Flatten]
[MeanSquaredErrorLoss]
[Sgd(LearningRate = 1e-12)]
internal sealed partial class Fast16Deep;

/// <summary>32 → 32 channels, 3 × 3 on 16 × 16, direct sums.</summary>
[NeuralNetwork]
[Input(32, 16, 16)]
[Repeat<ExactLayer>(1, 32)]
[MaxPool2D(1, Stride = 16), Flatten]
[MeanSquaredErrorLoss]
[Sgd(LearningRate = 1e-12)]
internal sealed partial class Exact32;

/// <summary>32 → 32 channels, 3 × 3 on 16 × 16, direct sums.</summary>
[NeuralNetwork]
[Input(32, 16, 16)]
[Repeat<ExactLayer>(5, 32)]
[MaxPool2D(1, Stride = 16), Flatten]
[MeanSquaredErrorLoss]
[Sgd(LearningRate = 1e-12)]
internal sealed partial class Exact32Deep;

/// <summary>32 → 32 channels, 3 × 3 on 16 × 16, F(2×2).</summary>
[NeuralNetwork]
[Input(32, 16, 16)]
[Repeat<AccurateLayer>(1, 32)]
[MaxPool2D(1, Stride = 16), Flatten]
[MeanSquaredErrorLoss]
[Sgd(LearningRate = 1e-12)]
internal sealed partial class Accurate32;

/// <summary>32 → 32 channels, 3 × 3 on 16 × 16, F(2×2).</summary>
[NeuralNetwork]
[Input(32, 16, 16)]
[Repeat<AccurateLayer>(5, 32)]
[MaxPool2D(1, Stride = 16), Flatten]
[MeanSquaredErrorLoss]
[Sgd(LearningRate = 1e-12)]
internal sealed partial class Accurate32Deep;

/// <summary>32 → 32 channels, 3 × 3 on 16 × 16, F(4×4).</summary>
[NeuralNetwork]
[Input(32, 16, 16)]
[Repeat<FastLayer>(1, 32)]
[MaxPool2D(1, Stride = 16), Flatten]
[MeanSquaredErrorLoss]
[Sgd(LearningRate = 1e-12)]
internal sealed partial class Fast32;

/// <summary>32 → 32 channels, 3 × 3 on 16 × 16, F(4×4).</summary>
[NeuralNetwork]
[Input(32, 16, 16)]
[Repeat<FastLayer>(5, 32)]
[MaxPool2D(1, Stride = 16), Flatten]
[MeanSquaredErrorLoss]
[Sgd(LearningRate = 1e-12)]
internal sealed partial class Fast32Deep;

/// <summary>64 → 64 channels, 3 × 3 on 8 × 8, direct sums.</summary>
[NeuralNetwork]
[Input(64, 8, 8)]
[Repeat<ExactLayer>(1, 64)]
[MaxPool2D(1, Stride = 8), Flatten]
[MeanSquaredErrorLoss]
[Sgd(LearningRate = 1e-12)]
internal sealed partial class Exact64;

/// <summary>64 → 64 channels, 3 × 3 on 8 × 8, direct sums.</summary>
[NeuralNetwork]
[Input(64, 8, 8)]
[Repeat<ExactLayer>(5, 64)]
[MaxPool2D(1, Stride = 8), Flatten]
[MeanSquaredErrorLoss]
[Sgd(LearningRate = 1e-12)]
internal sealed partial class Exact64Deep;

/// <summary>64 → 64 channels, 3 × 3 on 8 × 8, F(2×2).</summary>
[NeuralNetwork]
[Input(64, 8, 8)]
[Repeat<AccurateLayer>(1, 64)]
[MaxPool2D(1, Stride = 8), Flatten]
[MeanSquaredErrorLoss]
[Sgd(LearningRate = 1e-12)]
internal sealed partial class Accurate64;

/// <summary>64 → 64 channels, 3 × 3 on 8 × 8, F(2×2).</summary>
[NeuralNetwork]
[Input(64, 8, 8)]
[Repeat<AccurateLayer>(5, 64)]
[MaxPool2D(1, Stride = 8), Flatten]
[MeanSquaredErrorLoss]
[Sgd(LearningRate = 1e-12)]
internal sealed partial class Accurate64Deep;

/// <summary>64 → 64 channels, 3 × 3 on 8 × 8, F(4×4).</summary>
[NeuralNetwork]
[Input(64, 8, 8)]
[Repeat<FastLayer>(1, 64)]
[MaxPool2D(1, Stride = 8), Flatten]
[MeanSquaredErrorLoss]
[Sgd(LearningRate = 1e-12)]
internal sealed partial class Fast64;

/// <summary>64 → 64 channels, 3 × 3 on 8 × 8, F(4×4).</summary>
[NeuralNetwork]
[Input(64, 8, 8)]
[Repeat<FastLayer>(5, 64)]
[MaxPool2D(1, Stride = 8), Flatten]
[MeanSquaredErrorLoss]
[Sgd(LearningRate = 1e-12)]
internal sealed partial class Fast64Deep;
