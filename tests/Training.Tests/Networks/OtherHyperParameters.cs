namespace NetGen.Training.Tests.Networks;

// Optimizers that declare what others are set to.

[NeuralNetwork(Precision = Precision.Double), Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Adam(LearningRate = 0.01, Beta1 = 0.7, Beta2 = 0.95, Epsilon = 1e-3, WeightDecay = 0.3)]
internal sealed partial class OtherAdam;

[NeuralNetwork(Precision = Precision.Double), Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Sgd(LearningRate = 0.02, Momentum = 0.5, Dampening = 0.2)]
internal sealed partial class OtherMomentum;

[NeuralNetwork(Precision = Precision.Double), Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, RmsProp(LearningRate = 0.01, Alpha = 0.8, Epsilon = 1e-2, Momentum = 0.4, Centered = true)]
internal sealed partial class OtherRmsProp;

[NeuralNetwork(Precision = Precision.Double), Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, AdaDelta(Rho = 0.7, Epsilon = 1e-4)]
internal sealed partial class OtherAdaDelta;

[NeuralNetwork(Precision = Precision.Double), Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, NAdam(MomentumDecay = 0.1, Beta1 = 0.8)]
internal sealed partial class OtherNAdam;

[NeuralNetwork(Precision = Precision.Double), Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Lamb(WeightDecay = 0.2, Beta2 = 0.9)]
internal sealed partial class OtherLamb;

[NeuralNetwork(Precision = Precision.Double), Input(37), Dense(1, UseBias = false), MeanSquaredErrorLoss, Sgd(LearningRate = 0.1, Momentum = 0.4, Form = MomentumForm.Classical, Nesterov = true)]
internal sealed partial class OtherLookahead;
