namespace NetGen.Numerics.Tests.Networks;

// Small networks that each show one thing to the gradient check.

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(7), Identity, Tanh, Identity, Dense(3), Identity, MeanSquaredErrorLoss, Sgd]
internal sealed partial class IdentityBetween;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class DenseAlone;

#pragma warning disable NETGEN101 // nothing non-linear between two layers: the gradient passes from one to the other
[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(18), Dense(3, UseBias = false), MeanSquaredErrorLoss, Sgd]
internal sealed partial class DenseTwice;
#pragma warning restore NETGEN101

[NeuralNetwork(Precision = Precision.Double), Input(9, Gradient = true), Tanh, Dense(4), MeanSquaredErrorLoss, Sgd]
internal sealed partial class ActivationFirst;

[NeuralNetwork(Precision = Precision.Double), Input(6, Gradient = true), Dense(5), Tanh, Softplus, SiLU, Dense(2), Sigmoid, MeanSquaredErrorLoss, Sgd]
internal sealed partial class ActivationChain;

[NeuralNetwork(Precision = Precision.Double), Input(6, Gradient = true), Dense(5), Softmax, MeanSquaredErrorLoss, Sgd]
internal sealed partial class SoftmaxLast;

[NeuralNetwork(Precision = Precision.Double), Input(6, Gradient = true), Dense(17), Softmax, Softmax, MeanSquaredErrorLoss, Sgd]
internal sealed partial class SoftmaxTwice;

[NeuralNetwork(Precision = Precision.Double), Input(6, Gradient = true), Dense(17), Tanh, Dense(4), CrossEntropyLoss, Sgd]
internal sealed partial class Classes;

[NeuralNetwork(Precision = Precision.Double), Input(6, Gradient = true), Dense(7), Tanh, Dense(19), Softmax, CrossEntropyLoss, Sgd]
internal sealed partial class ClassProbabilities;

[NeuralNetwork(Precision = Precision.Double), Input(6, Gradient = true), Dense(7), Tanh, Dense(3), BinaryCrossEntropyLoss, Sgd]
internal sealed partial class Events;

[NeuralNetwork(Precision = Precision.Double), Input(6, Gradient = true), Dense(7), Tanh, Dense(1), Sigmoid, BinaryCrossEntropyLoss, Sgd]
internal sealed partial class EventProbability;

[NeuralNetwork(Precision = Precision.Double), Input(6, Gradient = true), Dense(21), Tanh, Dropout(0.4), Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class DropoutBetween;

[NeuralNetwork(Precision = Precision.Double), Input(11, Gradient = true), Dropout(0.5), Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class DropoutFirst;

[NeuralNetwork(Precision = Precision.Double), Input(4, Gradient = true), Dense(9), Dropout(0.3), Tanh, Dropout(0.2), Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class DropoutBeforeActivation;

[NeuralNetwork(Precision = Precision.Double), Input(4, Gradient = true), Dense(9), Tanh, Dropout(0), Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class DropoutNever;

[NeuralNetwork(Precision = Precision.Double), Input(2, 3, 4, Gradient = true), Flatten, Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class FlattenFirst;

[NeuralNetwork(Precision = Precision.Double), Input(3, 4, Gradient = true), Dense(5), Tanh, Flatten, Dense(2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class FlattenBetween;

[NeuralNetwork(Precision = Precision.Double), Input(2, 4, Gradient = true), Dense(16), Tanh, Flatten, Dense(2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class FlattenPanels;

[NeuralNetwork(Precision = Precision.Double), Input(3, 4, Gradient = true), Dense(5), Tanh, Flatten, MeanSquaredErrorLoss, Sgd]
internal sealed partial class FlattenLast;

[NeuralNetwork(Precision = Precision.Double), Input(5, 8, Gradient = true), Dense(6), Tanh, Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class RowsOfDense;

[NeuralNetwork(Precision = Precision.Double), Input(1, 8, Gradient = true), Dense(6), Tanh, Dense(1), MeanSquaredErrorLoss, Sgd]
internal sealed partial class RowsOfOne;

[NeuralNetwork(Precision = Precision.Double), Input(2, 3, 4, Gradient = true), Dense(5), Dropout(0.25), Softmax, Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class RowsOfRows;

[NeuralNetwork(Precision = Precision.Double), Input(3, 6, Gradient = true), Dense(7), Tanh, Dense(5), Softmax, CrossEntropyLoss, Sgd]
internal sealed partial class RowsOfClasses;

[NeuralNetwork(Precision = Precision.Double), Input(3, 6, Gradient = true), Dense(7), Tanh, Dense(5), Sigmoid, BinaryCrossEntropyLoss, Sgd]
internal sealed partial class RowsOfEvents;

[NeuralNetwork(Precision = Precision.Double), Input(6, Gradient = true), Dense(7, Name = "frozen", Trainable = false), Tanh, Dense(3), MeanSquaredErrorLoss, Adam]
internal sealed partial class FrozenFirst;

[NeuralNetwork(Precision = Precision.Double), Input(6, Gradient = true), Dense(5), Tanh, Dense(7, Name = "frozen", Trainable = false), Tanh, Dense(3), MeanSquaredErrorLoss, Adam]
internal sealed partial class FrozenBetween;

[NeuralNetwork(Precision = Precision.Double), Input(6, Gradient = true), Dense(7), Tanh, Dense(3, Name = "frozen", Trainable = false), MeanSquaredErrorLoss, Adam]
internal sealed partial class FrozenLast;

[NeuralNetwork(Precision = Precision.Double), Input(6), Dense(7), Tanh, Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class WithoutInputGradient;
