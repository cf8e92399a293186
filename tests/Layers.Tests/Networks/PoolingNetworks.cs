namespace NetGen.Layers.Tests.Networks;

// Single pooling layers, in the shapes of the golden cases.

[NeuralNetwork, Input(3, 8, 6, Gradient = true), MaxPool2D(2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class MaxPool2Single;

[NeuralNetwork(Precision = Precision.Double), Input(3, 8, 6, Gradient = true), MaxPool2D(2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class MaxPool2Double;

[NeuralNetwork, Input(3, 7, 5, Gradient = true), MaxPool2D(2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class MaxPool2OddSingle;

[NeuralNetwork(Precision = Precision.Double), Input(3, 7, 5, Gradient = true), MaxPool2D(2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class MaxPool2OddDouble;

[NeuralNetwork, Input(3, 9, 8, Gradient = true), MaxPool2D(3, Stride = 2, Pad = 1), MeanSquaredErrorLoss, Sgd]
internal sealed partial class MaxPool3Stride2Pad1Single;

[NeuralNetwork(Precision = Precision.Double), Input(3, 9, 8, Gradient = true), MaxPool2D(3, Stride = 2, Pad = 1), MeanSquaredErrorLoss, Sgd]
internal sealed partial class MaxPool3Stride2Pad1Double;

[NeuralNetwork, Input(2, 9, 11, Gradient = true), MaxPool2D(3, Stride = 2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class MaxPool3Stride2Single;

[NeuralNetwork(Precision = Precision.Double), Input(2, 9, 11, Gradient = true), MaxPool2D(3, Stride = 2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class MaxPool3Stride2Double;

[NeuralNetwork, Input(2, 6, 6, Gradient = true), MaxPool2D(2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class MaxPoolTiesSingle;

[NeuralNetwork(Precision = Precision.Double), Input(2, 6, 6, Gradient = true), MaxPool2D(2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class MaxPoolTiesDouble;

[NeuralNetwork, Input(3, 8, 6, Gradient = true), AvgPool2D(2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class AvgPool2Single;

[NeuralNetwork(Precision = Precision.Double), Input(3, 8, 6, Gradient = true), AvgPool2D(2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class AvgPool2Double;

[NeuralNetwork, Input(3, 9, 8, Gradient = true), AvgPool2D(3, Stride = 2, Pad = 1), MeanSquaredErrorLoss, Sgd]
internal sealed partial class AvgPool3Stride2Pad1Single;

[NeuralNetwork(Precision = Precision.Double), Input(3, 9, 8, Gradient = true), AvgPool2D(3, Stride = 2, Pad = 1), MeanSquaredErrorLoss, Sgd]
internal sealed partial class AvgPool3Stride2Pad1Double;

[NeuralNetwork, Input(3, 9, 8, Gradient = true), AvgPool2D(3, Stride = 2, Pad = 1, CountPadding = false), MeanSquaredErrorLoss, Sgd]
internal sealed partial class AvgPool3Stride2Pad1ExcludeSingle;

[NeuralNetwork(Precision = Precision.Double), Input(3, 9, 8, Gradient = true), AvgPool2D(3, Stride = 2, Pad = 1, CountPadding = false), MeanSquaredErrorLoss, Sgd]
internal sealed partial class AvgPool3Stride2Pad1ExcludeDouble;

[NeuralNetwork, Input(2, 5, 6, Gradient = true), AvgPool2D(3, Stride = 1, Pad = 1, CountPadding = false), MeanSquaredErrorLoss, Sgd]
internal sealed partial class AvgPool3Stride1Pad1ExcludeSingle;

[NeuralNetwork(Precision = Precision.Double), Input(2, 5, 6, Gradient = true), AvgPool2D(3, Stride = 1, Pad = 1, CountPadding = false), MeanSquaredErrorLoss, Sgd]
internal sealed partial class AvgPool3Stride1Pad1ExcludeDouble;
