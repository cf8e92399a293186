namespace NetGen.Layers.Tests.Networks;

// Pooling of many geometries, each small, for the gradient check.

[NeuralNetwork(Precision = Precision.Double)]
[Input(5, 9, 7, Gradient = true)]
[MaxPool2D(3, Width = 2, StrideHeight = 2, StrideWidth = 1, PadTop = 1, PadRight = 1), MeanSquaredErrorLoss, Sgd]
internal sealed partial class MaxPoolFourPaddings;

[NeuralNetwork(Precision = Precision.Double)]
[Input(20, 7, 8, Gradient = true)]
[Conv2D(18, 3, Pad = 1), MaxPool2D(3, Stride = 2, Pad = 1, Rounding = Rounding.Ceil), Conv2D(3, 3, Pad = 1), MeanSquaredErrorLoss, Sgd]
internal sealed partial class MaxPoolOverlap;

[NeuralNetwork(Precision = Precision.Double)]
[Input(3, 8, 9, Gradient = true)]
[MaxPool2D(2, Stride = 3), Tanh, MeanSquaredErrorLoss, Sgd]
internal sealed partial class MaxPoolGaps;

[NeuralNetwork(Precision = Precision.Double)]
[Input(2, 9, 11, Gradient = true)]
[MaxPool2D(5, Stride = 2, Pad = 2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class MaxPoolLarge;

[NeuralNetwork(Precision = Precision.Double)]
[Input(2, 8, 6, Gradient = true)]
[MaxPool2D(3, Stride = 2, Rounding = Rounding.Ceil), MeanSquaredErrorLoss, Sgd]
internal sealed partial class MaxPoolCeil;

[NeuralNetwork(Precision = Precision.Double)]
[Input(3, 8, 8, Gradient = true)]
[Conv2D(20, 3, Pad = 1), ReLU, MaxPool2D(2), Conv2D(5, 3), ReLU, MaxPool2D(2), Flatten, Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class MaxPoolOfRelu;

[NeuralNetwork(Precision = Precision.Double)]
[Input(3, 9, 6, Gradient = true)]
[Conv2D(4, 3), LeakyReLU(Slope = 0.2), MaxPool2D(3, Stride = 1), Flatten, Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class MaxPoolOfLeakyRelu;

[NeuralNetwork(Precision = Precision.Double)]
[Input(3, 8, 8, Gradient = true)]
[Conv2D(6, 3, Pad = 1), Tanh, MaxPool2D(2), Sigmoid, MaxPool2D(2, Stride = 1), Softplus, Flatten, Dense(4), MeanSquaredErrorLoss, Sgd]
internal sealed partial class MaxPoolOfTanh;

[NeuralNetwork(Precision = Precision.Double)]
[Input(3, 8, 8, Gradient = true)]
[Conv2D(6, 3, Pad = 1), ELU, MaxPool2D(2, Pad = 1), Conv2D(3, 2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class MaxPoolOfElu;

[NeuralNetwork(Precision = Precision.Double)]
[Input(3, 8, 9, Gradient = true)]
[AvgPool2D(3, Stride = 2, Pad = 1, Rounding = Rounding.Ceil), Tanh, MeanSquaredErrorLoss, Sgd]
internal sealed partial class AvgPoolCeil;

[NeuralNetwork(Precision = Precision.Double)]
[Input(3, 8, 9, Gradient = true)]
[AvgPool2D(4, Width = 3, Stride = 3, PadTop = 2, PadLeft = 1, Rounding = Rounding.Ceil, CountPadding = false), Tanh, MeanSquaredErrorLoss, Sgd]
internal sealed partial class AvgPoolCeilExclude;

[NeuralNetwork(Precision = Precision.Double)]
[Input(17, 9, 8, Gradient = true)]
[AvgPool2D(6, Width = 5, Stride = 1, PadTop = 3, PadRight = 2), Conv2D(3, 2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class AvgPoolLarge;

[NeuralNetwork(Precision = Precision.Double)]
[Input(3, 26, Gradient = true)]
[Conv1D(5, 3), ReLU, MaxPool1D(3, Stride = 2, PadLeft = 1), Tanh, AvgPool1D(4, Stride = 3, Rounding = Rounding.Ceil), MeanSquaredErrorLoss, Sgd]
internal sealed partial class PooledSignal;

[NeuralNetwork(Precision = Precision.Double)]
[Input(3, 6, 5, Gradient = true)]
[Conv2D(18, 3, Pad = 1), ReLU, GlobalMaxPool2D, Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class GlobalMaxOfRelu;

[NeuralNetwork(Precision = Precision.Double)]
[Input(3, 6, 5, Gradient = true)]
[Conv2D(5, 3, Pad = 1), Tanh, Conv2D(20, 3, Pad = 1), GlobalAvgPool2D, Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class GlobalAvgBehindPadding;

[NeuralNetwork(Precision = Precision.Double)]
[Input(3, 17, Gradient = true)]
[Conv1D(18, 3), Tanh, GlobalMaxPool1D, Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class GlobalSignals;

[NeuralNetwork(Precision = Precision.Double)]
[Input(3, 17, Gradient = true)]
[Conv1D(4, 3), Tanh, GlobalAvgPool1D, MeanSquaredErrorLoss, Sgd]
internal sealed partial class GlobalMeanOfSignals;
