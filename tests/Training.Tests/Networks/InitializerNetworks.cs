namespace NetGen.Training.Tests.Networks;

// A convolution of [32, 16, 3, 3] and dense layers of [300, 200] and [64, 48] under every initializer.

[NeuralNetwork, Input(16, 3, 3), Conv2D(32, 3, Name = "conv", Initializer = Initializer.XavierUniform), ReLU, Flatten, Dense(200), ReLU, Dense(300, Name = "dense", Initializer = Initializer.XavierUniform), ReLU, Dense(48), ReLU, Dense(64, Name = "small", Initializer = Initializer.XavierUniform)]
internal sealed partial class OfXavierUniformSingle;

[NeuralNetwork(Precision = Precision.Double), Input(16, 3, 3), Conv2D(32, 3, Name = "conv", Initializer = Initializer.XavierUniform), ReLU, Flatten, Dense(200), ReLU, Dense(300, Name = "dense", Initializer = Initializer.XavierUniform), ReLU, Dense(48), ReLU, Dense(64, Name = "small", Initializer = Initializer.XavierUniform)]
internal sealed partial class OfXavierUniformDouble;

[NeuralNetwork, Input(16, 3, 3), Conv2D(32, 3, Name = "conv", Initializer = Initializer.XavierNormal), ReLU, Flatten, Dense(200), ReLU, Dense(300, Name = "dense", Initializer = Initializer.XavierNormal), ReLU, Dense(48), ReLU, Dense(64, Name = "small", Initializer = Initializer.XavierNormal)]
internal sealed partial class OfXavierNormalSingle;

[NeuralNetwork(Precision = Precision.Double), Input(16, 3, 3), Conv2D(32, 3, Name = "conv", Initializer = Initializer.XavierNormal), ReLU, Flatten, Dense(200), ReLU, Dense(300, Name = "dense", Initializer = Initializer.XavierNormal), ReLU, Dense(48), ReLU, Dense(64, Name = "small", Initializer = Initializer.XavierNormal)]
internal sealed partial class OfXavierNormalDouble;

[NeuralNetwork, Input(16, 3, 3), Conv2D(32, 3, Name = "conv", Initializer = Initializer.HeUniform), ReLU, Flatten, Dense(200), ReLU, Dense(300, Name = "dense", Initializer = Initializer.HeUniform), ReLU, Dense(48), ReLU, Dense(64, Name = "small", Initializer = Initializer.HeUniform)]
internal sealed partial class OfHeUniformSingle;

[NeuralNetwork(Precision = Precision.Double), Input(16, 3, 3), Conv2D(32, 3, Name = "conv", Initializer = Initializer.HeUniform), ReLU, Flatten, Dense(200), ReLU, Dense(300, Name = "dense", Initializer = Initializer.HeUniform), ReLU, Dense(48), ReLU, Dense(64, Name = "small", Initializer = Initializer.HeUniform)]
internal sealed partial class OfHeUniformDouble;

[NeuralNetwork, Input(16, 3, 3), Conv2D(32, 3, Name = "conv", Initializer = Initializer.HeNormal), ReLU, Flatten, Dense(200), ReLU, Dense(300, Name = "dense", Initializer = Initializer.HeNormal), ReLU, Dense(48), ReLU, Dense(64, Name = "small", Initializer = Initializer.HeNormal)]
internal sealed partial class OfHeNormalSingle;

[NeuralNetwork(Precision = Precision.Double), Input(16, 3, 3), Conv2D(32, 3, Name = "conv", Initializer = Initializer.HeNormal), ReLU, Flatten, Dense(200), ReLU, Dense(300, Name = "dense", Initializer = Initializer.HeNormal), ReLU, Dense(48), ReLU, Dense(64, Name = "small", Initializer = Initializer.HeNormal)]
internal sealed partial class OfHeNormalDouble;

[NeuralNetwork, Input(16, 3, 3), Conv2D(32, 3, Name = "conv", Initializer = Initializer.HeNormalFanOut), ReLU, Flatten, Dense(200), ReLU, Dense(300, Name = "dense", Initializer = Initializer.HeNormalFanOut), ReLU, Dense(48), ReLU, Dense(64, Name = "small", Initializer = Initializer.HeNormalFanOut)]
internal sealed partial class OfHeNormalFanOutSingle;

[NeuralNetwork(Precision = Precision.Double), Input(16, 3, 3), Conv2D(32, 3, Name = "conv", Initializer = Initializer.HeNormalFanOut), ReLU, Flatten, Dense(200), ReLU, Dense(300, Name = "dense", Initializer = Initializer.HeNormalFanOut), ReLU, Dense(48), ReLU, Dense(64, Name = "small", Initializer = Initializer.HeNormalFanOut)]
internal sealed partial class OfHeNormalFanOutDouble;

[NeuralNetwork, Input(16, 3, 3), Conv2D(32, 3, Name = "conv", Initializer = Initializer.LeCunNormal), ReLU, Flatten, Dense(200), ReLU, Dense(300, Name = "dense", Initializer = Initializer.LeCunNormal), ReLU, Dense(48), ReLU, Dense(64, Name = "small", Initializer = Initializer.LeCunNormal)]
internal sealed partial class OfLeCunNormalSingle;

[NeuralNetwork(Precision = Precision.Double), Input(16, 3, 3), Conv2D(32, 3, Name = "conv", Initializer = Initializer.LeCunNormal), ReLU, Flatten, Dense(200), ReLU, Dense(300, Name = "dense", Initializer = Initializer.LeCunNormal), ReLU, Dense(48), ReLU, Dense(64, Name = "small", Initializer = Initializer.LeCunNormal)]
internal sealed partial class OfLeCunNormalDouble;

[NeuralNetwork, Input(16, 3, 3), Conv2D(32, 3, Name = "conv", Initializer = Initializer.LeCunUniform), ReLU, Flatten, Dense(200), ReLU, Dense(300, Name = "dense", Initializer = Initializer.LeCunUniform), ReLU, Dense(48), ReLU, Dense(64, Name = "small", Initializer = Initializer.LeCunUniform)]
internal sealed partial class OfLeCunUniformSingle;

[NeuralNetwork(Precision = Precision.Double), Input(16, 3, 3), Conv2D(32, 3, Name = "conv", Initializer = Initializer.LeCunUniform), ReLU, Flatten, Dense(200), ReLU, Dense(300, Name = "dense", Initializer = Initializer.LeCunUniform), ReLU, Dense(48), ReLU, Dense(64, Name = "small", Initializer = Initializer.LeCunUniform)]
internal sealed partial class OfLeCunUniformDouble;

[NeuralNetwork, Input(16, 3, 3), Conv2D(32, 3, Name = "conv", Initializer = Initializer.SqrtIn), ReLU, Flatten, Dense(200), ReLU, Dense(300, Name = "dense", Initializer = Initializer.SqrtIn), ReLU, Dense(48), ReLU, Dense(64, Name = "small", Initializer = Initializer.SqrtIn)]
internal sealed partial class OfSqrtInSingle;

[NeuralNetwork(Precision = Precision.Double), Input(16, 3, 3), Conv2D(32, 3, Name = "conv", Initializer = Initializer.SqrtIn), ReLU, Flatten, Dense(200), ReLU, Dense(300, Name = "dense", Initializer = Initializer.SqrtIn), ReLU, Dense(48), ReLU, Dense(64, Name = "small", Initializer = Initializer.SqrtIn)]
internal sealed partial class OfSqrtInDouble;

[NeuralNetwork, Input(16, 3, 3), Conv2D(32, 3, Name = "conv", Initializer = Initializer.SqrtHalfIn), ReLU, Flatten, Dense(200), ReLU, Dense(300, Name = "dense", Initializer = Initializer.SqrtHalfIn), ReLU, Dense(48), ReLU, Dense(64, Name = "small", Initializer = Initializer.SqrtHalfIn)]
internal sealed partial class OfSqrtHalfInSingle;

[NeuralNetwork(Precision = Precision.Double), Input(16, 3, 3), Conv2D(32, 3, Name = "conv", Initializer = Initializer.SqrtHalfIn), ReLU, Flatten, Dense(200), ReLU, Dense(300, Name = "dense", Initializer = Initializer.SqrtHalfIn), ReLU, Dense(48), ReLU, Dense(64, Name = "small", Initializer = Initializer.SqrtHalfIn)]
internal sealed partial class OfSqrtHalfInDouble;

[NeuralNetwork, Input(16, 3, 3), Conv2D(32, 3, Name = "conv", Initializer = Initializer.PyTorch), ReLU, Flatten, Dense(200), ReLU, Dense(300, Name = "dense", Initializer = Initializer.PyTorch), ReLU, Dense(48), ReLU, Dense(64, Name = "small", Initializer = Initializer.PyTorch)]
internal sealed partial class OfPyTorchSingle;

[NeuralNetwork(Precision = Precision.Double), Input(16, 3, 3), Conv2D(32, 3, Name = "conv", Initializer = Initializer.PyTorch), ReLU, Flatten, Dense(200), ReLU, Dense(300, Name = "dense", Initializer = Initializer.PyTorch), ReLU, Dense(48), ReLU, Dense(64, Name = "small", Initializer = Initializer.PyTorch)]
internal sealed partial class OfPyTorchDouble;

[NeuralNetwork, Input(16, 3, 3), Conv2D(32, 3, Name = "conv", Initializer = Initializer.XavierUniform, Gain = Gains.Tanh), ReLU, Flatten, Dense(200), ReLU, Dense(300, Name = "dense", Initializer = Initializer.XavierUniform, Gain = Gains.Tanh), ReLU, Dense(48), ReLU, Dense(64, Name = "small", Initializer = Initializer.XavierUniform, Gain = Gains.Tanh)]
internal sealed partial class OfXavierUniformTanhSingle;

[NeuralNetwork(Precision = Precision.Double), Input(16, 3, 3), Conv2D(32, 3, Name = "conv", Initializer = Initializer.XavierUniform, Gain = Gains.Tanh), ReLU, Flatten, Dense(200), ReLU, Dense(300, Name = "dense", Initializer = Initializer.XavierUniform, Gain = Gains.Tanh), ReLU, Dense(48), ReLU, Dense(64, Name = "small", Initializer = Initializer.XavierUniform, Gain = Gains.Tanh)]
internal sealed partial class OfXavierUniformTanhDouble;

[NeuralNetwork, Input(16, 3, 3), Conv2D(32, 3, Name = "conv", Initializer = Initializer.XavierNormal, Gain = Gains.Tanh), ReLU, Flatten, Dense(200), ReLU, Dense(300, Name = "dense", Initializer = Initializer.XavierNormal, Gain = Gains.Tanh), ReLU, Dense(48), ReLU, Dense(64, Name = "small", Initializer = Initializer.XavierNormal, Gain = Gains.Tanh)]
internal sealed partial class OfXavierNormalTanhSingle;

[NeuralNetwork(Precision = Precision.Double), Input(16, 3, 3), Conv2D(32, 3, Name = "conv", Initializer = Initializer.XavierNormal, Gain = Gains.Tanh), ReLU, Flatten, Dense(200), ReLU, Dense(300, Name = "dense", Initializer = Initializer.XavierNormal, Gain = Gains.Tanh), ReLU, Dense(48), ReLU, Dense(64, Name = "small", Initializer = Initializer.XavierNormal, Gain = Gains.Tanh)]
internal sealed partial class OfXavierNormalTanhDouble;

[NeuralNetwork, Input(16, 3, 3), Conv2D(32, 3, Name = "conv", Initializer = Initializer.HeUniformFanOut), ReLU, Flatten, Dense(200), ReLU, Dense(300, Name = "dense", Initializer = Initializer.HeUniformFanOut), ReLU, Dense(48), ReLU, Dense(64, Name = "small", Initializer = Initializer.HeUniformFanOut)]
internal sealed partial class OfHeUniformFanOutSingle;

[NeuralNetwork(Precision = Precision.Double), Input(16, 3, 3), Conv2D(32, 3, Name = "conv", Initializer = Initializer.HeUniformFanOut), ReLU, Flatten, Dense(200), ReLU, Dense(300, Name = "dense", Initializer = Initializer.HeUniformFanOut), ReLU, Dense(48), ReLU, Dense(64, Name = "small", Initializer = Initializer.HeUniformFanOut)]
internal sealed partial class OfHeUniformFanOutDouble;

[NeuralNetwork, Input(16, 3, 3), Conv2D(32, 3, Name = "conv", Initializer = Initializer.Normal, InitialValue = 0.5, InitialScale = 0.2), ReLU, Flatten, Dense(200), ReLU, Dense(300, Name = "dense", Initializer = Initializer.Normal, InitialValue = 0.5, InitialScale = 0.2), ReLU, Dense(48), ReLU, Dense(64, Name = "small", Initializer = Initializer.Normal, InitialValue = 0.5, InitialScale = 0.2)]
internal sealed partial class OfNormalSingle;

[NeuralNetwork(Precision = Precision.Double), Input(16, 3, 3), Conv2D(32, 3, Name = "conv", Initializer = Initializer.Normal, InitialValue = 0.5, InitialScale = 0.2), ReLU, Flatten, Dense(200), ReLU, Dense(300, Name = "dense", Initializer = Initializer.Normal, InitialValue = 0.5, InitialScale = 0.2), ReLU, Dense(48), ReLU, Dense(64, Name = "small", Initializer = Initializer.Normal, InitialValue = 0.5, InitialScale = 0.2)]
internal sealed partial class OfNormalDouble;

[NeuralNetwork, Input(16, 3, 3), Conv2D(32, 3, Name = "conv", Initializer = Initializer.TruncatedNormal, InitialValue = -0.5, InitialScale = 0.2), ReLU, Flatten, Dense(200), ReLU, Dense(300, Name = "dense", Initializer = Initializer.TruncatedNormal, InitialValue = -0.5, InitialScale = 0.2), ReLU, Dense(48), ReLU, Dense(64, Name = "small", Initializer = Initializer.TruncatedNormal, InitialValue = -0.5, InitialScale = 0.2)]
internal sealed partial class OfTruncatedNormalSingle;

[NeuralNetwork(Precision = Precision.Double), Input(16, 3, 3), Conv2D(32, 3, Name = "conv", Initializer = Initializer.TruncatedNormal, InitialValue = -0.5, InitialScale = 0.2), ReLU, Flatten, Dense(200), ReLU, Dense(300, Name = "dense", Initializer = Initializer.TruncatedNormal, InitialValue = -0.5, InitialScale = 0.2), ReLU, Dense(48), ReLU, Dense(64, Name = "small", Initializer = Initializer.TruncatedNormal, InitialValue = -0.5, InitialScale = 0.2)]
internal sealed partial class OfTruncatedNormalDouble;

[NeuralNetwork, Input(16, 3, 3), Conv2D(32, 3, Name = "conv", Initializer = Initializer.Uniform, InitialValue = 0.5, InitialScale = 0.2), ReLU, Flatten, Dense(200), ReLU, Dense(300, Name = "dense", Initializer = Initializer.Uniform, InitialValue = 0.5, InitialScale = 0.2), ReLU, Dense(48), ReLU, Dense(64, Name = "small", Initializer = Initializer.Uniform, InitialValue = 0.5, InitialScale = 0.2)]
internal sealed partial class OfUniformSingle;

[NeuralNetwork(Precision = Precision.Double), Input(16, 3, 3), Conv2D(32, 3, Name = "conv", Initializer = Initializer.Uniform, InitialValue = 0.5, InitialScale = 0.2), ReLU, Flatten, Dense(200), ReLU, Dense(300, Name = "dense", Initializer = Initializer.Uniform, InitialValue = 0.5, InitialScale = 0.2), ReLU, Dense(48), ReLU, Dense(64, Name = "small", Initializer = Initializer.Uniform, InitialValue = 0.5, InitialScale = 0.2)]
internal sealed partial class OfUniformDouble;

[NeuralNetwork(Precision = Precision.Double), Input(3, 3, 3), Conv2D(8, 3, Name = "conv", Initializer = Initializer.Orthogonal, Gain = Gains.ReLU), ReLU, Flatten]
[Dense(12, Name = "tall", Initializer = Initializer.Orthogonal), ReLU, Dense(12, Name = "square", Initializer = Initializer.Orthogonal), ReLU, Dense(5, Name = "wide", Initializer = Initializer.Orthogonal)]
internal sealed partial class OfOrthogonal;

[NeuralNetwork, Input(4), Dense(3, Initializer = Initializer.Constant, InitialValue = 0.25)]
internal sealed partial class OfConstant;

[NeuralNetwork, Input(4), Dense(3, Initializer = Initializer.Zeros)]
internal sealed partial class OfZeros;

[NeuralNetwork, Input(4), Dense(3, Initializer = Initializer.Ones)]
internal sealed partial class OfOnes;
