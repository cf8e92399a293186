namespace NetGen.Layers.Tests.Networks;

// Normalisations at different places, with and without parameters, alone and with an activation around them.

[NeuralNetwork(Precision = Precision.Double), Input(3, 9, 7, Gradient = true)]
[Conv2D(20, 3, Pad = 1), BatchNorm, ReLU, Conv2D(5, 3, Stride = 2, PadLeft = 2, PadTop = 1), Tanh, BatchNorm(Affine = false), Sigmoid, Conv2D(18, 1, UseBias = false), BatchNorm(Epsilon = 0.01, Momentum = 0.3), ReLU, BatchNorm, Flatten, Dense(7)]
[MeanSquaredErrorLoss, Sgd]
internal sealed partial class BatchNormImages;

[NeuralNetwork(Precision = Precision.Double), Input(9, Gradient = true)]
[BatchNorm, Dense(20), BatchNorm, ReLU, Dense(35), Tanh, BatchNorm(Affine = false), Dense(7)]
[MeanSquaredErrorLoss, Sgd]
internal sealed partial class BatchNormVectors;

[NeuralNetwork(Precision = Precision.Double), Input(6, 9, Gradient = true)]
[BatchNorm, Dense(20), BatchNorm, ReLU, Dense(35), Tanh, BatchNorm(Affine = false), Dense(7)]
[MeanSquaredErrorLoss, Sgd]
internal sealed partial class BatchNormRows;

[NeuralNetwork(Precision = Precision.Double), Input(3, 11, Gradient = true)]
[BatchNorm, Conv1D(20, 3), BatchNorm, GELU, Conv1D(6, 3, Pad = 1), LeakyReLU, BatchNorm(Affine = false), Flatten, Dense(7)]
[MeanSquaredErrorLoss, Sgd]
internal sealed partial class BatchNormSignals;

[NeuralNetwork(Precision = Precision.Double), Input(3, 6, 6, Gradient = true)]
[Conv2D(6, 3), BatchNorm(Trainable = false), ReLU, Flatten, Dense(4, Trainable = false), BatchNorm(Trainable = false)]
[MeanSquaredErrorLoss, Sgd]
internal sealed partial class FrozenBatchNorm;

[NeuralNetwork(Precision = Precision.Double), Input(6, 9, 7, Gradient = true)]
[GroupNorm(3), Conv2D(20, 3, Pad = 1), GroupNorm(4), ReLU, Conv2D(6, 3), Tanh, InstanceNorm, Sigmoid, Conv2D(18, 1), InstanceNorm(Affine = true), ReLU, GroupNorm(1, Affine = false), GroupNorm(18), Flatten, Dense(7)]
[MeanSquaredErrorLoss, Sgd]
internal sealed partial class GroupNormImages;

[NeuralNetwork(Precision = Precision.Double), Input(6, 9, 7, Gradient = true)]
[LayerNorm, Conv2D(20, 3, Pad = 1), LayerNorm, ReLU, Conv2D(6, 3), Tanh, LayerNorm(Affine = false), Flatten, Dense(7)]
[MeanSquaredErrorLoss, Sgd]
internal sealed partial class LayerNormImages;

[NeuralNetwork(Precision = Precision.Double), Input(9, Gradient = true)]
[LayerNorm, Dense(20), LayerNorm, ReLU, Dense(35), Tanh, LayerNorm(Affine = false), Dense(64), RmsNorm, ReLU, Dense(5), RmsNorm(Affine = false), LayerNorm, Dense(7)]
[MeanSquaredErrorLoss, Sgd]
internal sealed partial class LayerNormVectors;

[NeuralNetwork(Precision = Precision.Double), Input(6, 9, Gradient = true)]
[LayerNorm, Dense(20), LayerNorm, ReLU, Dense(35), Tanh, LayerNorm(Dimensions = 2), Dense(64), RmsNorm, ReLU, Dense(5), RmsNorm(Affine = false), LayerNorm(Dimensions = 2, Affine = false), Dense(7)]
[MeanSquaredErrorLoss, Sgd]
internal sealed partial class LayerNormSequences;

[NeuralNetwork(Precision = Precision.Double), Input(6, 11, Gradient = true)]
[GroupNorm(2), Conv1D(20, 3), InstanceNorm, ReLU, Conv1D(6, 3, Pad = 1), LeakyReLU, LayerNorm, Flatten, Dense(7)]
[MeanSquaredErrorLoss, Sgd]
internal sealed partial class GroupNormSignals;

[NeuralNetwork(Precision = Precision.Double), Input(12, Gradient = true)]
[GroupNorm(4), Dense(20), Tanh, GroupNorm(5, Affine = false), Dense(7)]
[MeanSquaredErrorLoss, Sgd]
internal sealed partial class GroupNormVectors;
