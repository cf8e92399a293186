namespace NetGen.Training.Tests.Networks;

/// <summary>The network of the Digits sample.</summary>
[NeuralNetwork]
[Input(64)]
[Dense(64, Name = "fc1"), ReLU(Name = "act1")]
[Dense(32, Name = "fc2"), ReLU(Name = "act2")]
[Dense(10, Name = "fc3")]
[Softmax, CrossEntropyLoss]
[Adam(LearningRate = 1e-3)]
internal sealed partial class WatchedDigits;

[NeuralNetwork(Precision = Precision.Double)]
[Input(64)]
[Dense(32, Name = "fc1"), Tanh(Name = "act1")]
[Dropout(0.2)]
[Dense(10, Name = "fc2")]
[Softmax, CrossEntropyLoss]
[Sgd(LearningRate = 0.1, Momentum = 0.9)]
internal sealed partial class WatchedTanh;

[NeuralNetwork]
[Input(1, 8, 8)]
[Conv2D(8, 3, Pad = 1, Name = "conv1"), BatchNorm(Name = "norm1"), ReLU(Name = "act1"), MaxPool2D(2)]
[Conv2D(16, 3, Pad = 1, Name = "conv2"), ReLU(Name = "act2")]
[GlobalAvgPool2D]
[Dense(10, Name = "head")]
[Softmax, CrossEntropyLoss]
[Adam(LearningRate = 3e-3)]
internal sealed partial class WatchedImages;

[NeuralNetwork]
[Input(64)]
[Dense(32, Name = "fc1"), ReLU(Name = "act1")]
[Dense(10, Name = "fc2")]
[CrossEntropyLoss]
[Sgd(LearningRate = 0.05)]
internal sealed partial class WatchedSgd;

[NeuralNetwork]
[Input(64)]
[Dense(24, Name = "fc1"), Sigmoid]
[Dense(24, Name = "fc2"), Sigmoid]
[Dense(24, Name = "fc3"), Sigmoid]
[Dense(24, Name = "fc4"), Sigmoid]
[Dense(24, Name = "fc5"), Sigmoid]
[Dense(24, Name = "fc6"), Sigmoid]
[Dense(24, Name = "fc7"), Sigmoid]
[Dense(10, Name = "fc8")]
[CrossEntropyLoss]
[Sgd(LearningRate = 0.1)]
internal sealed partial class WatchedSigmoids;

[NeuralNetwork]
[Input(64)]
[Dense(24, Name = "fc1"), ReLU]
[Dense(24, Name = "fc2"), ReLU]
[Dense(24, Name = "fc3"), ReLU]
[Dense(10, Name = "fc4")]
[CrossEntropyLoss]
[Sgd(LearningRate = 1e-12)]
internal sealed partial class WatchedStack;

/// <summary>Large against some twenty samples.</summary>
[NeuralNetwork]
[Input(64)]
[Dense(128, Name = "fc1"), ReLU]
[Dense(10, Name = "fc2")]
[Softmax, CrossEntropyLoss]
[Adam(LearningRate = 3e-3)]
internal sealed partial class WatchedWide;

[NeuralNetwork]
[Input(3)]
[Dense(16, Name = "fc1"), ReLU]
[Dense(1, Name = "fc2")]
[MeanSquaredErrorLoss]
[Sgd(LearningRate = 0.05)]
internal sealed partial class WatchedRegression;

// Networks whose last layer is looked at, so that prediction says what the probe has to see: rows, rows of sequences,
// samples side by side, images.

[NeuralNetwork, Input(6), Dense(20), Tanh, MeanSquaredErrorLoss, Sgd]
internal sealed partial class ProbedRows;

[NeuralNetwork, Input(5, 8), Dense(7), Tanh, MeanSquaredErrorLoss, Sgd]
internal sealed partial class ProbedSequence;

[NeuralNetwork(Precision = Precision.Double), Input(16), Dense(16), ReLU, Dense(3), Tanh, MeanSquaredErrorLoss, Sgd]
internal sealed partial class ProbedColumns;

[NeuralNetwork, Input(2, 5, 6), Conv2D(19, 3, Pad = 1), ReLU, MeanSquaredErrorLoss, Sgd]
internal sealed partial class ProbedImage;

[NeuralNetwork, Input(2, 5, 6), Conv2D(19, 3, Pad = 1, Name = "conv"), ReLU, Conv2D(3, 3, Pad = 1), Tanh, MeanSquaredErrorLoss, Sgd]
internal sealed partial class ProbedHalo;

[NeuralNetwork, Input(6), Dense(20), GELU, Dropout(0.5), Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class ProbedInput;
