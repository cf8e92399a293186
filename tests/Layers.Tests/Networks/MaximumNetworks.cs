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
