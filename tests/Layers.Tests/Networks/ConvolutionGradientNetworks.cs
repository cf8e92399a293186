namespace NetGen.Layers.Tests.Networks;

// Convolutions of many geometries, each small, for the gradient check.

[NeuralNetwork(Precision = Precision.Double)]
[Input(3, 7, 5, Gradient = true)]
[Conv2D(8, 3, PadTop = 2, PadBottom = 1, PadRight = 3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class FourPaddings;

[NeuralNetwork(Precision = Precision.Double)]
[Input(1, 9, 11, Gradient = true)]
[Conv2D(16, 3, KernelWidth = 5, StrideWidth = 2, PadLeft = 1), Tanh, Conv2D(1, 2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class OneChannel;

[NeuralNetwork(Precision = Precision.Double)]
[Input(5, 6, 7, Gradient = true)]
[Conv2D(17, 3, Padding = Padding.Same), Tanh, Conv2D(20, 3, Stride = 2), Tanh, Flatten, Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class OddChannels;

[NeuralNetwork(Precision = Precision.Double)]
[Input(8, 5, 5, Gradient = true)]
[Conv2D(33, 2, PadTop = 1, PadLeft = 1), Sigmoid, Conv2D(3, 3, Pad = 1), MeanSquaredErrorLoss, Sgd]
internal sealed partial class ManyChannels;

[NeuralNetwork(Precision = Precision.Double)]
[Input(40, 3, 5, Gradient = true)]
[Conv2D(16, 1), Tanh, Conv2D(40, 3, Pad = 1), MeanSquaredErrorLoss, Sgd]
internal sealed partial class ManyToMany;

[NeuralNetwork(Precision = Precision.Double)]
[Input(3, 11, 9, Gradient = true)]
[Conv2D(16, 3, DilationHeight = 3, DilationWidth = 2, PadTop = 3, PadRight = 2, StrideWidth = 2), Tanh, Conv2D(5, 2, Dilation = 2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class Dilated;

[NeuralNetwork(Precision = Precision.Double)]
[Input(2, 13, 10, Gradient = true)]
[Conv2D(5, 3, Dilation = 2, StrideHeight = 3, StrideWidth = 2, Pad = 3), Tanh, Conv2D(8, 2, KernelHeight = 3, Stride = 2, PadBottom = 2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class DilatedAndStrided;

#pragma warning disable NETGEN101 // nothing non-linear between two layers: the gradient passes from one to the other
[NeuralNetwork(Precision = Precision.Double)]
[Input(3, 6, 5, Gradient = true)]
[Conv2D(17, 3, Pad = 1, UseBias = false), Conv2D(5, 3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class ConvolvedTwice;
#pragma warning restore NETGEN101

[NeuralNetwork(Precision = Precision.Double)]
[Input(3, 13, 11, Gradient = true)]
[Conv2D(16, 3, Stride = 2, Pad = 1), ReLU, Conv2D(20, 3, Stride = 2, Pad = 1), Tanh, Conv2D(3, 2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class StridedTwice;

[NeuralNetwork(Precision = Precision.Double)]
[Input(3, 10, 11, Gradient = true)]
[Conv2D(8, 2, Stride = 3), Tanh, Conv2D(17, 1, Stride = 2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class StrideBeyondTheKernel;

[NeuralNetwork(Precision = Precision.Double)]
[Input(3, 7, 5, Gradient = true)]
[Conv2D(17, 5, KernelHeight = 7), Tanh, Conv2D(5, 1), Softmax, MeanSquaredErrorLoss, Sgd]
internal sealed partial class WholeImage;

[NeuralNetwork(Precision = Precision.Double)]
[Input(2, 1, 2, Gradient = true)]
[Conv2D(8, 3, Pad = 2), Tanh, Conv2D(3, 5, Pad = 4, Stride = 2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class PaddingBeyondTheImage;

[NeuralNetwork(Precision = Precision.Double)]
[Input(3, 17, Gradient = true)]
[Conv1D(8, 5, Stride = 2, Pad = 2), Tanh, Conv1D(20, 3, Dilation = 2, PadLeft = 4), Tanh, Conv1D(1, 4), MeanSquaredErrorLoss, Sgd]
internal sealed partial class Signal;

[NeuralNetwork(Precision = Precision.Double)]
[Input(3, 5, 7, Gradient = true)]
[Tanh, Conv2D(16, 3), Dropout(0.3), SiLU, Conv2D(3, 3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class ActivationBefore;

[NeuralNetwork(Precision = Precision.Double)]
[Input(5, 7, 6, Gradient = true)]
[Conv2D(20, 3, Stride = 2), GELU, Flatten, Dense(9), Tanh, Dense(4), Softmax, CrossEntropyLoss, Sgd]
internal sealed partial class DenseBehind;

[NeuralNetwork(Precision = Precision.Double)]
[Input(3, 7, 5, Gradient = true)]
[Conv2D(16, 3, Pad = 1), Tanh, Conv2D(17, 3, Name = "frozen", Trainable = false), Tanh, Conv2D(5, 2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class FrozenFilters;

[NeuralNetwork(Precision = Precision.Double)]
[Input(7, 5, 3, Layout = InputLayout.ChannelsLast, Gradient = true)]
[Conv2D(20, 3, Pad = 1), Tanh, Conv2D(5, 3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class ChannelsLast;

[NeuralNetwork(Precision = Precision.Double)]
[Input(3, 7, 5)]
[Conv2D(16, 3, Pad = 1), Tanh, Conv2D(5, 3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class ImagesWithoutGradient;
