namespace NetGen.Layers.Tests.Networks;

// Transposed, depthwise and grouped convolutions of many geometries, each small, for the gradient check.

[NeuralNetwork(Precision = Precision.Double)]
[Input(3, 4, 5, Gradient = true)]
[ConvTranspose2D(4, 2, Stride = 3), Tanh, Conv2D(2, 3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class TransposedGaps;

[NeuralNetwork(Precision = Precision.Double)]
[Input(20, 3, 4, Gradient = true)]
[ConvTranspose2D(18, 3, Stride = 2, Pad = 1, OutputPadding = 1), Tanh, ConvTranspose2D(5, 4, StrideWidth = 2, PadLeft = 1, PadBottom = 2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class TransposedWide;

[NeuralNetwork(Precision = Precision.Double)]
[Input(4, 4, 3, Gradient = true)]
[Conv2D(6, 2), Tanh, ConvTranspose2D(9, 3, KernelWidth = 2, StrideHeight = 3, DilationHeight = 2, Groups = 3, OutputPaddingHeight = 2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class TransposedDilated;

[NeuralNetwork(Precision = Precision.Double)]
[Input(16, 4, 4, Gradient = true)]
[Conv2D(16, 3, Pad = 1), ReLU, ConvTranspose2D(32, 3, Pad = 1), Tanh, Conv2D(2, 3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class TransposedPanels;

[NeuralNetwork(Precision = Precision.Double)]
[Input(20, 6, 7, Gradient = true)]
[Conv2D(20, 1), Tanh, DepthwiseConv2D(3, Pad = 1), ReLU, DepthwiseConv2D(3, Padding = Padding.Same), Conv2D(3, 1), MeanSquaredErrorLoss, Sgd]
internal sealed partial class DepthwiseSame;

[NeuralNetwork(Precision = Precision.Double)]
[Input(3, 9, 10, Gradient = true)]
[DepthwiseConv2D(5, Stride = 2, PadTop = 2, PadLeft = 1, UseBias = false), Tanh, MeanSquaredErrorLoss, Sgd]
internal sealed partial class DepthwiseStrided;

[NeuralNetwork(Precision = Precision.Double)]
[Input(5, 9, 10, Gradient = true)]
[DepthwiseConv2D(3, KernelHeight = 2, Dilation = 2, PadRight = 3, StrideWidth = 2), Tanh, MeanSquaredErrorLoss, Sgd]
internal sealed partial class DepthwiseDilated;

[NeuralNetwork(Precision = Precision.Double)]
[Input(17, 9, 7, Gradient = true)]
[DepthwiseConv2D(3, StrideHeight = 2, Pad = 1), Tanh, MeanSquaredErrorLoss, Sgd]
internal sealed partial class DepthwiseUneven;

[NeuralNetwork(Precision = Precision.Double)]
[Input(4, 10, 11, Gradient = true)]
[DepthwiseConv2D(7, Pad = 3), Tanh, DepthwiseConv2D(9, Pad = 1), MeanSquaredErrorLoss, Sgd]
internal sealed partial class DepthwiseLarge;

[NeuralNetwork(Precision = Precision.Double)]
[Input(5, 6, 6, Gradient = true)]
[Conv2D(6, 1), DepthwiseConv2D(3, Multiplier = 3, Pad = 1), Tanh, Conv2D(2, 1), MeanSquaredErrorLoss, Sgd]
internal sealed partial class DepthwiseMultiplied;

[NeuralNetwork(Precision = Precision.Double)]
[Input(20, 5, 6, Gradient = true)]
[Conv2D(36, 3, Groups = 2, Pad = 1), Tanh, Conv2D(20, 3, Groups = 4, Stride = 2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class GroupsOf18;

[NeuralNetwork(Precision = Precision.Double)]
[Input(15, 5, 6, Gradient = true)]
[Conv2D(27, 3, Groups = 3), ReLU, Conv2D(45, 2, Groups = 9, PadLeft = 1), Tanh, Conv2D(3, 1), MeanSquaredErrorLoss, Sgd]
internal sealed partial class GroupsOf9;

[NeuralNetwork(Precision = Precision.Double)]
[Input(32, 4, 5, Gradient = true)]
[Conv2D(48, 3, Groups = 2, Pad = 1, UseBias = false), Tanh, Conv2D(2, 1), MeanSquaredErrorLoss, Sgd]
internal sealed partial class GroupsOf16;

[NeuralNetwork(Precision = Precision.Double)]
[Input(6, 19, Gradient = true)]
[Conv1D(9, 3, Groups = 3, Stride = 2), Tanh, Conv1D(9, 3, Groups = 9, Pad = 1), MeanSquaredErrorLoss, Sgd]
internal sealed partial class GroupedSignal;
