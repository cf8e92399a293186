namespace NetGen.Functions.Tests.Networks;

// Losses on the input itself, with and without the activation that is fused with them.

[NeuralNetwork, Input(7, Gradient = true), Identity, MeanSquaredErrorLoss, Sgd]
internal sealed partial class SquaredErrorSingle;

[NeuralNetwork(Precision = Precision.Double), Input(7, Gradient = true), Identity, MeanSquaredErrorLoss, Sgd]
internal sealed partial class SquaredErrorDouble;

[NeuralNetwork, Input(10, Gradient = true), Identity, CrossEntropyLoss, Sgd]
internal sealed partial class CrossEntropySingle;

[NeuralNetwork(Precision = Precision.Double), Input(10, Gradient = true), Identity, CrossEntropyLoss, Sgd]
internal sealed partial class CrossEntropyDouble;

[NeuralNetwork, Input(10, Gradient = true), Softmax, CrossEntropyLoss, Sgd]
internal sealed partial class CrossEntropySoftmaxSingle;

[NeuralNetwork(Precision = Precision.Double), Input(10, Gradient = true), Softmax, CrossEntropyLoss, Sgd]
internal sealed partial class CrossEntropySoftmaxDouble;

[NeuralNetwork, Input(3, Gradient = true), Identity, BinaryCrossEntropyLoss, Sgd]
internal sealed partial class BinarySingle;

[NeuralNetwork(Precision = Precision.Double), Input(3, Gradient = true), Identity, BinaryCrossEntropyLoss, Sgd]
internal sealed partial class BinaryDouble;

[NeuralNetwork, Input(3, Gradient = true), Sigmoid, BinaryCrossEntropyLoss, Sgd]
internal sealed partial class BinarySigmoidSingle;

[NeuralNetwork(Precision = Precision.Double), Input(3, Gradient = true), Sigmoid, BinaryCrossEntropyLoss, Sgd]
internal sealed partial class BinarySigmoidDouble;

[NeuralNetwork, Input(10, Gradient = true), Softmax, MeanSquaredErrorLoss, Sgd]
internal sealed partial class SoftmaxSingle;

[NeuralNetwork(Precision = Precision.Double), Input(10, Gradient = true), Softmax, MeanSquaredErrorLoss, Sgd]
internal sealed partial class SoftmaxDouble;
