namespace NetGen.Benchmarks;

// A million parameters under every optimizer, with a rate at which they stay as they are.

[NeuralNetwork, Input(1024), Dense(1024, UseBias = false), MeanSquaredErrorLoss, Sgd(LearningRate = 1e-12)]
internal sealed partial class MillionSgd;

[NeuralNetwork, Input(1024), Dense(1024, UseBias = false), MeanSquaredErrorLoss, Sgd(LearningRate = 1e-12, Momentum = 0.9)]
internal sealed partial class MillionMomentum;

[NeuralNetwork, Input(1024), Dense(1024, UseBias = false), MeanSquaredErrorLoss, Sgd(LearningRate = 1e-12, Momentum = 0.9, Form = MomentumForm.Classical)]
internal sealed partial class MillionClassicalMomentum;

[NeuralNetwork, Input(1024), Dense(1024, UseBias = false), MeanSquaredErrorLoss, Sgd(LearningRate = 1e-12, Momentum = 0.9, Form = MomentumForm.Average)]
internal sealed partial class MillionAverageMomentum;

[NeuralNetwork, Input(1024), Dense(1024, UseBias = false), MeanSquaredErrorLoss, Sgd(LearningRate = 1e-12, Momentum = 0.9, Nesterov = true)]
internal sealed partial class MillionNesterov;

[NeuralNetwork, Input(1024), Dense(1024, UseBias = false), MeanSquaredErrorLoss, Sgd(LearningRate = 1e-12, Momentum = 0.9, Form = MomentumForm.Classical, Nesterov = true)]
internal sealed partial class MillionLookahead;

[NeuralNetwork, Input(1024), Dense(1024, UseBias = false), MeanSquaredErrorLoss, AdaGrad(LearningRate = 1e-12)]
internal sealed partial class MillionAdaGrad;

[NeuralNetwork, Input(1024), Dense(1024, UseBias = false), MeanSquaredErrorLoss, RmsProp(LearningRate = 1e-12)]
internal sealed partial class MillionRmsProp;

[NeuralNetwork, Input(1024), Dense(1024, UseBias = false), MeanSquaredErrorLoss, RmsProp(LearningRate = 1e-12, Momentum = 0.9, Centered = true)]
internal sealed partial class MillionRmsPropCentered;

[NeuralNetwork, Input(1024), Dense(1024, UseBias = false), MeanSquaredErrorLoss, RmsProp(LearningRate = 1e-12, Momentum = 0.9, Nesterov = true)]
internal sealed partial class MillionRmsPropNesterov;

[NeuralNetwork, Input(1024), Dense(1024, UseBias = false), MeanSquaredErrorLoss, AdaDelta(LearningRate = 1e-12)]
internal sealed partial class MillionAdaDelta;

[NeuralNetwork, Input(1024), Dense(1024, UseBias = false), MeanSquaredErrorLoss, Adam(LearningRate = 1e-12)]
internal sealed partial class MillionAdam;

[NeuralNetwork, Input(1024), Dense(1024, UseBias = false), MeanSquaredErrorLoss, Adam(LearningRate = 1e-12, AmsGrad = true)]
internal sealed partial class MillionAmsGrad;

[NeuralNetwork, Input(1024), Dense(1024, UseBias = false), MeanSquaredErrorLoss, AdamW(LearningRate = 1e-12)]
internal sealed partial class MillionAdamW;

[NeuralNetwork, Input(1024), Dense(1024, UseBias = false), MeanSquaredErrorLoss, NAdam(LearningRate = 1e-12)]
internal sealed partial class MillionNAdam;

[NeuralNetwork, Input(1024), Dense(1024, UseBias = false), MeanSquaredErrorLoss, RAdam(LearningRate = 1e-12)]
internal sealed partial class MillionRAdam;

[NeuralNetwork, Input(1024), Dense(1024, UseBias = false), MeanSquaredErrorLoss, AdaMax(LearningRate = 1e-12)]
internal sealed partial class MillionAdaMax;

[NeuralNetwork, Input(1024), Dense(1024, UseBias = false), MeanSquaredErrorLoss, Lion(LearningRate = 1e-12)]
internal sealed partial class MillionLion;

[NeuralNetwork, Input(1024), Dense(1024, UseBias = false), MeanSquaredErrorLoss, Lamb(LearningRate = 1e-12)]
internal sealed partial class MillionLamb;

// Eight million, which no cache holds.

[NeuralNetwork, Input(4096), Dense(2048, UseBias = false, Initializer = Initializer.Uniform), MeanSquaredErrorLoss, Sgd(LearningRate = 1e-12)]
internal sealed partial class MillionsSgd;

[NeuralNetwork, Input(4096), Dense(2048, UseBias = false, Initializer = Initializer.Uniform), MeanSquaredErrorLoss, AdaGrad(LearningRate = 1e-12)]
internal sealed partial class MillionsAdaGrad;

[NeuralNetwork, Input(4096), Dense(2048, UseBias = false, Initializer = Initializer.Uniform), MeanSquaredErrorLoss, RmsProp(LearningRate = 1e-12)]
internal sealed partial class MillionsRmsProp;

[NeuralNetwork, Input(4096), Dense(2048, UseBias = false, Initializer = Initializer.Uniform), MeanSquaredErrorLoss, AdaDelta(LearningRate = 1e-12)]
internal sealed partial class MillionsAdaDelta;

[NeuralNetwork, Input(4096), Dense(2048, UseBias = false, Initializer = Initializer.Uniform), MeanSquaredErrorLoss, Adam(LearningRate = 1e-12)]
internal sealed partial class MillionsAdam;

[NeuralNetwork, Input(4096), Dense(2048, UseBias = false, Initializer = Initializer.Uniform), MeanSquaredErrorLoss, Lamb(LearningRate = 1e-12)]
internal sealed partial class MillionsLamb;
