namespace NetGen.Training.Tests.Networks;

// 37 weights whose squared error over 37 samples is a quadratic: for the optimizers that take the gradient elsewhere.

[NeuralNetwork, Input(37), Dense(1, UseBias = false), MeanSquaredErrorLoss, Sgd(LearningRate = 0.2)]
internal sealed partial class QuadraticSgdSingle;

[NeuralNetwork(Precision = Precision.Double), Input(37), Dense(1, UseBias = false), MeanSquaredErrorLoss, Sgd(LearningRate = 0.2)]
internal sealed partial class QuadraticSgdDouble;

[NeuralNetwork, Input(37), Dense(1, UseBias = false), MeanSquaredErrorLoss, Sgd(LearningRate = 0.1, Momentum = 0.9, Form = MomentumForm.Classical, Nesterov = true)]
internal sealed partial class QuadraticAheadSingle;

[NeuralNetwork(Precision = Precision.Double), Input(37), Dense(1, UseBias = false), MeanSquaredErrorLoss, Sgd(LearningRate = 0.1, Momentum = 0.9, Form = MomentumForm.Classical, Nesterov = true)]
internal sealed partial class QuadraticAheadDouble;

[NeuralNetwork, Input(37), Dense(1, UseBias = false), MeanSquaredErrorLoss, RmsProp(LearningRate = 0.02, Alpha = 0.9, Momentum = 0.7, Nesterov = true, Epsilon = 0)]
internal sealed partial class QuadraticRmsAheadSingle;

[NeuralNetwork(Precision = Precision.Double), Input(37), Dense(1, UseBias = false), MeanSquaredErrorLoss, RmsProp(LearningRate = 0.02, Alpha = 0.9, Momentum = 0.7, Nesterov = true, Epsilon = 0)]
internal sealed partial class QuadraticRmsAheadDouble;
