namespace NetGen.Search.Tests;

/// <summary>A line: its squared error is a quadratic bowl.</summary>
[NeuralNetwork(Precision = Precision.Double), Input(1), Dense(1), MeanSquaredErrorLoss, Sgd(LearningRate = 0.1)]
internal sealed partial class Line;

[NeuralNetwork, Input(2), Dense(8), Tanh, Dense(3), Softmax, CrossEntropyLoss, Adam(LearningRate = 1e-3)]
internal sealed partial class Narrow;

[NeuralNetwork, Input(2), Dense(24), Tanh, BatchNorm, Dropout(0.1), Dense(3), Softmax, CrossEntropyLoss, Adam(LearningRate = 1e-3)]
internal sealed partial class Broad;
