namespace NetGen.Training.Tests.Networks;

// Networks whose weights are penalised, bounded, left out at random or averaged.

[NeuralNetwork, Input(7), Dense(5, UseBias = false, L1 = 0.01), MeanSquaredErrorLoss, Sgd]
internal sealed partial class LassoSingle;

[NeuralNetwork(Precision = Precision.Double), Input(7), Dense(5, UseBias = false, L1 = 0.01), MeanSquaredErrorLoss, Sgd]
internal sealed partial class LassoDouble;

[NeuralNetwork, Input(7), Dense(5, UseBias = false, L2 = 0.1), MeanSquaredErrorLoss, Sgd]
internal sealed partial class RidgeSingle;

[NeuralNetwork(Precision = Precision.Double), Input(7), Dense(5, UseBias = false, L2 = 0.1), MeanSquaredErrorLoss, Sgd]
internal sealed partial class RidgeDouble;

[NeuralNetwork, Input(7), Dense(5, UseBias = false, HalfL2 = 0.1), MeanSquaredErrorLoss, Sgd]
internal sealed partial class HalfRidgeSingle;

[NeuralNetwork(Precision = Precision.Double), Input(7), Dense(5, UseBias = false, HalfL2 = 0.1), MeanSquaredErrorLoss, Sgd]
internal sealed partial class HalfRidgeDouble;

[NeuralNetwork, Input(7), Dense(5, UseBias = false), MeanSquaredErrorLoss, Regularization(L1 = 0.01, L2 = 0.1), Sgd]
internal sealed partial class ElasticSingle;

[NeuralNetwork(Precision = Precision.Double), Input(7), Dense(5, UseBias = false), MeanSquaredErrorLoss, Regularization(L1 = 0.01, L2 = 0.1), Sgd]
internal sealed partial class ElasticDouble;

[NeuralNetwork, Input(1), Dense(37, UseBias = false, L1 = 0.1), MeanSquaredErrorLoss, Sgd(LearningRate = 0.05)]
internal sealed partial class SgdLassoSingle;

[NeuralNetwork(Precision = Precision.Double), Input(1), Dense(37, UseBias = false, L1 = 0.1), MeanSquaredErrorLoss, Sgd(LearningRate = 0.05)]
internal sealed partial class SgdLassoDouble;

[NeuralNetwork, Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Sgd(LearningRate = 0.1)]
internal sealed partial class ClippedSingle;

[NeuralNetwork(Precision = Precision.Double), Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Sgd(LearningRate = 0.1)]
internal sealed partial class ClippedDouble;

[NeuralNetwork(Precision = Precision.Double), Input(6), Dense(20, L1 = 1e-2, PenalizeBias = true), Tanh, Dense(9, L2 = 0), Tanh, Dense(3), MeanSquaredErrorLoss]
[Regularization(L2 = 3e-2), Sgd(LearningRate = 0.1)]
internal sealed partial class Penalized;

[NeuralNetwork(Precision = Precision.Double), Input(2, 6, 6), Conv2D(5, 3, L2 = 1e-2), BatchNorm, Tanh, Flatten, Dense(3, HalfL2 = 1e-2), MeanSquaredErrorLoss]
[Regularization(L1 = 1e-2, PenalizeBias = true), Sgd]
internal sealed partial class PenalizedImages;

[NeuralNetwork(Precision = Precision.Double), Input(6), Dense(20, DropConnect = 0.4, L2 = 1e-2), Tanh, Dense(3, DropConnect = 0.2, L1 = 1e-2), MeanSquaredErrorLoss]
[Sgd(Momentum = 0.5, Form = MomentumForm.Classical, Nesterov = true, LearningRate = 0.05)]
internal sealed partial class DroppedDouble;

[NeuralNetwork, Input(400), Dense(100, UseBias = false, DropConnect = 0.3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class DroppedWide;

[NeuralNetwork, Input(3, 8, 8), Conv2D(5, 3, MaxNorm = 0.5), ReLU, DepthwiseConv2D(3, MaxNorm = 0.25), ReLU, ConvTranspose2D(4, 3, MaxNorm = 0.5), ReLU, Flatten, Dense(20), ReLU, Dense(3, MaxNorm = 2)]
[Regularization(MaxNorm = 0.75), MeanSquaredErrorLoss, Sgd(LearningRate = 0.5)]
internal sealed partial class Bounded;

[NeuralNetwork(Precision = Precision.Double), Input(5), Embedding(9, 4, MaxNorm = 1.5), Flatten, Dense(2), MeanSquaredErrorLoss, Sgd(LearningRate = 0.5)]
internal sealed partial class BoundedRows;

[NeuralNetwork, Input(6), Dense(20), BatchNorm, ReLU, Dense(20), LayerNorm, ReLU, Dense(3), MeanSquaredErrorLoss]
[AdamW(LearningRate = 0.1, WeightDecay = 0.5, DecayScope = DecayScope.Weights)]
internal sealed partial class ScopedDecay;

[NeuralNetwork, Input(6), Dense(20), BatchNorm, ReLU, Dense(20), LayerNorm, ReLU, Dense(3), MeanSquaredErrorLoss]
[AdamW(LearningRate = 0.1, WeightDecay = 0.5)]
internal sealed partial class FullDecay;

[NeuralNetwork, Input(6), Dense(20), ReLU, Dense(3), MeanSquaredErrorLoss]
[Lamb(LearningRate = 0.1, WeightDecay = 0.5, DecayScope = DecayScope.Weights)]
internal sealed partial class ScopedLamb;
