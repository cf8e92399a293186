namespace NetGen.Numerics.Tests.Networks;

// Whole networks of mixed layers, with widths on both sides of a panel.

[NeuralNetwork(Precision = Precision.Double), Input(13, Gradient = true)]
[Dense(33), GELU, Dropout(0.3), Dense(17, UseBias = false), SiLU, Dense(20), LeakyReLU]
[Dense(10), Softmax, CrossEntropyLoss]
[AdamW]
internal sealed partial class MixedClassifier;

[NeuralNetwork(Precision = Precision.Double), Input(3, 8, Gradient = true)]
[Dense(16), Tanh, Softmax, Dense(9), ELU, Flatten, Dropout(0.2), Dense(31), Softplus]
[Dense(2), MeanSquaredErrorLoss]
[RmsProp]
internal sealed partial class MixedRegression;

[NeuralNetwork(Precision = Precision.Double), Input(2, 2, 5, Gradient = true)]
[Flatten, Dense(40), ReLU, Dense(8, Trainable = false), GELU(Approximate = true), Dense(12), Sigmoid]
[Dense(3), Sigmoid, BinaryCrossEntropyLoss]
[Sgd(Momentum = 0.9)]
internal sealed partial class MixedEvents;
