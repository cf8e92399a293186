namespace NetGen.Numerics.Tests.Networks;

// What the tests of invariance and of threads run.

[NeuralNetwork, Input(13, Gradient = true), Dense(19), Tanh, Dense(33), Tanh, Dense(5), MeanSquaredErrorLoss, Sgd]
internal sealed partial class BatchesSingle;

[NeuralNetwork(Precision = Precision.Double), Input(13, Gradient = true), Dense(19), Tanh, Dense(33), Tanh, Dense(5), MeanSquaredErrorLoss, Sgd]
internal sealed partial class BatchesDouble;

// Large enough that threads share the update too.
[NeuralNetwork, Input(64)]
[Dense(96), GELU, Dropout(0.2), Dense(65), Tanh, Dense(10)]
[Softmax, CrossEntropyLoss, Adam]
internal sealed partial class SharedSingle;

// Large enough that threads share the update too.
[NeuralNetwork(Precision = Precision.Double), Input(64)]
[Dense(96), GELU, Dropout(0.2), Dense(65), Tanh, Dense(10)]
[Softmax, CrossEntropyLoss, Adam]
internal sealed partial class SharedDouble;

// With all parameters equal to k and an input of 1, every output is 64·k²: a mixture of two states is seen at once.
[NeuralNetwork, Input(1), Dense(64, UseBias = false), ReLU, Dense(64, UseBias = false), MeanSquaredErrorLoss, Sgd(LearningRate = 1)]
internal sealed partial class Even;
