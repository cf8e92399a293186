namespace NetGen.Layers.Tests.Networks;

// Single convolutions, in the shapes of the golden cases.

[NeuralNetwork, Input(5, 6, 7, Gradient = true), Conv2D(4, 1), MeanSquaredErrorLoss, Sgd]
internal sealed partial class Conv1x1Single;

[NeuralNetwork(Precision = Precision.Double), Input(5, 6, 7, Gradient = true), Conv2D(4, 1), MeanSquaredErrorLoss, Sgd]
internal sealed partial class Conv1x1Double;

[NeuralNetwork, Input(3, 8, 8, Gradient = true), Conv2D(4, 3, Padding = Padding.Same), MeanSquaredErrorLoss, Sgd]
internal sealed partial class Conv3x3SameSingle;

[NeuralNetwork(Precision = Precision.Double), Input(3, 8, 8, Gradient = true), Conv2D(4, 3, Padding = Padding.Same), MeanSquaredErrorLoss, Sgd]
internal sealed partial class Conv3x3SameDouble;

[NeuralNetwork, Input(3, 8, 8, Gradient = true), Conv2D(4, 3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class Conv3x3ValidSingle;

[NeuralNetwork(Precision = Precision.Double), Input(3, 8, 8, Gradient = true), Conv2D(4, 3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class Conv3x3ValidDouble;

[NeuralNetwork, Input(2, 5, 5, Gradient = true), Conv2D(3, 3, Pad = 1, UseBias = false), MeanSquaredErrorLoss, Sgd]
internal sealed partial class Conv3x3NoBiasSingle;

[NeuralNetwork(Precision = Precision.Double), Input(2, 5, 5, Gradient = true), Conv2D(3, 3, Pad = 1, UseBias = false), MeanSquaredErrorLoss, Sgd]
internal sealed partial class Conv3x3NoBiasDouble;

[NeuralNetwork, Input(17, 9, 9, Gradient = true), Conv2D(19, 3, Pad = 1), MeanSquaredErrorLoss, Sgd]
internal sealed partial class Conv3x3WideSingle;

[NeuralNetwork(Precision = Precision.Double), Input(17, 9, 9, Gradient = true), Conv2D(19, 3, Pad = 1), MeanSquaredErrorLoss, Sgd]
internal sealed partial class Conv3x3WideDouble;

[NeuralNetwork, Input(3, 9, 9, Gradient = true), Conv2D(2, 5, Padding = Padding.Same), MeanSquaredErrorLoss, Sgd]
internal sealed partial class Conv5x5SameSingle;

[NeuralNetwork(Precision = Precision.Double), Input(3, 9, 9, Gradient = true), Conv2D(2, 5, Padding = Padding.Same), MeanSquaredErrorLoss, Sgd]
internal sealed partial class Conv5x5SameDouble;

[NeuralNetwork, Input(3, 14, 13, Gradient = true), Conv2D(4, 7, Stride = 2, Pad = 3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class Conv7x7Stride2Single;

[NeuralNetwork(Precision = Precision.Double), Input(3, 14, 13, Gradient = true), Conv2D(4, 7, Stride = 2, Pad = 3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class Conv7x7Stride2Double;

[NeuralNetwork, Input(4, 9, 10, Gradient = true), Conv2D(3, 3, Stride = 2, Pad = 1), MeanSquaredErrorLoss, Sgd]
internal sealed partial class Conv3x3Stride2Single;

[NeuralNetwork(Precision = Precision.Double), Input(4, 9, 10, Gradient = true), Conv2D(3, 3, Stride = 2, Pad = 1), MeanSquaredErrorLoss, Sgd]
internal sealed partial class Conv3x3Stride2Double;

[NeuralNetwork, Input(4, 7, 7, Gradient = true), Conv2D(6, 1, Stride = 2, UseBias = false), MeanSquaredErrorLoss, Sgd]
internal sealed partial class Conv1x1Stride2Single;

[NeuralNetwork(Precision = Precision.Double), Input(4, 7, 7, Gradient = true), Conv2D(6, 1, Stride = 2, UseBias = false), MeanSquaredErrorLoss, Sgd]
internal sealed partial class Conv1x1Stride2Double;

[NeuralNetwork, Input(3, 10, 9, Gradient = true), Conv2D(4, 3, Dilation = 2, Pad = 2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class ConvDilation2Single;

[NeuralNetwork(Precision = Precision.Double), Input(3, 10, 9, Gradient = true), Conv2D(4, 3, Dilation = 2, Pad = 2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class ConvDilation2Double;

[NeuralNetwork, Input(3, 6, 7, Gradient = true), Conv2D(4, 3, Stride = 2, PadBottom = 1, PadLeft = 2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class ConvAsymmetricPadSingle;

[NeuralNetwork(Precision = Precision.Double), Input(3, 6, 7, Gradient = true), Conv2D(4, 3, Stride = 2, PadBottom = 1, PadLeft = 2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class ConvAsymmetricPadDouble;

[NeuralNetwork, Input(3, 7, 11, Gradient = true), Conv2D(4, 3, KernelWidth = 5, StrideHeight = 2, PadTop = 1, PadBottom = 1, PadLeft = 2, PadRight = 2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class ConvNonSquareSingle;

[NeuralNetwork(Precision = Precision.Double), Input(3, 7, 11, Gradient = true), Conv2D(4, 3, KernelWidth = 5, StrideHeight = 2, PadTop = 1, PadBottom = 1, PadLeft = 2, PadRight = 2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class ConvNonSquareDouble;

[NeuralNetwork, Input(4, 12, Gradient = true), Conv1D(5, 3, Padding = Padding.Same), MeanSquaredErrorLoss, Sgd]
internal sealed partial class Conv1D3SameSingle;

[NeuralNetwork(Precision = Precision.Double), Input(4, 12, Gradient = true), Conv1D(5, 3, Padding = Padding.Same), MeanSquaredErrorLoss, Sgd]
internal sealed partial class Conv1D3SameDouble;

[NeuralNetwork, Input(3, 17, Gradient = true), Conv1D(4, 5, Stride = 2, Pad = 2, UseBias = false), MeanSquaredErrorLoss, Sgd]
internal sealed partial class Conv1D5Stride2Single;

[NeuralNetwork(Precision = Precision.Double), Input(3, 17, Gradient = true), Conv1D(4, 5, Stride = 2, Pad = 2, UseBias = false), MeanSquaredErrorLoss, Sgd]
internal sealed partial class Conv1D5Stride2Double;

[NeuralNetwork, Input(4, 11, Gradient = true), Conv1D(4, 3, Dilation = 2, PadLeft = 4), MeanSquaredErrorLoss, Sgd]
internal sealed partial class Conv1DCausalDilation2Single;

[NeuralNetwork(Precision = Precision.Double), Input(4, 11, Gradient = true), Conv1D(4, 3, Dilation = 2, PadLeft = 4), MeanSquaredErrorLoss, Sgd]
internal sealed partial class Conv1DCausalDilation2Double;
