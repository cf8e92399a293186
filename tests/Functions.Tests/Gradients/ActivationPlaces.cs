namespace NetGen.Functions.Tests.Gradients;

// Activations on images, between convolutions that need zeros around them, and behind other layers whose epilogue they join.

[NeuralNetwork(Precision = Precision.Double), Input(3, 4, 5, Gradient = true), Conv2D(5, 3, Padding = Padding.Same), PReLU, Conv2D(2, 3, Padding = Padding.Same), Flatten, MeanSquaredErrorLoss, Sgd]
internal sealed partial class PReLUImage;

[NeuralNetwork(Precision = Precision.Double), Input(3, 4, 5, Gradient = true), Conv2D(5, 3, Padding = Padding.Same), PReLU(PerChannel = true), Conv2D(2, 3, Padding = Padding.Same), Flatten, MeanSquaredErrorLoss, Sgd]
internal sealed partial class PReLUEachImage;

[NeuralNetwork(Precision = Precision.Double), Input(3, 4, 5, Gradient = true), Conv2D(5, 3, Padding = Padding.Same), SoftExponential(PerChannel = true, Initial = 0.2), Conv2D(2, 3, Padding = Padding.Same), Flatten, MeanSquaredErrorLoss, Sgd]
internal sealed partial class SoftExponentialEachImage;

[NeuralNetwork(Precision = Precision.Double), Input(3, 4, 5, Gradient = true), Conv2D(5, 3, Padding = Padding.Same), SoftExponential(Initial = -0.2), Conv2D(2, 3, Padding = Padding.Same), Flatten, MeanSquaredErrorLoss, Sgd]
internal sealed partial class SoftExponentialImage;

[NeuralNetwork(Precision = Precision.Double), Input(3, 4, 5, Gradient = true), Conv2D(5, 3, Padding = Padding.Same), RReLU, Conv2D(2, 3, Padding = Padding.Same), Flatten, MeanSquaredErrorLoss, Sgd]
internal sealed partial class RReLUImage;

[NeuralNetwork(Precision = Precision.Double), Input(3, 4, 5, Gradient = true), Conv2D(5, 3, Padding = Padding.Same), Softmax, Conv2D(2, 3, Padding = Padding.Same), Flatten, MeanSquaredErrorLoss, Sgd]
internal sealed partial class SoftmaxImage;

[NeuralNetwork(Precision = Precision.Double), Input(3, 4, 5, Gradient = true), Conv2D(5, 3, Padding = Padding.Same), LogSoftmax, Conv2D(2, 3, Padding = Padding.Same), Flatten, MeanSquaredErrorLoss, Sgd]
internal sealed partial class LogSoftmaxImage;

[NeuralNetwork(Precision = Precision.Double), Input(3, 4, 5, Gradient = true), Conv2D(18, 3, Padding = Padding.Same), Maxout(3), Conv2D(2, 3, Padding = Padding.Same), Flatten, MeanSquaredErrorLoss, Sgd]
internal sealed partial class MaxoutImage;

[NeuralNetwork(Precision = Precision.Double), Input(3, 4, 5, Gradient = true), Conv2D(5, 3, Padding = Padding.Same), Mish, Conv2D(2, 3, Padding = Padding.Same), Flatten, MeanSquaredErrorLoss, Sgd]
internal sealed partial class MishImage;

[NeuralNetwork(Precision = Precision.Double), Input(3, 4, 5, Gradient = true), Conv2D(5, 3, Padding = Padding.Same), HardSwish, Conv2D(2, 3, Padding = Padding.Same), Flatten, MeanSquaredErrorLoss, Sgd]
internal sealed partial class HardSwishImage;

[NeuralNetwork(Precision = Precision.Double), Input(3, 9, Gradient = true), Conv1D(4, 3), PReLU(PerChannel = true), MaxPool1D(2), Flatten, MeanSquaredErrorLoss, Sgd]
internal sealed partial class PReLUSignal;

[NeuralNetwork(Precision = Precision.Double), Input(3, 6, 6, Gradient = true), MaxPool2D(2), PReLU(PerChannel = true), GlobalAvgPool2D, Dense(2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class PReLUBehindPooling;

[NeuralNetwork(Precision = Precision.Double), Input(3, 4, 4, Gradient = true), Conv2D(4, 3), GroupNorm(2), PReLU(PerChannel = true), Flatten, Dense(2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class PReLUBehindNormalization;

[NeuralNetwork(Precision = Precision.Double), Input(2, 7, Gradient = true), Dense(6), LayerNorm, PReLU(PerChannel = true), Dense(2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class PReLUBehindLayerNorm;

[NeuralNetwork(Precision = Precision.Double), Input(3, 5, 5, Gradient = true), DepthwiseConv2D(3), PReLU(PerChannel = true), Flatten, Dense(2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class PReLUBehindDepthwise;

[NeuralNetwork(Precision = Precision.Double), Input(3, 3, 3, Gradient = true), ConvTranspose2D(4, 3, Stride = 2), PReLU, Flatten, Dense(2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class PReLUBehindTransposed;

[NeuralNetwork(Precision = Precision.Double), Input(3, 5, Gradient = true), Dense(18), PReLU(PerChannel = true), Dense(2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class PReLURows;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(7), PReLU, PReLU(PerChannel = true), Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class PReLUTwice;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), PReLU(PerChannel = true), Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class PReLUFirst;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(16), Tanh, Dense(1), PReLU, MeanSquaredErrorLoss, Sgd]
internal sealed partial class PReLUOfOne;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(16), Tanh, Dense(3), PReLU(PerChannel = true), MeanSquaredErrorLoss, Sgd]
internal sealed partial class PReLULast;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(16), Tanh, Dense(3), RReLU, MeanSquaredErrorLoss, Sgd]
internal sealed partial class RReLULast;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(16), Tanh, Dense(3), Mish, MeanSquaredErrorLoss, Sgd]
internal sealed partial class MishLast;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(16), Tanh, Dense(3), Softmax, MeanSquaredErrorLoss, Sgd]
internal sealed partial class SoftmaxNarrow;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(16), Tanh, Dense(3), LogSoftmax, MeanSquaredErrorLoss, Sgd]
internal sealed partial class LogSoftmaxNarrow;

[NeuralNetwork(Precision = Precision.Double), Input(3, 5, Gradient = true), Dense(19), LogSoftmax, Dense(2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class LogSoftmaxOfRows;

[NeuralNetwork(Precision = Precision.Double), Input(3, 7, Gradient = true), Conv1D(4, 3), Softmax, Conv1D(2, 3), Flatten, MeanSquaredErrorLoss, Sgd]
internal sealed partial class SoftmaxSignal;

[NeuralNetwork(Precision = Precision.Double), Input(3, 9, Gradient = true), Conv1D(8, 3), Maxout(2), Conv1D(2, 3), Flatten, MeanSquaredErrorLoss, Sgd]
internal sealed partial class MaxoutSignal;
