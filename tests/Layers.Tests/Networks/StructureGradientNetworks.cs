namespace NetGen.Layers.Tests.Networks;

// Layers that change sizes or normalise channels, each small, for the gradient check.

[NeuralNetwork(Precision = Precision.Double)]
[Input(3, 5, 4, Gradient = true)]
[ZeroPad(1, PadTop = 2, PadRight = 0), Conv2D(18, 3), Tanh, ZeroPad(2), Conv2D(3, 2, Pad = 1), MeanSquaredErrorLoss, Sgd]
internal sealed partial class ZeroPadded;

[NeuralNetwork(Precision = Precision.Double)]
[Input(3, 9, Gradient = true)]
[Conv1D(4, 3), Tanh, ZeroPad(1, PadLeft = 3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class ZeroPaddedSignal;

[NeuralNetwork(Precision = Precision.Double)]
[Input(3, 5, 4, Gradient = true)]
[Conv2D(18, 3, Pad = 1, PaddingMode = PaddingMode.Replicate), Tanh, Conv2D(4, 3, PadTop = 2, PadLeft = 3, PaddingMode = PaddingMode.Replicate), MeanSquaredErrorLoss, Sgd]
internal sealed partial class Replicated;

[NeuralNetwork(Precision = Precision.Double)]
[Input(3, 9, Gradient = true)]
[Conv1D(5, 4, Padding = Padding.Same, PaddingMode = PaddingMode.Replicate, Stride = 2), Tanh, Conv1D(2, 3, Pad = 1), MeanSquaredErrorLoss, Sgd]
internal sealed partial class ReplicatedSignal;

[NeuralNetwork(Precision = Precision.Double)]
[Input(3, 4, 3, Gradient = true)]
[Conv2D(18, 2), Upsample(2, ScaleWidth = 3), Tanh, Conv2D(2, 3, Pad = 1), MeanSquaredErrorLoss, Sgd]
internal sealed partial class Upsampled;

[NeuralNetwork(Precision = Precision.Double)]
[Input(3, 7, Gradient = true)]
[Conv1D(4, 3), Tanh, Upsample(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class UpsampledSignal;

[NeuralNetwork(Precision = Precision.Double)]
[Input(2, 3, 2, Gradient = true)]
[Upsample(5), Tanh, MeanSquaredErrorLoss, Sgd]
internal sealed partial class UpsampledLarge;

[NeuralNetwork(Precision = Precision.Double)]
[Input(3, 4, 5, Gradient = true)]
[Conv2D(20, 3, Pad = 1), LocalResponseNorm(4, Alpha = 0.7, Beta = 0.6), Conv2D(4, 1), MeanSquaredErrorLoss, Sgd]
internal sealed partial class Normalized;

[NeuralNetwork(Precision = Precision.Double)]
[Input(40, 2, 2, Gradient = true)]
[LocalResponseNorm(5, Alpha = 1), Tanh, Conv2D(3, 1), MeanSquaredErrorLoss, Sgd]
internal sealed partial class NormalizedWide;
