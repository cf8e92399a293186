namespace NetGen.Layers.Tests.Networks;

// Batch normalisation behind convolutions and dense layers that it folds into in prediction.

[NeuralNetwork, Input(3, 8, 7)]
[Conv2D(20, 3, Pad = 1, Name = "conv"), BatchNorm(Name = "bn"), ReLU]
[Conv2D(20, 3, Groups = 4, Name = "grouped"), BatchNorm(Affine = false, Name = "bn2"), Tanh]
[Flatten, Dense(19, Name = "fc"), BatchNorm(Name = "bn3"), ReLU, Dense(3, Name = "out")]
[MeanSquaredErrorLoss, Sgd(LearningRate = 0.01)]
internal sealed partial class FoldedNetwork;

// The same with biases, and with something between that changes nothing to speak of, so that nothing can be folded.
[NeuralNetwork, Input(3, 8, 7)]
[Conv2D(20, 3, Pad = 1, Name = "conv"), LeakyReLU(Slope = 0.9999999), BatchNorm(Name = "bn"), ReLU]
[Conv2D(20, 3, Groups = 4, Name = "grouped"), LeakyReLU(Slope = 0.9999999), BatchNorm(Affine = false, Name = "bn2"), Tanh]
[Flatten, Dense(19, Name = "fc"), LeakyReLU(Slope = 0.9999999), BatchNorm(Name = "bn3"), ReLU, Dense(3, Name = "out")]
[MeanSquaredErrorLoss, Sgd(LearningRate = 0.01)]
internal sealed partial class UnfoldedNetwork;

// Channels that Winograd's algorithm takes.
[NeuralNetwork, Input(32, 8, 8)]
[Conv2D(32, 3, Pad = 1, Name = "conv"), BatchNorm(Name = "bn"), ReLU]
[MeanSquaredErrorLoss, Sgd(LearningRate = 0.01)]
internal sealed partial class FoldedWinograd;

[NeuralNetwork, Input(32, 8, 8)]
[Conv2D(32, 3, Pad = 1, Name = "conv", Method = ConvolutionMethod.Exact), LeakyReLU(Slope = 0.9999999), BatchNorm(Name = "bn"), ReLU]
[MeanSquaredErrorLoss, Sgd(LearningRate = 0.01)]
internal sealed partial class UnfoldedWinograd;

// So small that one sample is predicted without a loop.
[NeuralNetwork, Input(4)]
[Dense(8, Name = "fc"), BatchNorm(Name = "bn"), ReLU, Dense(3, Name = "out")]
[MeanSquaredErrorLoss, Sgd(LearningRate = 0.01)]
internal sealed partial class FoldedTiny;

[NeuralNetwork, Input(4)]
[Dense(8, Name = "fc"), LeakyReLU(Slope = 0.9999999), BatchNorm(Name = "bn"), ReLU, Dense(3, Name = "out")]
[MeanSquaredErrorLoss, Sgd(LearningRate = 0.01)]
internal sealed partial class UnfoldedTiny;

[NeuralNetwork, Input(5)]
[Dense(9, Name = "fc1"), BatchNorm(Name = "bn1"), ReLU, Dense(3, Name = "fc2")]
[Softmax, CrossEntropyLoss, Adam]
internal sealed partial class NormalizedClassifier;

[NeuralNetwork(Precision = Precision.Double), Input(5)]
[BatchNorm(Statistics = BatchStatistics.Exact, Name = "bn1"), Dense(9, Name = "fc1"), BatchNorm(Name = "bn2"), ReLU, Dense(3, Name = "fc2")]
[Softmax, CrossEntropyLoss, Adam]
internal sealed partial class ExactClassifier;
