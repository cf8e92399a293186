namespace NetGen.Functions.Tests.Networks;

// Losses of each row or pixel.

[NeuralNetwork(Precision = Precision.Double), Input(3, 4, Gradient = true), Dense(5), MeanSquaredErrorLoss, Sgd]
internal sealed partial class SquaredErrorRows;

[NeuralNetwork(Precision = Precision.Double), Input(2, 3, 4, Gradient = true), Conv2D(6, 3, Padding = Padding.Same), MeanSquaredErrorLoss, Sgd]
internal sealed partial class SquaredErrorPixels;

[NeuralNetwork(Precision = Precision.Double), Input(3, 4, Gradient = true), Dense(5), MeanAbsoluteErrorLoss, Sgd]
internal sealed partial class AbsoluteErrorRows;

[NeuralNetwork(Precision = Precision.Double), Input(2, 3, 4, Gradient = true), Conv2D(6, 3, Padding = Padding.Same), MeanAbsoluteErrorLoss, Sgd]
internal sealed partial class AbsoluteErrorPixels;

[NeuralNetwork(Precision = Precision.Double), Input(3, 4, Gradient = true), Dense(5), HuberLoss(Delta = 0.7), Sgd]
internal sealed partial class HuberRows;

[NeuralNetwork(Precision = Precision.Double), Input(2, 3, 4, Gradient = true), Conv2D(6, 3, Padding = Padding.Same), HuberLoss(Delta = 0.7), Sgd]
internal sealed partial class HuberPixels;

[NeuralNetwork(Precision = Precision.Double), Input(3, 4, Gradient = true), Dense(5), SmoothL1Loss(Beta = 0.6), Sgd]
internal sealed partial class SmoothL1Rows;

[NeuralNetwork(Precision = Precision.Double), Input(2, 3, 4, Gradient = true), Conv2D(6, 3, Padding = Padding.Same), SmoothL1Loss(Beta = 0.6), Sgd]
internal sealed partial class SmoothL1Pixels;

[NeuralNetwork(Precision = Precision.Double), Input(3, 4, Gradient = true), Dense(5), BinaryCrossEntropyLoss, Sgd]
internal sealed partial class BinaryRows;

[NeuralNetwork(Precision = Precision.Double), Input(2, 3, 4, Gradient = true), Conv2D(6, 3, Padding = Padding.Same), BinaryCrossEntropyLoss, Sgd]
internal sealed partial class BinaryPixels;

[NeuralNetwork(Precision = Precision.Double), Input(3, 4, Gradient = true), Dense(5), BinaryCrossEntropyLoss(PositiveWeight = new[] { 2.5 }), Sgd]
internal sealed partial class BinaryOneWeightRows;

[NeuralNetwork(Precision = Precision.Double), Input(2, 3, 4, Gradient = true), Conv2D(6, 3, Padding = Padding.Same), BinaryCrossEntropyLoss(PositiveWeight = new[] { 2.5 }), Sgd]
internal sealed partial class BinaryOneWeightPixels;

[NeuralNetwork(Precision = Precision.Double), Input(3, 4, Gradient = true), Dense(5), BinaryCrossEntropyLoss(PositiveWeight = new[] { 3.0, 3.0, 1.0, 1.5, 1.0 }), Sgd]
internal sealed partial class BinaryWeightsRows;

[NeuralNetwork(Precision = Precision.Double), Input(2, 3, 4, Gradient = true), Conv2D(6, 3, Padding = Padding.Same), BinaryCrossEntropyLoss(PositiveWeight = new[] { 3.0, 3.0, 1.0, 1.0, 3.0, 0.5 }), Sgd]
internal sealed partial class BinaryWeightsPixels;

[NeuralNetwork(Precision = Precision.Double), Input(3, 4, Gradient = true), Dense(5), Sigmoid, BinaryCrossEntropyLoss(FromProbabilities = true), Sgd]
internal sealed partial class BinaryProbabilitiesRows;

[NeuralNetwork(Precision = Precision.Double), Input(2, 3, 4, Gradient = true), Conv2D(6, 3, Padding = Padding.Same), Sigmoid, BinaryCrossEntropyLoss(FromProbabilities = true), Sgd]
internal sealed partial class BinaryProbabilitiesPixels;

[NeuralNetwork(Precision = Precision.Double), Input(3, 4, Gradient = true), Dense(5), Sigmoid, BinaryCrossEntropyLoss(FromProbabilities = true, PositiveWeight = new[] { 2.5, 1.5, 2.5, 3.0, 0.5 }), Sgd]
internal sealed partial class BinaryWeightedProbabilitiesRows;

[NeuralNetwork(Precision = Precision.Double), Input(2, 3, 4, Gradient = true), Conv2D(6, 3, Padding = Padding.Same), Sigmoid, BinaryCrossEntropyLoss(FromProbabilities = true, PositiveWeight = new[] { 0.5, 3.0, 0.5, 3.0, 3.0, 0.25 }), Sgd]
internal sealed partial class BinaryWeightedProbabilitiesPixels;

[NeuralNetwork(Precision = Precision.Double), Input(3, 4, Gradient = true), Dense(5), CrossEntropyLoss, Sgd]
internal sealed partial class CrossEntropyRows;

[NeuralNetwork(Precision = Precision.Double), Input(2, 3, 4, Gradient = true), Conv2D(6, 3, Padding = Padding.Same), CrossEntropyLoss, Sgd]
internal sealed partial class CrossEntropyPixels;

[NeuralNetwork(Precision = Precision.Double), Input(3, 4, Gradient = true), Dense(5), CrossEntropyLoss(LabelSmoothing = 0.2), Sgd]
internal sealed partial class SmoothedRows;

[NeuralNetwork(Precision = Precision.Double), Input(2, 3, 4, Gradient = true), Conv2D(6, 3, Padding = Padding.Same), CrossEntropyLoss(LabelSmoothing = 0.2), Sgd]
internal sealed partial class SmoothedPixels;

[NeuralNetwork(Precision = Precision.Double), Input(3, 4, Gradient = true), Dense(5), CrossEntropyLoss(IgnoreIndex = 1), Sgd]
internal sealed partial class IgnoringRows;

[NeuralNetwork(Precision = Precision.Double), Input(2, 3, 4, Gradient = true), Conv2D(6, 3, Padding = Padding.Same), CrossEntropyLoss(IgnoreIndex = 1), Sgd]
internal sealed partial class IgnoringPixels;

[NeuralNetwork(Precision = Precision.Double), Input(3, 4, Gradient = true), Dense(5), Softmax, CrossEntropyLoss(LabelSmoothing = 0.2, IgnoreIndex = -100, ClassWeights = new[] { 1.5, 1.0, 0.5, 3.0, 1.0 }), Sgd]
internal sealed partial class EverythingRows;

[NeuralNetwork(Precision = Precision.Double), Input(2, 3, 4, Gradient = true), Conv2D(6, 3, Padding = Padding.Same), CrossEntropyLoss(LabelSmoothing = 0.2, IgnoreIndex = -100, ClassWeights = new[] { 1.0, 1.5, 2.5, 1.5, 2.5, 3.0 }), Sgd]
internal sealed partial class EverythingPixels;

[NeuralNetwork(Precision = Precision.Double), Input(3, 4, Gradient = true), Dense(5), Softmax, CrossEntropyLoss(SoftLabels = true), Sgd]
internal sealed partial class SoftRows;

[NeuralNetwork(Precision = Precision.Double), Input(2, 3, 4, Gradient = true), Conv2D(6, 3, Padding = Padding.Same), CrossEntropyLoss(SoftLabels = true), Sgd]
internal sealed partial class SoftPixels;

[NeuralNetwork(Precision = Precision.Double), Input(3, 4, Gradient = true), Dense(5), CrossEntropyLoss(SoftLabels = true, LabelSmoothing = 0.1, ClassWeights = new[] { 2.5, 1.0, 3.0, 1.5, 1.0 }), Sgd]
internal sealed partial class SoftWeightedRows;

[NeuralNetwork(Precision = Precision.Double), Input(2, 3, 4, Gradient = true), Conv2D(6, 3, Padding = Padding.Same), CrossEntropyLoss(SoftLabels = true, LabelSmoothing = 0.1, ClassWeights = new[] { 0.5, 0.5, 1.5, 3.0, 2.5, 1.5 }), Sgd]
internal sealed partial class SoftWeightedPixels;

[NeuralNetwork(Precision = Precision.Double), Input(3, 4, Gradient = true), Dense(5), NegativeLogLikelihoodLoss, Sgd]
internal sealed partial class LogLikelihoodRows;

[NeuralNetwork(Precision = Precision.Double), Input(2, 3, 4, Gradient = true), Conv2D(6, 3, Padding = Padding.Same), NegativeLogLikelihoodLoss, Sgd]
internal sealed partial class LogLikelihoodPixels;

[NeuralNetwork(Precision = Precision.Double), Input(3, 4, Gradient = true), Dense(5), NegativeLogLikelihoodLoss(IgnoreIndex = 2, ClassWeights = new[] { 3.0, 1.5, 2.5, 0.5, 0.25 }), Sgd]
internal sealed partial class WeightedLogLikelihoodRows;

[NeuralNetwork(Precision = Precision.Double), Input(2, 3, 4, Gradient = true), Conv2D(6, 3, Padding = Padding.Same), NegativeLogLikelihoodLoss(IgnoreIndex = 2, ClassWeights = new[] { 1.5, 0.25, 1.0, 3.0, 2.5, 1.5 }), Sgd]
internal sealed partial class WeightedLogLikelihoodPixels;

[NeuralNetwork(Precision = Precision.Double), Input(3, 4, Gradient = true), Dense(5), MulticlassHingeLoss, Sgd]
internal sealed partial class HingeRows;

[NeuralNetwork(Precision = Precision.Double), Input(2, 3, 4, Gradient = true), Conv2D(6, 3, Padding = Padding.Same), MulticlassHingeLoss, Sgd]
internal sealed partial class HingePixels;

[NeuralNetwork(Precision = Precision.Double), Input(3, 4, Gradient = true), Dense(5), MulticlassHingeLoss(Margin = 0.5, Squared = true), Sgd]
internal sealed partial class SquaredHingeRows;

[NeuralNetwork(Precision = Precision.Double), Input(2, 3, 4, Gradient = true), Conv2D(6, 3, Padding = Padding.Same), MulticlassHingeLoss(Margin = 0.5, Squared = true), Sgd]
internal sealed partial class SquaredHingePixels;

[NeuralNetwork(Precision = Precision.Double), Input(3, 4, Gradient = true), Dense(5), KullbackLeiblerLoss, Sgd]
internal sealed partial class DivergenceRows;

[NeuralNetwork(Precision = Precision.Double), Input(2, 3, 4, Gradient = true), Conv2D(6, 3, Padding = Padding.Same), KullbackLeiblerLoss, Sgd]
internal sealed partial class DivergencePixels;

[NeuralNetwork(Precision = Precision.Double), Input(3, 4, Gradient = true), Dense(5), KullbackLeiblerLoss(Reduction = LossReduction.Mean), Sgd]
internal sealed partial class MeanDivergenceRows;

[NeuralNetwork(Precision = Precision.Double), Input(2, 3, 4, Gradient = true), Conv2D(6, 3, Padding = Padding.Same), KullbackLeiblerLoss(Reduction = LossReduction.Mean), Sgd]
internal sealed partial class MeanDivergencePixels;

[NeuralNetwork(Precision = Precision.Double), Input(3, 4, Gradient = true), Dense(5), CosineLoss, Sgd]
internal sealed partial class CosineRows;

[NeuralNetwork(Precision = Precision.Double), Input(2, 3, 4, Gradient = true), Conv2D(6, 3, Padding = Padding.Same), CosineLoss, Sgd]
internal sealed partial class CosinePixels;

[NeuralNetwork(Precision = Precision.Double), Input(2, 4, Gradient = true), Dense(7), CosineEmbeddingLoss(Margin = -0.3), Sgd]
internal sealed partial class PairsNarrow;

[NeuralNetwork(Precision = Precision.Double), Input(2, 4, Gradient = true), Dense(19), Tanh, CosineEmbeddingLoss, Sgd]
internal sealed partial class PairsWide;
