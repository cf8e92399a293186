namespace NetGen.Layers.Tests.Networks;

// Single convolutions in groups, in the shapes of the golden cases.

[NeuralNetwork, Input(6, 7, 7, Gradient = true), Conv2D(4, 3, Pad = 1, Groups = 2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class ConvGroups2Single;

[NeuralNetwork(Precision = Precision.Double), Input(6, 7, 7, Gradient = true), Conv2D(4, 3, Pad = 1, Groups = 2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class ConvGroups2Double;

[NeuralNetwork, Input(4, 11, 12, Gradient = true), Conv2D(6, 2, KernelWidth = 3, Stride = 2, StrideWidth = 3, PadTop = 1, PadLeft = 2, PadRight = 1, Dilation = 3, DilationWidth = 2, Groups = 2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class ConvAllSingle;

[NeuralNetwork(Precision = Precision.Double), Input(4, 11, 12, Gradient = true), Conv2D(6, 2, KernelWidth = 3, Stride = 2, StrideWidth = 3, PadTop = 1, PadLeft = 2, PadRight = 1, Dilation = 3, DilationWidth = 2, Groups = 2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class ConvAllDouble;

[NeuralNetwork, Input(6, 9, Gradient = true), Conv1D(4, 3, Groups = 2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class Conv1DGroups2Single;

[NeuralNetwork(Precision = Precision.Double), Input(6, 9, Gradient = true), Conv1D(4, 3, Groups = 2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class Conv1DGroups2Double;

[NeuralNetwork, Input(6, 8, 8, Gradient = true), Conv2D(6, 3, Pad = 1, Groups = 6), MeanSquaredErrorLoss, Sgd]
internal sealed partial class ConvDepthwiseSingle;

[NeuralNetwork(Precision = Precision.Double), Input(6, 8, 8, Gradient = true), Conv2D(6, 3, Pad = 1, Groups = 6), MeanSquaredErrorLoss, Sgd]
internal sealed partial class ConvDepthwiseDouble;

[NeuralNetwork, Input(4, 8, 8, Gradient = true), Conv2D(8, 3, Stride = 2, Pad = 1, Groups = 4), MeanSquaredErrorLoss, Sgd]
internal sealed partial class ConvDepthwiseTwiceSingle;

[NeuralNetwork(Precision = Precision.Double), Input(4, 8, 8, Gradient = true), Conv2D(8, 3, Stride = 2, Pad = 1, Groups = 4), MeanSquaredErrorLoss, Sgd]
internal sealed partial class ConvDepthwiseTwiceDouble;

[NeuralNetwork, Input(6, 8, 8, Gradient = true), DepthwiseConv2D(3, Pad = 1), MeanSquaredErrorLoss, Sgd]
internal sealed partial class DepthwiseSingle;

[NeuralNetwork(Precision = Precision.Double), Input(6, 8, 8, Gradient = true), DepthwiseConv2D(3, Pad = 1), MeanSquaredErrorLoss, Sgd]
internal sealed partial class DepthwiseDouble;

[NeuralNetwork, Input(4, 8, 8, Gradient = true), DepthwiseConv2D(3, Stride = 2, Pad = 1, Multiplier = 2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class DepthwiseTwiceSingle;

[NeuralNetwork(Precision = Precision.Double), Input(4, 8, 8, Gradient = true), DepthwiseConv2D(3, Stride = 2, Pad = 1, Multiplier = 2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class DepthwiseTwiceDouble;
