namespace NetGen.Functions.Tests.Users;

// 37 parameters lie in three panels of 16 with eleven pad lanes.

[NeuralNetwork, Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Optimizer<SignDescent>(LearningRate = 0.01)]
internal sealed partial class SignDescentSingle;

[NeuralNetwork(Precision = Precision.Double), Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Optimizer<SignDescent>(LearningRate = 0.01)]
internal sealed partial class SignDescentDouble;

[NeuralNetwork, Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Optimizer<Momentum>(LearningRate = 0.02)]
internal sealed partial class MomentumSingle;

[NeuralNetwork(Precision = Precision.Double), Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Optimizer<Momentum>(LearningRate = 0.02)]
internal sealed partial class MomentumDouble;

[NeuralNetwork, Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Optimizer<TextbookAdam>(LearningRate = 0.01)]
internal sealed partial class TextbookAdamSingle;

[NeuralNetwork(Precision = Precision.Double), Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Optimizer<TextbookAdam>(LearningRate = 0.01)]
internal sealed partial class TextbookAdamDouble;

[NeuralNetwork, Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Optimizer<TextbookAdam>(0.95, 0.99, LearningRate = 0.01)]
internal sealed partial class TextbookAdam95Single;

[NeuralNetwork(Precision = Precision.Double), Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Optimizer<TextbookAdam>(0.95, 0.99, LearningRate = 0.01)]
internal sealed partial class TextbookAdam95Double;

[NeuralNetwork, Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Optimizer<FastAdam>(LearningRate = 0.01)]
internal sealed partial class FastAdamSingle;

[NeuralNetwork(Precision = Precision.Double), Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Optimizer<FastAdam>(LearningRate = 0.01)]
internal sealed partial class FastAdamDouble;

[NeuralNetwork, Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Optimizer<LookAhead>(LearningRate = 0.02)]
internal sealed partial class LookAheadSingle;

[NeuralNetwork(Precision = Precision.Double), Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Optimizer<LookAhead>(LearningRate = 0.02)]
internal sealed partial class LookAheadDouble;

[NeuralNetwork, Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Optimizer<BareAdaGrad>(LearningRate = 0.05)]
internal sealed partial class BareAdaGradSingle;

[NeuralNetwork(Precision = Precision.Double), Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Optimizer<BareAdaGrad>(LearningRate = 0.05)]
internal sealed partial class BareAdaGradDouble;

[NeuralNetwork, Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Sgd(LearningRate = 0.02, Momentum = 0.9)]
internal sealed partial class BuiltInMomentumSingle;

[NeuralNetwork(Precision = Precision.Double), Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Sgd(LearningRate = 0.02, Momentum = 0.9)]
internal sealed partial class BuiltInMomentumDouble;

[NeuralNetwork, Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Adam(LearningRate = 0.01)]
internal sealed partial class BuiltInAdamSingle;

[NeuralNetwork(Precision = Precision.Double), Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Adam(LearningRate = 0.01)]
internal sealed partial class BuiltInAdamDouble;

[NeuralNetwork, Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Adam(LearningRate = 0.01, Beta1 = 0.95, Beta2 = 0.99)]
internal sealed partial class BuiltInAdam95Single;

[NeuralNetwork(Precision = Precision.Double), Input(1), Dense(37, UseBias = false), MeanSquaredErrorLoss, Adam(LearningRate = 0.01, Beta1 = 0.95, Beta2 = 0.99)]
internal sealed partial class BuiltInAdam95Double;
