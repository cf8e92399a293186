namespace NetGen.Training.Tests.Networks;

// Enough parameters for several workers and several blocks of a tensor, with everything that training can do besides.

[NeuralNetwork, Input(70), Dense(100, DropConnect = 0.1, L1 = 1e-4), BatchNorm, ReLU, Dense(90, MaxNorm = 1), ReLU, Dense(3), MeanSquaredErrorLoss]
[Regularization(L2 = 1e-3), Sgd(WeightDecay = 1e-2)]
internal sealed partial class WideSgd;

[NeuralNetwork, Input(70), Dense(100, DropConnect = 0.1, L1 = 1e-4), BatchNorm, ReLU, Dense(90, MaxNorm = 1), ReLU, Dense(3), MeanSquaredErrorLoss]
[Regularization(L2 = 1e-3), Sgd(Momentum = 0.9)]
internal sealed partial class WideMomentum;

[NeuralNetwork, Input(70), Dense(100, DropConnect = 0.1, L1 = 1e-4), BatchNorm, ReLU, Dense(90, MaxNorm = 1), ReLU, Dense(3), MeanSquaredErrorLoss]
[Regularization(L2 = 1e-3), Sgd(Momentum = 0.9, Form = MomentumForm.Classical)]
internal sealed partial class WideClassical;

[NeuralNetwork, Input(70), Dense(100, DropConnect = 0.1, L1 = 1e-4), BatchNorm, ReLU, Dense(90, MaxNorm = 1), ReLU, Dense(3), MeanSquaredErrorLoss]
[Regularization(L2 = 1e-3), Sgd(Momentum = 0.9, Form = MomentumForm.Average)]
internal sealed partial class WideAverage;

[NeuralNetwork, Input(70), Dense(100, DropConnect = 0.1, L1 = 1e-4), BatchNorm, ReLU, Dense(90, MaxNorm = 1), ReLU, Dense(3), MeanSquaredErrorLoss]
[Regularization(L2 = 1e-3), Sgd(Momentum = 0.9, Form = MomentumForm.Classical, Nesterov = true)]
internal sealed partial class WideAhead;

[NeuralNetwork, Input(70), Dense(100, DropConnect = 0.1, L1 = 1e-4), BatchNorm, ReLU, Dense(90, MaxNorm = 1), ReLU, Dense(3), MeanSquaredErrorLoss]
[Regularization(L2 = 1e-3), AdaGrad]
internal sealed partial class WideAdaGrad;

[NeuralNetwork, Input(70), Dense(100, DropConnect = 0.1, L1 = 1e-4), BatchNorm, ReLU, Dense(90, MaxNorm = 1), ReLU, Dense(3), MeanSquaredErrorLoss]
[Regularization(L2 = 1e-3), RmsProp(Momentum = 0.5, Centered = true)]
internal sealed partial class WideRmsProp;

[NeuralNetwork, Input(70), Dense(100, DropConnect = 0.1, L1 = 1e-4), BatchNorm, ReLU, Dense(90, MaxNorm = 1), ReLU, Dense(3), MeanSquaredErrorLoss]
[Regularization(L2 = 1e-3), RmsProp(Momentum = 0.5, Nesterov = true)]
internal sealed partial class WideRmsPropAhead;

[NeuralNetwork, Input(70), Dense(100, DropConnect = 0.1, L1 = 1e-4), BatchNorm, ReLU, Dense(90, MaxNorm = 1), ReLU, Dense(3), MeanSquaredErrorLoss]
[Regularization(L2 = 1e-3), AdaDelta]
internal sealed partial class WideAdaDelta;

[NeuralNetwork, Input(70), Dense(100, DropConnect = 0.1, L1 = 1e-4), BatchNorm, ReLU, Dense(90, MaxNorm = 1), ReLU, Dense(3), MeanSquaredErrorLoss]
[Regularization(L2 = 1e-3), Adam(AmsGrad = true)]
internal sealed partial class WideAdam;

[NeuralNetwork, Input(70), Dense(100, DropConnect = 0.1, L1 = 1e-4), BatchNorm, ReLU, Dense(90, MaxNorm = 1), ReLU, Dense(3), MeanSquaredErrorLoss]
[Regularization(L2 = 1e-3), AdamW(DecayScope = DecayScope.Weights)]
internal sealed partial class WideAdamW;

[NeuralNetwork, Input(70), Dense(100, DropConnect = 0.1, L1 = 1e-4), BatchNorm, ReLU, Dense(90, MaxNorm = 1), ReLU, Dense(3), MeanSquaredErrorLoss]
[Regularization(L2 = 1e-3), NAdam]
internal sealed partial class WideNAdam;

[NeuralNetwork, Input(70), Dense(100, DropConnect = 0.1, L1 = 1e-4), BatchNorm, ReLU, Dense(90, MaxNorm = 1), ReLU, Dense(3), MeanSquaredErrorLoss]
[Regularization(L2 = 1e-3), RAdam]
internal sealed partial class WideRAdam;

[NeuralNetwork, Input(70), Dense(100, DropConnect = 0.1, L1 = 1e-4), BatchNorm, ReLU, Dense(90, MaxNorm = 1), ReLU, Dense(3), MeanSquaredErrorLoss]
[Regularization(L2 = 1e-3), AdaMax]
internal sealed partial class WideAdaMax;

[NeuralNetwork, Input(70), Dense(100, DropConnect = 0.1, L1 = 1e-4), BatchNorm, ReLU, Dense(90, MaxNorm = 1), ReLU, Dense(3), MeanSquaredErrorLoss]
[Regularization(L2 = 1e-3), Lion(WeightDecay = 1e-2)]
internal sealed partial class WideLion;

[NeuralNetwork, Input(70), Dense(100, DropConnect = 0.1, L1 = 1e-4), BatchNorm, ReLU, Dense(90, MaxNorm = 1), ReLU, Dense(3), MeanSquaredErrorLoss]
[Regularization(L2 = 1e-3), Lamb(DecayScope = DecayScope.Weights)]
internal sealed partial class WideLamb;
