namespace NetGen.Functions.Tests.Networks;

// Losses of classes on the input itself, with the arguments of the reference's cases.

[NeuralNetwork, Input(10, Gradient = true), Identity, CrossEntropyLoss(SoftLabels = true), Sgd]
internal sealed partial class SoftCrossEntropySingle;

[NeuralNetwork(Precision = Precision.Double), Input(10, Gradient = true), Identity, CrossEntropyLoss(SoftLabels = true), Sgd]
internal sealed partial class SoftCrossEntropyDouble;

[NeuralNetwork, Input(10, Gradient = true), Identity, CrossEntropyLoss(LabelSmoothing = 0.1), Sgd]
internal sealed partial class SmoothCrossEntropySingle;

[NeuralNetwork(Precision = Precision.Double), Input(10, Gradient = true), Identity, CrossEntropyLoss(LabelSmoothing = 0.1), Sgd]
internal sealed partial class SmoothCrossEntropyDouble;

[NeuralNetwork, Input(10, Gradient = true), Softmax, CrossEntropyLoss(ClassWeights = new[] { Weights.C0, Weights.C1, Weights.C2, Weights.C3, Weights.C4, Weights.C5, Weights.C6, Weights.C7, Weights.C8, Weights.C9 }), Sgd]
internal sealed partial class WeightedCrossEntropySingle;

[NeuralNetwork(Precision = Precision.Double), Input(10, Gradient = true), Softmax, CrossEntropyLoss(ClassWeights = new[] { Weights.C0, Weights.C1, Weights.C2, Weights.C3, Weights.C4, Weights.C5, Weights.C6, Weights.C7, Weights.C8, Weights.C9 }), Sgd]
internal sealed partial class WeightedCrossEntropyDouble;

[NeuralNetwork, Input(10, Gradient = true), Identity, CrossEntropyLoss(IgnoreIndex = -100), Sgd]
internal sealed partial class IgnoringCrossEntropySingle;

[NeuralNetwork(Precision = Precision.Double), Input(10, Gradient = true), Identity, CrossEntropyLoss(IgnoreIndex = -100), Sgd]
internal sealed partial class IgnoringCrossEntropyDouble;

[NeuralNetwork, Input(10, 3, 4, Gradient = true), AvgPool2D(1), CrossEntropyLoss, Sgd]
internal sealed partial class PixelCrossEntropySingle;

[NeuralNetwork(Precision = Precision.Double), Input(10, 3, 4, Gradient = true), AvgPool2D(1), CrossEntropyLoss, Sgd]
internal sealed partial class PixelCrossEntropyDouble;

[NeuralNetwork, Input(10, Gradient = true), Identity, NegativeLogLikelihoodLoss, Sgd]
internal sealed partial class LogLikelihoodSingle;

[NeuralNetwork(Precision = Precision.Double), Input(10, Gradient = true), Identity, NegativeLogLikelihoodLoss, Sgd]
internal sealed partial class LogLikelihoodDouble;

[NeuralNetwork, Input(10, Gradient = true), Identity, NegativeLogLikelihoodLoss(ClassWeights = new[] { Weights.C0, Weights.C1, Weights.C2, Weights.C3, Weights.C4, Weights.C5, Weights.C6, Weights.C7, Weights.C8, Weights.C9 }), Sgd]
internal sealed partial class WeightedLogLikelihoodSingle;

[NeuralNetwork(Precision = Precision.Double), Input(10, Gradient = true), Identity, NegativeLogLikelihoodLoss(ClassWeights = new[] { Weights.C0, Weights.C1, Weights.C2, Weights.C3, Weights.C4, Weights.C5, Weights.C6, Weights.C7, Weights.C8, Weights.C9 }), Sgd]
internal sealed partial class WeightedLogLikelihoodDouble;

[NeuralNetwork, Input(10, Gradient = true), Identity, MulticlassHingeLoss, Sgd]
internal sealed partial class HingeSingle;

[NeuralNetwork(Precision = Precision.Double), Input(10, Gradient = true), Identity, MulticlassHingeLoss, Sgd]
internal sealed partial class HingeDouble;

[NeuralNetwork, Input(10, Gradient = true), Identity, MulticlassHingeLoss(Squared = true), Sgd]
internal sealed partial class SquaredHingeSingle;

[NeuralNetwork(Precision = Precision.Double), Input(10, Gradient = true), Identity, MulticlassHingeLoss(Squared = true), Sgd]
internal sealed partial class SquaredHingeDouble;

[NeuralNetwork, Input(10, Gradient = true), Identity, KullbackLeiblerLoss, Sgd]
internal sealed partial class DivergenceSingle;

[NeuralNetwork(Precision = Precision.Double), Input(10, Gradient = true), Identity, KullbackLeiblerLoss, Sgd]
internal sealed partial class DivergenceDouble;

[NeuralNetwork, Input(10, Gradient = true), Identity, KullbackLeiblerLoss(Reduction = LossReduction.Mean), Sgd]
internal sealed partial class MeanDivergenceSingle;

[NeuralNetwork(Precision = Precision.Double), Input(10, Gradient = true), Identity, KullbackLeiblerLoss(Reduction = LossReduction.Mean), Sgd]
internal sealed partial class MeanDivergenceDouble;

/// <summary>The weights of the reference's cases.</summary>
internal static class Weights
{
    public const double C0 = 1.180917739868164;
    public const double C1 = 1.4585963487625122;
    public const double C2 = 1.1192362308502197;
    public const double C3 = 0.8590344190597534;
    public const double C4 = 1.275809407234192;
    public const double C5 = 1.4330023527145386;
    public const double C6 = 1.2602009773254395;
    public const double C7 = 0.5707098841667175;
    public const double C8 = 0.7702459692955017;
    public const double C9 = 0.5482997298240662;
    public const double P0 = 0.7357960939407349;
    public const double P1 = 1.2060288190841675;
    public const double P2 = 0.6089897751808167;
}
