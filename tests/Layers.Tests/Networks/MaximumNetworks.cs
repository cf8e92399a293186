namespace NetGen.Layers.Tests.Networks;

// What the tests of equal elements, of channels in another order and of what is no number run.

[NeuralNetwork, Input(1, 4, 4, Gradient = true), ReLU, MaxPool2D(2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class ReluBeforeMaximum;

[NeuralNetwork, Input(1, 4, 4, Gradient = true), MaxPool2D(2), ReLU, MeanSquaredErrorLoss, Sgd]
internal sealed partial class ReluBehindMaximum;

[NeuralNetwork, Input(3, 6, 5, Gradient = true)]
[Conv2D(4, 3, Pad = 1), ReLU, MaxPool2D(2), Flatten, Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class OrderChannelsFirst;

[NeuralNetwork, Input(6, 5, 3, Layout = InputLayout.ChannelsLast, Gradient = true)]
[Conv2D(4, 3, Pad = 1), ReLU, MaxPool2D(2), Flatten, Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class OrderChannelsLast;

// Beyond the last window that fits, one more begins on the image in one direction, and only behind it in the other.
[NeuralNetwork, Input(1, 6, 5), MaxPool2D(3, StrideHeight = 2, StrideWidth = 3, PadLeft = 1, PadRight = 1, Rounding = Rounding.Ceil), MeanSquaredErrorLoss, Sgd]
internal sealed partial class RoundedUp;

[NeuralNetwork, Input(1, 4, 4), AvgPool2D(3, Stride = 2, Rounding = Rounding.Ceil), MeanSquaredErrorLoss, Sgd]
internal sealed partial class MeanRoundedUp;
