namespace NetGen.Functions.Tests.Networks;

// Random activations on many elements, which the gradients by the input reveal one by one.

[NeuralNetwork, Input(1001, Gradient = true), RReLU, MeanSquaredErrorLoss, Sgd(LearningRate = 0)]
internal sealed partial class RandomSlopeSingle;

[NeuralNetwork(Precision = Precision.Double), Input(1001, Gradient = true), RReLU, MeanSquaredErrorLoss, Sgd(LearningRate = 0)]
internal sealed partial class RandomSlopeDouble;

[NeuralNetwork, Input(1001, Gradient = true), RReLU(Bounds = RReLUBounds.Divisor), MeanSquaredErrorLoss, Sgd(LearningRate = 0)]
internal sealed partial class RandomDivisorSingle;

[NeuralNetwork(Precision = Precision.Double), Input(1001, Gradient = true), RReLU(Bounds = RReLUBounds.Divisor), MeanSquaredErrorLoss, Sgd(LearningRate = 0)]
internal sealed partial class RandomDivisorDouble;

[NeuralNetwork, Input(1001, Gradient = true), RReLU(Lower = -0.5, Upper = 2), MeanSquaredErrorLoss, Sgd(LearningRate = 0)]
internal sealed partial class RandomWideSlopeSingle;

#pragma warning disable NETGEN103 // The noise itself is looked at, not what it does to layers behind it.

[NeuralNetwork, Input(1001, Gradient = true), GaussianNoise(0.25), MeanSquaredErrorLoss, Sgd(LearningRate = 0)]
internal sealed partial class NoiseSingle;

[NeuralNetwork(Precision = Precision.Double), Input(1001, Gradient = true), GaussianNoise(0.25), MeanSquaredErrorLoss, Sgd(LearningRate = 0)]
internal sealed partial class NoiseDouble;

[NeuralNetwork, Input(3, 17, 19, Gradient = true, Form = InputForm.Channels), GaussianNoise(0.25), Flatten, MeanSquaredErrorLoss, Sgd(LearningRate = 0)]
internal sealed partial class NoiseImageSingle;

#pragma warning restore NETGEN103

[NeuralNetwork, Input(1001, Gradient = true), RReLU, RReLU, MeanSquaredErrorLoss, Sgd(LearningRate = 0)]
internal sealed partial class RandomSlopeTwiceSingle;

// Everything that is random, learned or along the channels in one network, on features and on images.

[NeuralNetwork, Input(6, Gradient = true), GaussianNoise(0.1), Dense(18), PReLU(PerChannel = true), Dense(20), Maxout(2), Dense(9), RReLU, Dense(8), SoftExponential, Dense(7), Softmax, Dense(5), PReLU, Dense(3), LogSoftmax, MeanSquaredErrorLoss, Adam]
internal sealed partial class MixedFeaturesSingle;

[NeuralNetwork(Precision = Precision.Double), Input(6, Gradient = true), GaussianNoise(0.1), Dense(18), PReLU(PerChannel = true), Dense(20), Maxout(2), Dense(9), RReLU, Dense(8), SoftExponential, Dense(7), Softmax, Dense(5), PReLU, Dense(3), LogSoftmax, MeanSquaredErrorLoss, Adam]
internal sealed partial class MixedFeaturesDouble;

[NeuralNetwork, Input(3, 8, 7, Gradient = true), GaussianNoise(0.1), Conv2D(18, 3, Padding = Padding.Same), PReLU(PerChannel = true), Conv2D(10, 3), Maxout(2), Conv2D(20, 3, Padding = Padding.Same), RReLU, Conv2D(4, 1), PReLU, Conv2D(6, 3), Softmax, SoftExponential(PerChannel = true), Flatten, Dense(3), LogSoftmax, MeanSquaredErrorLoss, Adam]
internal sealed partial class MixedImagesSingle;

[NeuralNetwork(Precision = Precision.Double), Input(3, 8, 7, Gradient = true), GaussianNoise(0.1), Conv2D(18, 3, Padding = Padding.Same), PReLU(PerChannel = true), Conv2D(10, 3), Maxout(2), Conv2D(20, 3, Padding = Padding.Same), RReLU, Conv2D(4, 1), PReLU, Conv2D(6, 3), Softmax, SoftExponential(PerChannel = true), Flatten, Dense(3), LogSoftmax, MeanSquaredErrorLoss, Adam]
internal sealed partial class MixedImagesDouble;
