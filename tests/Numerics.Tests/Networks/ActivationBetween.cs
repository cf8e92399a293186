namespace NetGen.Numerics.Tests.Networks;

// Each activation between two dense layers, with other parameters than the defaults where it has any.

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(7), ReLU, Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class ReLUBetween;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(7), LeakyReLU(Slope = 0.2), Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class LeakyReLUBetween;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(7), LeakyReLU(Slope = -0.3), Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class FallingLeakyReLUBetween;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(7), ELU(Alpha = 0.7), Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class ELUBetween;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(7), ELU(Alpha = -0.5), Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class FallingELUBetween;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(7), Sigmoid, Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class SigmoidBetween;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(7), Tanh, Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class TanhBetween;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(7), Softplus(Beta = 2), Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class SoftplusBetween;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(7), GELU, Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class GeluBetween;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(7), GELU(Approximate = true), Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class ApproximateGeluBetween;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(7), SiLU, Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class SiLUBetween;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(7), Softmax, Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class SoftmaxBetween;
