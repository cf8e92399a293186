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

[NeuralNetwork, Input(7, Gradient = true), Identity, MeanAbsoluteErrorLoss, Sgd]
internal sealed partial class AbsoluteErrorSingle;

[NeuralNetwork(Precision = Precision.Double), Input(7, Gradient = true), Identity, MeanAbsoluteErrorLoss, Sgd]
internal sealed partial class AbsoluteErrorDouble;

[NeuralNetwork, Input(3, Gradient = true), Identity, MeanAbsoluteErrorLoss, Sgd]
internal sealed partial class AbsoluteErrorTieSingle;

[NeuralNetwork(Precision = Precision.Double), Input(3, Gradient = true), Identity, MeanAbsoluteErrorLoss, Sgd]
internal sealed partial class AbsoluteErrorTieDouble;

[NeuralNetwork, Input(7, Gradient = true), Identity, HuberLoss, Sgd]
internal sealed partial class HuberSingle;

[NeuralNetwork(Precision = Precision.Double), Input(7, Gradient = true), Identity, HuberLoss, Sgd]
internal sealed partial class HuberDouble;

[NeuralNetwork, Input(7, Gradient = true), Identity, HuberLoss(Delta = 0.5), Sgd]
internal sealed partial class HuberHalfSingle;

[NeuralNetwork(Precision = Precision.Double), Input(7, Gradient = true), Identity, HuberLoss(Delta = 0.5), Sgd]
internal sealed partial class HuberHalfDouble;

[NeuralNetwork, Input(7, Gradient = true), Identity, SmoothL1Loss, Sgd]
internal sealed partial class SmoothL1Single;

[NeuralNetwork(Precision = Precision.Double), Input(7, Gradient = true), Identity, SmoothL1Loss, Sgd]
internal sealed partial class SmoothL1Double;

[NeuralNetwork, Input(7, Gradient = true), Identity, SmoothL1Loss(Beta = 0.5), Sgd]
internal sealed partial class SmoothL1HalfSingle;

[NeuralNetwork(Precision = Precision.Double), Input(7, Gradient = true), Identity, SmoothL1Loss(Beta = 0.5), Sgd]
internal sealed partial class SmoothL1HalfDouble;

[NeuralNetwork, Input(3, Gradient = true), Identity, BinaryCrossEntropyLoss(PositiveWeight = new[] { Weights.P0, Weights.P1, Weights.P2 }), Sgd]
internal sealed partial class BinaryWeightedSingle;

[NeuralNetwork(Precision = Precision.Double), Input(3, Gradient = true), Identity, BinaryCrossEntropyLoss(PositiveWeight = new[] { Weights.P0, Weights.P1, Weights.P2 }), Sgd]
internal sealed partial class BinaryWeightedDouble;

[NeuralNetwork, Input(3, Gradient = true), Identity, BinaryCrossEntropyLoss(FromProbabilities = true), Sgd]
internal sealed partial class BinaryOfProbabilitiesSingle;

[NeuralNetwork(Precision = Precision.Double), Input(3, Gradient = true), Identity, BinaryCrossEntropyLoss(FromProbabilities = true), Sgd]
internal sealed partial class BinaryOfProbabilitiesDouble;

[NeuralNetwork, Input(6, Gradient = true), Identity, CosineLoss, Sgd]
internal sealed partial class CosineSingle;

[NeuralNetwork(Precision = Precision.Double), Input(6, Gradient = true), Identity, CosineLoss, Sgd]
internal sealed partial class CosineDouble;

[NeuralNetwork, Input(2, 6, Gradient = true), Identity, CosineEmbeddingLoss(Margin = 0.1), Sgd]
internal sealed partial class CosineEmbeddingSingle;

[NeuralNetwork(Precision = Precision.Double), Input(2, 6, Gradient = true), Identity, CosineEmbeddingLoss(Margin = 0.1), Sgd]
internal sealed partial class CosineEmbeddingDouble;
