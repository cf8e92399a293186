namespace NetGen.Training.Tests.Networks;

[NeuralNetwork(Precision = Precision.Double)]
[Input(5)]
[Dense(8, Name = "fc1"), ReLU]
[Dropout(0.3)]
[Dense(6, Name = "fc2"), Tanh]
[Dense(3, Name = "fc3"), Softmax, CrossEntropyLoss]
[Adam]
internal sealed partial class CheckedMlp;

[NeuralNetwork]
[Input(5)]
[Dense(8, Name = "fc1"), ReLU]
[Dropout(0.3)]
[Dense(6, Name = "fc2"), Tanh]
[Dense(3, Name = "fc3"), Softmax, CrossEntropyLoss]
[Adam]
internal sealed partial class CheckedMlpSingle;

[NeuralNetwork(Precision = Precision.Double)]
[Input(2, 6, 6, Gradient = true)]
[Conv2D(4, 3, Pad = 1, Name = "conv"), BatchNorm(Name = "norm"), ReLU, MaxPool2D(2)]
[Flatten, Dense(2, Name = "head"), MeanSquaredErrorLoss]
[Sgd(Momentum = 0.9)]
internal sealed partial class CheckedImages;

[NeuralNetwork]
[Input(2, 6, 6)]
[Conv2D(4, 3, Pad = 1, Name = "conv"), BatchNorm(Name = "norm"), ReLU, MaxPool2D(2)]
[Flatten, Dense(2, Name = "head"), MeanSquaredErrorLoss]
[Sgd(Momentum = 0.9)]
internal sealed partial class CheckedImagesSingle;

/// <summary>Large enough to be checked by sampling.</summary>
[NeuralNetwork(Precision = Precision.Double)]
[Input(40)]
[Dense(70, Name = "fc1"), SiLU]
[Dense(50, Name = "fc2"), Sigmoid]
[Dense(1, Name = "fc3"), Sigmoid, BinaryCrossEntropyLoss]
[Sgd]
internal sealed partial class CheckedLarge;

/// <summary>Classes of different weights, and one label that does not count.</summary>
[NeuralNetwork(Precision = Precision.Double)]
[Input(5)]
[Dense(8, Name = "fc1"), Tanh]
[Dense(3, Name = "fc2"), Softmax, CrossEntropyLoss(ClassWeights = new[] { 1.0, 2.0, 5.0 }, IgnoreIndex = 1)]
[Sgd]
internal sealed partial class CheckedWeights;

[NeuralNetwork(Precision = Precision.Double)]
[Input(5)]
[Dense(8, Name = "fc1"), ReLU]
[Dense(10, Name = "fc2"), MulticlassHingeLoss]
[Sgd]
internal sealed partial class CheckedHinge;
