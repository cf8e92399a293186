namespace NetGen.Functions.Tests.Gradients;

// Each activation between two dense layers, with other parameters than the defaults where it has any. At α = 0 soft
// exponential's second derivative jumps, so differences tell less there.

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(7), Arctan, Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class ArctanBetween;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(7), ReLU6, Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class ReLU6Between;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(7), SELU, Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class SELUBetween;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(7), CELU(Alpha = 0.6), Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class CELUBetween;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(7), Mish, Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class MishBetween;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(7), HardSwish, Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class HardSwishBetween;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(7), HardSigmoid, Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class HardSigmoidBetween;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(7), HardTanh(Lower = -0.5, Upper = 0.8), Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class HardTanhBetween;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(7), Softsign, Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class SoftsignBetween;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(7), LogSigmoid, Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class LogSigmoidBetween;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(7), Tanhshrink, Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class TanhshrinkBetween;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(7), BentIdentity, Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class BentIdentityBetween;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(7), Sinusoid, Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class SinusoidBetween;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(7), Sinc, Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class SincBetween;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(7), Gaussian, Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class GaussianBetween;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(7), RReLU(Lower = 0.1, Upper = 0.9), Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class RReLUBetween;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(7), RReLU(Bounds = RReLUBounds.Divisor), Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class DividingRReLUBetween;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(7), PReLU, Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class PReLUBetween;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(7), PReLU(PerChannel = true), Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class PReLUEachBetween;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(7), PReLU(Initial = -0.4), Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class FallingPReLUBetween;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(7), SoftExponential(Initial = 1e-3), Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class SoftExponentialBetween;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(7), SoftExponential(Initial = 0.4), Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class RisingSoftExponentialBetween;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(7), SoftExponential(Initial = -0.3, PerChannel = true), Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class FallingSoftExponentialBetween;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(7), SoftExponential(PerChannel = true, Initial = 0.15), Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class SoftExponentialEachBetween;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(7), LogSoftmax, Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class LogSoftmaxBetween;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(7), PReLU(Trainable = false), Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class FrozenPReLUBetween;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(7), GaussianNoise(0.3), Tanh, Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class GaussianNoiseBetween;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), GaussianNoise(0.3), Dense(7), Tanh, Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class GaussianNoiseFirst;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(12), Maxout(3), Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class MaxoutBetween;

[NeuralNetwork(Precision = Precision.Double), Input(2, 5, Gradient = true), Dense(34), Maxout(2), Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class WideMaxoutOfRows;

#pragma warning disable NETGEN111 // That nothing before it learns is what is tested.

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(7), BinaryStep, Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class BinaryStepBetween;
