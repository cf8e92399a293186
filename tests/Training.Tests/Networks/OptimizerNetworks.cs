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

[NeuralNetwork, Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Sgd(LearningRate = 0.02, Momentum = 0.9, Form = MomentumForm.Classical)]
internal sealed partial class ClassicalMomentumSingle;

[NeuralNetwork(Precision = Precision.Double), Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Sgd(LearningRate = 0.02, Momentum = 0.9, Form = MomentumForm.Classical)]
internal sealed partial class ClassicalMomentumDouble;

[NeuralNetwork, Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Sgd(LearningRate = 0.1, Momentum = 0.9, Form = MomentumForm.Average)]
internal sealed partial class AverageMomentumSingle;

[NeuralNetwork(Precision = Precision.Double), Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Sgd(LearningRate = 0.1, Momentum = 0.9, Form = MomentumForm.Average)]
internal sealed partial class AverageMomentumDouble;

[NeuralNetwork, Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Sgd(LearningRate = 0.02, Momentum = 0.9, Nesterov = true)]
internal sealed partial class NesterovSingle;

[NeuralNetwork(Precision = Precision.Double), Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Sgd(LearningRate = 0.02, Momentum = 0.9, Nesterov = true)]
internal sealed partial class NesterovDouble;

[NeuralNetwork, Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, AdaGrad(LearningRate = 0.1)]
internal sealed partial class AdaGradSingle;

[NeuralNetwork(Precision = Precision.Double), Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, AdaGrad(LearningRate = 0.1)]
internal sealed partial class AdaGradDouble;

[NeuralNetwork, Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, AdaGrad(LearningRate = 0.02, Form = AdaGradForm.RootMean, Epsilon = 0)]
internal sealed partial class AdaGradMeanSingle;

[NeuralNetwork(Precision = Precision.Double), Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, AdaGrad(LearningRate = 0.02, Form = AdaGradForm.RootMean, Epsilon = 0)]
internal sealed partial class AdaGradMeanDouble;

[NeuralNetwork, Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, AdaGrad(LearningRate = 0.1, Form = AdaGradForm.RootMean, Epsilon = 0, InverseRootDecay = true)]
internal sealed partial class AdaGradMeanDecaySingle;

[NeuralNetwork(Precision = Precision.Double), Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, AdaGrad(LearningRate = 0.1, Form = AdaGradForm.RootMean, Epsilon = 0, InverseRootDecay = true)]
internal sealed partial class AdaGradMeanDecayDouble;

[NeuralNetwork, Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, RmsProp(LearningRate = 0.01)]
internal sealed partial class RmsPropSingle;

[NeuralNetwork(Precision = Precision.Double), Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, RmsProp(LearningRate = 0.01)]
internal sealed partial class RmsPropDouble;

[NeuralNetwork, Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, RmsProp(LearningRate = 0.01, Alpha = 0.9, Epsilon = 1e-6, EpsilonInside = true)]
internal sealed partial class RmsPropInsideSingle;

[NeuralNetwork(Precision = Precision.Double), Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, RmsProp(LearningRate = 0.01, Alpha = 0.9, Epsilon = 1e-6, EpsilonInside = true)]
internal sealed partial class RmsPropInsideDouble;

[NeuralNetwork, Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, RmsProp(LearningRate = 0.01, Alpha = 0.95, Epsilon = 1e-4, Momentum = 0.8, Centered = true)]
internal sealed partial class CenteredSingle;

[NeuralNetwork(Precision = Precision.Double), Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, RmsProp(LearningRate = 0.01, Alpha = 0.95, Epsilon = 1e-4, Momentum = 0.8, Centered = true)]
internal sealed partial class CenteredDouble;

[NeuralNetwork, Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, AdaDelta]
internal sealed partial class AdaDeltaSingle;

[NeuralNetwork(Precision = Precision.Double), Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, AdaDelta]
internal sealed partial class AdaDeltaDouble;

[NeuralNetwork, Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Adam(LearningRate = 0.01)]
internal sealed partial class AdamSingle;

[NeuralNetwork(Precision = Precision.Double), Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Adam(LearningRate = 0.01)]
internal sealed partial class AdamDouble;

[NeuralNetwork, Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Adam(LearningRate = 0.01, WeightDecay = 0.1)]
internal sealed partial class AdamDecaySingle;

[NeuralNetwork(Precision = Precision.Double), Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Adam(LearningRate = 0.01, WeightDecay = 0.1)]
internal sealed partial class AdamDecayDouble;

[NeuralNetwork, Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Adam(LearningRate = 0.01, Beta2 = 0.9, AmsGrad = true)]
internal sealed partial class AmsGradSingle;

[NeuralNetwork(Precision = Precision.Double), Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Adam(LearningRate = 0.01, Beta2 = 0.9, AmsGrad = true)]
internal sealed partial class AmsGradDouble;

[NeuralNetwork, Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, AdamW(LearningRate = 0.01, WeightDecay = 0.1)]
internal sealed partial class AdamWSingle;

[NeuralNetwork(Precision = Precision.Double), Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, AdamW(LearningRate = 0.01, WeightDecay = 0.1)]
internal sealed partial class AdamWDouble;

[NeuralNetwork, Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, NAdam(LearningRate = 0.01)]
internal sealed partial class NAdamSingle;

[NeuralNetwork(Precision = Precision.Double), Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, NAdam(LearningRate = 0.01)]
internal sealed partial class NAdamDouble;

[NeuralNetwork, Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, RAdam(LearningRate = 0.01)]
internal sealed partial class RAdamSingle;

[NeuralNetwork(Precision = Precision.Double), Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, RAdam(LearningRate = 0.01)]
internal sealed partial class RAdamDouble;

[NeuralNetwork, Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, AdaMax(LearningRate = 0.01)]
internal sealed partial class AdaMaxSingle;

[NeuralNetwork(Precision = Precision.Double), Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, AdaMax(LearningRate = 0.01)]
internal sealed partial class AdaMaxDouble;

[NeuralNetwork, Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Lion(LearningRate = 0.003)]
internal sealed partial class LionSingle;

[NeuralNetwork(Precision = Precision.Double), Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Lion(LearningRate = 0.003)]
internal sealed partial class LionDouble;

[NeuralNetwork, Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Lion(LearningRate = 0.003, WeightDecay = 0.5)]
internal sealed partial class LionDecaySingle;

[NeuralNetwork(Precision = Precision.Double), Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Lion(LearningRate = 0.003, WeightDecay = 0.5)]
internal sealed partial class LionDecayDouble;

[NeuralNetwork, Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Lamb(LearningRate = 0.01)]
internal sealed partial class LambSingle;

[NeuralNetwork(Precision = Precision.Double), Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Lamb(LearningRate = 0.01)]
internal sealed partial class LambDouble;

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

[NeuralNetwork, Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, NAdam(Epsilon = 0)]
internal sealed partial class NAdamNoEpsilonSingle;

[NeuralNetwork(Precision = Precision.Double), Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, NAdam(Epsilon = 0)]
internal sealed partial class NAdamNoEpsilonDouble;

[NeuralNetwork, Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, RAdam(Epsilon = 0)]
internal sealed partial class RAdamNoEpsilonSingle;

[NeuralNetwork(Precision = Precision.Double), Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, RAdam(Epsilon = 0)]
internal sealed partial class RAdamNoEpsilonDouble;

[NeuralNetwork, Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, AdaMax(Epsilon = 0)]
internal sealed partial class AdaMaxNoEpsilonSingle;

[NeuralNetwork(Precision = Precision.Double), Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, AdaMax(Epsilon = 0)]
internal sealed partial class AdaMaxNoEpsilonDouble;

[NeuralNetwork, Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, AdaGrad(Epsilon = 0)]
internal sealed partial class AdaGradNoEpsilonSingle;

[NeuralNetwork(Precision = Precision.Double), Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, AdaGrad(Epsilon = 0)]
internal sealed partial class AdaGradNoEpsilonDouble;

[NeuralNetwork, Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Lamb(Epsilon = 0, WeightDecay = 0)]
internal sealed partial class LambNoEpsilonSingle;

[NeuralNetwork(Precision = Precision.Double), Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Lamb(Epsilon = 0, WeightDecay = 0)]
internal sealed partial class LambNoEpsilonDouble;
