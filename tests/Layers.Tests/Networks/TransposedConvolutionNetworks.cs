namespace NetGen.Layers.Tests.Networks;

// Single transposed convolutions, in the shapes of the golden cases.

[NeuralNetwork, Input(4, 5, 6, Gradient = true), ConvTranspose2D(3, 3, Pad = 1), MeanSquaredErrorLoss, Sgd]
internal sealed partial class ConvTranspose3x3Single;

[NeuralNetwork(Precision = Precision.Double), Input(4, 5, 6, Gradient = true), ConvTranspose2D(3, 3, Pad = 1), MeanSquaredErrorLoss, Sgd]
internal sealed partial class ConvTranspose3x3Double;

[NeuralNetwork, Input(4, 4, 5, Gradient = true), ConvTranspose2D(3, 2, Stride = 2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class ConvTranspose2x2Stride2Single;

[NeuralNetwork(Precision = Precision.Double), Input(4, 4, 5, Gradient = true), ConvTranspose2D(3, 2, Stride = 2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class ConvTranspose2x2Stride2Double;

[NeuralNetwork, Input(3, 4, 4, Gradient = true), ConvTranspose2D(5, 4, Stride = 2, Pad = 1, UseBias = false), MeanSquaredErrorLoss, Sgd]
internal sealed partial class ConvTranspose4x4Stride2Single;

[NeuralNetwork(Precision = Precision.Double), Input(3, 4, 4, Gradient = true), ConvTranspose2D(5, 4, Stride = 2, Pad = 1, UseBias = false), MeanSquaredErrorLoss, Sgd]
internal sealed partial class ConvTranspose4x4Stride2Double;

[NeuralNetwork, Input(3, 4, 5, Gradient = true), ConvTranspose2D(4, 3, Stride = 2, Pad = 1, OutputPadding = 1), MeanSquaredErrorLoss, Sgd]
internal sealed partial class ConvTransposeOutputPadSingle;

[NeuralNetwork(Precision = Precision.Double), Input(3, 4, 5, Gradient = true), ConvTranspose2D(4, 3, Stride = 2, Pad = 1, OutputPadding = 1), MeanSquaredErrorLoss, Sgd]
internal sealed partial class ConvTransposeOutputPadDouble;

[NeuralNetwork, Input(4, 5, 4, Gradient = true), ConvTranspose2D(6, 3, KernelWidth = 2, StrideHeight = 2, PadTop = 1, PadBottom = 1, Dilation = 2, Groups = 2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class ConvTransposeGroups2Single;

[NeuralNetwork(Precision = Precision.Double), Input(4, 5, 4, Gradient = true), ConvTranspose2D(6, 3, KernelWidth = 2, StrideHeight = 2, PadTop = 1, PadBottom = 1, Dilation = 2, Groups = 2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class ConvTransposeGroups2Double;
