namespace NetGen.Training.Tests.Networks;

// 37 parameters in one tensor, which lies in three panels of 16 with eleven pad lanes, under every optimizer.

[NeuralNetwork, Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Sgd(LearningRate = 0.05)]
internal sealed partial class SgdSingle;

[NeuralNetwork(Precision = Precision.Double), Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Sgd(LearningRate = 0.05)]
internal sealed partial class SgdDouble;

[NeuralNetwork, Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Sgd(LearningRate = 0.05, WeightDecay = 0.1)]
internal sealed partial class SgdDecaySingle;

[NeuralNetwork(Precision = Precision.Double), Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Sgd(LearningRate = 0.05, WeightDecay = 0.1)]
internal sealed partial class SgdDecayDouble;

[NeuralNetwork, Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Sgd(LearningRate = 0.02, Momentum = 0.9)]
internal sealed partial class MomentumSingle;

[NeuralNetwork(Precision = Precision.Double), Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Sgd(LearningRate = 0.02, Momentum = 0.9)]
internal sealed partial class MomentumDouble;

[NeuralNetwork, Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Sgd(LearningRate = 0.02, Momentum = 0.9, Dampening = 0.4)]
internal sealed partial class DampeningSingle;

[NeuralNetwork(Precision = Precision.Double), Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Sgd(LearningRate = 0.02, Momentum = 0.9, Dampening = 0.4)]
internal sealed partial class DampeningDouble;

[NeuralNetwork, Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Sgd(LearningRate = 0.02, Momentum = 0.9, Nesterov = true)]
internal sealed partial class NesterovSingle;

[NeuralNetwork(Precision = Precision.Double), Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Sgd(LearningRate = 0.02, Momentum = 0.9, Nesterov = true)]
internal sealed partial class NesterovDouble;

[NeuralNetwork, Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, RmsProp(LearningRate = 0.01)]
internal sealed partial class RmsPropSingle;

[NeuralNetwork(Precision = Precision.Double), Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, RmsProp(LearningRate = 0.01)]
internal sealed partial class RmsPropDouble;

[NeuralNetwork, Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, RmsProp(LearningRate = 0.01, Alpha = 0.95, Epsilon = 1e-4, Momentum = 0.8, Centered = true)]
internal sealed partial class CenteredSingle;

[NeuralNetwork(Precision = Precision.Double), Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, RmsProp(LearningRate = 0.01, Alpha = 0.95, Epsilon = 1e-4, Momentum = 0.8, Centered = true)]
internal sealed partial class CenteredDouble;

[NeuralNetwork, Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Adam(LearningRate = 0.01)]
internal sealed partial class AdamSingle;

[NeuralNetwork(Precision = Precision.Double), Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Adam(LearningRate = 0.01)]
internal sealed partial class AdamDouble;

[NeuralNetwork, Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Adam(LearningRate = 0.01, WeightDecay = 0.1)]
internal sealed partial class AdamDecaySingle;

[NeuralNetwork(Precision = Precision.Double), Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Adam(LearningRate = 0.01, WeightDecay = 0.1)]
internal sealed partial class AdamDecayDouble;

[NeuralNetwork, Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, AdamW(LearningRate = 0.01, WeightDecay = 0.1)]
internal sealed partial class AdamWSingle;

[NeuralNetwork(Precision = Precision.Double), Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, AdamW(LearningRate = 0.01, WeightDecay = 0.1)]
internal sealed partial class AdamWDouble;

[NeuralNetwork, Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Adam(Epsilon = 0)]
internal sealed partial class AdamNoEpsilonSingle;

[NeuralNetwork(Precision = Precision.Double), Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Adam(Epsilon = 0)]
internal sealed partial class AdamNoEpsilonDouble;

[NeuralNetwork, Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, RmsProp(Epsilon = 0)]
internal sealed partial class RmsPropNoEpsilonSingle;

[NeuralNetwork(Precision = Precision.Double), Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, RmsProp(Epsilon = 0)]
internal sealed partial class RmsPropNoEpsilonDouble;

[NeuralNetwork, Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, RmsProp(Epsilon = 0, Centered = true)]
internal sealed partial class CenteredNoEpsilonSingle;

[NeuralNetwork(Precision = Precision.Double), Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, RmsProp(Epsilon = 0, Centered = true)]
internal sealed partial class CenteredNoEpsilonDouble;
