namespace NetGen.Benchmarks;

/// <summary>W1 and W2: the multilayer perceptron for images of 28 × 28 pixels.</summary>
[NeuralNetwork]
[Input(784)]
[Dense(128), ReLU]
[Dense(64), ReLU]
[Dense(10)]
[Softmax, CrossEntropyLoss]
[Adam(LearningRate = 1e-12)]
internal sealed partial class Perceptron;

/// <summary>The perceptron of textbooks for MNIST.</summary>
[NeuralNetwork]
[Input(784)]
[Dense(128), ReLU]
[Dense(10)]
[Softmax, CrossEntropyLoss]
[Adam(LearningRate = 1e-12)]
internal sealed partial class MnistPerceptron;

/// <summary>W3a: a tiny classifier.</summary>
[NeuralNetwork]
[Input(4)]
[Dense(16), Tanh]
[Dense(16), Tanh]
[Dense(3)]
[CrossEntropyLoss]
[Sgd(LearningRate = 1e-12, Momentum = 0.9)]
internal sealed partial class TinyClassifier;

/// <summary>W3b: a tiny regression.</summary>
[NeuralNetwork]
[Input(2)]
[Dense(8), Tanh]
[Dense(1)]
[MeanSquaredErrorLoss]
[Sgd(LearningRate = 1e-12, Momentum = 0.9)]
internal sealed partial class TinyRegression;

/// <summary>Two layers of 512: its phases are almost only matrix products.</summary>
[NeuralNetwork]
[Input(512)]
[Dense(512), ReLU]
[Dense(512)]
[MeanSquaredErrorLoss]
[Sgd(LearningRate = 1e-12)]
internal sealed partial class Wide512;

/// <summary>Two layers of 1024: its phases are almost only matrix products.</summary>
[NeuralNetwork]
[Input(1024)]
[Dense(1024), ReLU]
[Dense(1024)]
[MeanSquaredErrorLoss]
[Sgd(LearningRate = 1e-12)]
internal sealed partial class Wide1024;

/// <summary>The classifier of handwritten digits of 8 × 8 pixels.</summary>
[NeuralNetwork]
[Input(64)]
[Dense(64), ReLU]
[Dense(32), ReLU]
[Dense(10)]
[Softmax, CrossEntropyLoss]
[Adam(LearningRate = 1e-3)]
internal sealed partial class Digits;
