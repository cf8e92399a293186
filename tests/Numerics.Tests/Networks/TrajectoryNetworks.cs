namespace NetGen.Numerics.Tests.Networks;

// The networks of the recorded training runs.

[NeuralNetwork, Input(64), Dense(32, Name = "fc1"), ReLU, Dense(10, Name = "fc2"), CrossEntropyLoss, Adam(LearningRate = 0.01)]
internal sealed partial class ClassifierSingle;

[NeuralNetwork(Precision = Precision.Double), Input(64), Dense(32, Name = "fc1"), ReLU, Dense(10, Name = "fc2"), CrossEntropyLoss, Adam(LearningRate = 0.01)]
internal sealed partial class ClassifierDouble;

[NeuralNetwork, Input(4), Dense(16, Name = "fc1"), Tanh, Dense(1, Name = "fc2"), MeanSquaredErrorLoss, Sgd(LearningRate = 0.05, Momentum = 0.9)]
internal sealed partial class RegressionSingle;

[NeuralNetwork(Precision = Precision.Double), Input(4), Dense(16, Name = "fc1"), Tanh, Dense(1, Name = "fc2"), MeanSquaredErrorLoss, Sgd(LearningRate = 0.05, Momentum = 0.9)]
internal sealed partial class RegressionDouble;
