namespace NetGen.Functions.Tests.Networks;

// Every loss behind a narrow output (one sample in each lane), a wide one, rows and pixels; widths on both sides of a panel.

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(16), Tanh, Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class SquaredErrorNarrow;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(19), MeanSquaredErrorLoss, Sgd]
internal sealed partial class SquaredErrorWide;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(16), Tanh, Dense(3), MeanAbsoluteErrorLoss, Sgd]
internal sealed partial class AbsoluteErrorNarrow;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(19), MeanAbsoluteErrorLoss, Sgd]
internal sealed partial class AbsoluteErrorWide;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(16), Tanh, Dense(3), HuberLoss(Delta = 0.7), Sgd]
internal sealed partial class HuberNarrow;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(19), HuberLoss(Delta = 0.7), Sgd]
internal sealed partial class HuberWide;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(16), Tanh, Dense(3), SmoothL1Loss(Beta = 0.6), Sgd]
internal sealed partial class SmoothL1Narrow;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(19), SmoothL1Loss(Beta = 0.6), Sgd]
internal sealed partial class SmoothL1Wide;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(16), Tanh, Dense(3), BinaryCrossEntropyLoss, Sgd]
internal sealed partial class BinaryNarrow;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(19), BinaryCrossEntropyLoss, Sgd]
internal sealed partial class BinaryWide;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(16), Tanh, Dense(3), BinaryCrossEntropyLoss(PositiveWeight = new[] { 2.5 }), Sgd]
internal sealed partial class BinaryOneWeightNarrow;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(19), BinaryCrossEntropyLoss(PositiveWeight = new[] { 2.5 }), Sgd]
internal sealed partial class BinaryOneWeightWide;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(16), Tanh, Dense(3), BinaryCrossEntropyLoss(PositiveWeight = new[] { 2.5, 0.5, 3.0 }), Sgd]
internal sealed partial class BinaryWeightsNarrow;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(19), BinaryCrossEntropyLoss(PositiveWeight = new[] { 1.5, 1.0, 0.5, 0.25, 1.5, 1.0, 2.5, 2.5, 2.5, 1.0, 0.25, 1.0, 3.0, 2.5, 3.0, 0.25, 1.0, 1.0, 2.5 }), Sgd]
internal sealed partial class BinaryWeightsWide;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(16), Tanh, Dense(3), Sigmoid, BinaryCrossEntropyLoss(FromProbabilities = true), Sgd]
internal sealed partial class BinaryProbabilitiesNarrow;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(19), Sigmoid, BinaryCrossEntropyLoss(FromProbabilities = true), Sgd]
internal sealed partial class BinaryProbabilitiesWide;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(16), Tanh, Dense(3), Sigmoid, BinaryCrossEntropyLoss(FromProbabilities = true, PositiveWeight = new[] { 1.0, 3.0, 0.25 }), Sgd]
internal sealed partial class BinaryWeightedProbabilitiesNarrow;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(19), Sigmoid, BinaryCrossEntropyLoss(FromProbabilities = true, PositiveWeight = new[] { 3.0, 3.0, 3.0, 1.5, 0.5, 2.5, 2.5, 2.5, 3.0, 1.5, 1.0, 2.5, 2.5, 3.0, 1.0, 3.0, 0.25, 0.5, 0.5 }), Sgd]
internal sealed partial class BinaryWeightedProbabilitiesWide;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(16), Tanh, Dense(3), CrossEntropyLoss, Sgd]
internal sealed partial class CrossEntropyNarrow;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(19), CrossEntropyLoss, Sgd]
internal sealed partial class CrossEntropyWide;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(16), Tanh, Dense(3), CrossEntropyLoss(LabelSmoothing = 0.2), Sgd]
internal sealed partial class SmoothedNarrow;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(19), CrossEntropyLoss(LabelSmoothing = 0.2), Sgd]
internal sealed partial class SmoothedWide;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(16), Tanh, Dense(3), CrossEntropyLoss(IgnoreIndex = 1), Sgd]
internal sealed partial class IgnoringNarrow;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(19), CrossEntropyLoss(IgnoreIndex = 1), Sgd]
internal sealed partial class IgnoringWide;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(16), Tanh, Dense(3), Softmax, CrossEntropyLoss(LabelSmoothing = 0.2, IgnoreIndex = -100, ClassWeights = new[] { 1.0, 0.5, 1.5 }), Sgd]
internal sealed partial class EverythingNarrow;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(19), Softmax, CrossEntropyLoss(LabelSmoothing = 0.2, IgnoreIndex = -100, ClassWeights = new[] { 0.25, 0.25, 3.0, 2.5, 1.5, 0.5, 1.0, 0.25, 0.5, 1.5, 0.25, 1.5, 2.5, 2.5, 1.0, 0.5, 1.5, 0.25, 0.5 }), Sgd]
internal sealed partial class EverythingWide;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(16), Tanh, Dense(3), Softmax, CrossEntropyLoss(SoftLabels = true), Sgd]
internal sealed partial class SoftNarrow;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(19), Softmax, CrossEntropyLoss(SoftLabels = true), Sgd]
internal sealed partial class SoftWide;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(16), Tanh, Dense(3), CrossEntropyLoss(SoftLabels = true, LabelSmoothing = 0.1, ClassWeights = new[] { 1.5, 1.5, 2.5 }), Sgd]
internal sealed partial class SoftWeightedNarrow;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(19), CrossEntropyLoss(SoftLabels = true, LabelSmoothing = 0.1, ClassWeights = new[] { 2.5, 3.0, 3.0, 3.0, 3.0, 1.5, 1.5, 1.5, 1.5, 3.0, 3.0, 0.5, 1.0, 1.5, 0.25, 1.0, 0.25, 3.0, 1.5 }), Sgd]
internal sealed partial class SoftWeightedWide;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(16), Tanh, Dense(3), NegativeLogLikelihoodLoss, Sgd]
internal sealed partial class LogLikelihoodNarrow;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(19), NegativeLogLikelihoodLoss, Sgd]
internal sealed partial class LogLikelihoodWide;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(16), Tanh, Dense(3), NegativeLogLikelihoodLoss(IgnoreIndex = 2, ClassWeights = new[] { 1.5, 0.5, 0.5 }), Sgd]
internal sealed partial class WeightedLogLikelihoodNarrow;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(19), NegativeLogLikelihoodLoss(IgnoreIndex = 2, ClassWeights = new[] { 2.5, 0.5, 1.5, 0.5, 0.25, 2.5, 0.5, 0.25, 2.5, 0.25, 3.0, 1.5, 3.0, 0.25, 1.0, 0.25, 2.5, 2.5, 0.25 }), Sgd]
internal sealed partial class WeightedLogLikelihoodWide;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(16), Tanh, Dense(3), MulticlassHingeLoss, Sgd]
internal sealed partial class HingeNarrow;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(19), MulticlassHingeLoss, Sgd]
internal sealed partial class HingeWide;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(16), Tanh, Dense(3), MulticlassHingeLoss(Margin = 0.5, Squared = true), Sgd]
internal sealed partial class SquaredHingeNarrow;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(19), MulticlassHingeLoss(Margin = 0.5, Squared = true), Sgd]
internal sealed partial class SquaredHingeWide;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(16), Tanh, Dense(3), KullbackLeiblerLoss, Sgd]
internal sealed partial class DivergenceNarrow;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(19), KullbackLeiblerLoss, Sgd]
internal sealed partial class DivergenceWide;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(16), Tanh, Dense(3), KullbackLeiblerLoss(Reduction = LossReduction.Mean), Sgd]
internal sealed partial class MeanDivergenceNarrow;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(19), KullbackLeiblerLoss(Reduction = LossReduction.Mean), Sgd]
internal sealed partial class MeanDivergenceWide;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(16), Tanh, Dense(3), CosineLoss, Sgd]
internal sealed partial class CosineNarrow;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(19), CosineLoss, Sgd]
internal sealed partial class CosineWide;
