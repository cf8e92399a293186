namespace NetGen.Benchmarks;

// One activation on 960 features and nothing else; the identity compiles to no pass at all.

[NeuralNetwork, Input(960, Gradient = true), Identity, MeanSquaredErrorLoss, Sgd(LearningRate = 1e-12)]
internal sealed partial class ActivatedIdentity;

[NeuralNetwork, Input(960, Gradient = true), ReLU, MeanSquaredErrorLoss, Sgd(LearningRate = 1e-12)]
internal sealed partial class ActivatedReLU;

[NeuralNetwork, Input(960, Gradient = true), ReLU6, MeanSquaredErrorLoss, Sgd(LearningRate = 1e-12)]
internal sealed partial class ActivatedReLU6;

[NeuralNetwork, Input(960, Gradient = true), LeakyReLU, MeanSquaredErrorLoss, Sgd(LearningRate = 1e-12)]
internal sealed partial class ActivatedLeakyReLU;

[NeuralNetwork, Input(960, Gradient = true), PReLU, MeanSquaredErrorLoss, Sgd(LearningRate = 1e-12)]
internal sealed partial class ActivatedPReLU;

[NeuralNetwork, Input(960, Gradient = true), PReLU(PerChannel = true), MeanSquaredErrorLoss, Sgd(LearningRate = 1e-12)]
internal sealed partial class ActivatedPReLUPerChannel;

[NeuralNetwork, Input(960, Gradient = true), RReLU, MeanSquaredErrorLoss, Sgd(LearningRate = 1e-12)]
internal sealed partial class ActivatedRReLU;

[NeuralNetwork, Input(960, Gradient = true), ELU, MeanSquaredErrorLoss, Sgd(LearningRate = 1e-12)]
internal sealed partial class ActivatedELU;

[NeuralNetwork, Input(960, Gradient = true), SELU, MeanSquaredErrorLoss, Sgd(LearningRate = 1e-12)]
internal sealed partial class ActivatedSELU;

[NeuralNetwork, Input(960, Gradient = true), CELU, MeanSquaredErrorLoss, Sgd(LearningRate = 1e-12)]
internal sealed partial class ActivatedCELU;

[NeuralNetwork, Input(960, Gradient = true), Softplus, MeanSquaredErrorLoss, Sgd(LearningRate = 1e-12)]
internal sealed partial class ActivatedSoftplus;

[NeuralNetwork, Input(960, Gradient = true), GELU, MeanSquaredErrorLoss, Sgd(LearningRate = 1e-12)]
internal sealed partial class ActivatedGELU;

[NeuralNetwork, Input(960, Gradient = true), GELU(Approximate = true), MeanSquaredErrorLoss, Sgd(LearningRate = 1e-12)]
internal sealed partial class ActivatedGELUTanh;

[NeuralNetwork, Input(960, Gradient = true), SiLU, MeanSquaredErrorLoss, Sgd(LearningRate = 1e-12)]
internal sealed partial class ActivatedSiLU;

[NeuralNetwork, Input(960, Gradient = true), Mish, MeanSquaredErrorLoss, Sgd(LearningRate = 1e-12)]
internal sealed partial class ActivatedMish;

[NeuralNetwork, Input(960, Gradient = true), HardSwish, MeanSquaredErrorLoss, Sgd(LearningRate = 1e-12)]
internal sealed partial class ActivatedHardSwish;

[NeuralNetwork, Input(960, Gradient = true), BinaryStep, MeanSquaredErrorLoss, Sgd(LearningRate = 1e-12)]
internal sealed partial class ActivatedBinaryStep;

[NeuralNetwork, Input(960, Gradient = true), Sigmoid, MeanSquaredErrorLoss, Sgd(LearningRate = 1e-12)]
internal sealed partial class ActivatedSigmoid;

[NeuralNetwork, Input(960, Gradient = true), HardSigmoid, MeanSquaredErrorLoss, Sgd(LearningRate = 1e-12)]
internal sealed partial class ActivatedHardSigmoid;

[NeuralNetwork, Input(960, Gradient = true), LogSigmoid, MeanSquaredErrorLoss, Sgd(LearningRate = 1e-12)]
internal sealed partial class ActivatedLogSigmoid;

[NeuralNetwork, Input(960, Gradient = true), Tanh, MeanSquaredErrorLoss, Sgd(LearningRate = 1e-12)]
internal sealed partial class ActivatedTanh;

[NeuralNetwork, Input(960, Gradient = true), HardTanh, MeanSquaredErrorLoss, Sgd(LearningRate = 1e-12)]
internal sealed partial class ActivatedHardTanh;

[NeuralNetwork, Input(960, Gradient = true), Tanhshrink, MeanSquaredErrorLoss, Sgd(LearningRate = 1e-12)]
internal sealed partial class ActivatedTanhshrink;

[NeuralNetwork, Input(960, Gradient = true), Softsign, MeanSquaredErrorLoss, Sgd(LearningRate = 1e-12)]
internal sealed partial class ActivatedSoftsign;

[NeuralNetwork, Input(960, Gradient = true), Arctan, MeanSquaredErrorLoss, Sgd(LearningRate = 1e-12)]
internal sealed partial class ActivatedArctan;

[NeuralNetwork, Input(960, Gradient = true), BentIdentity, MeanSquaredErrorLoss, Sgd(LearningRate = 1e-12)]
internal sealed partial class ActivatedBentIdentity;

[NeuralNetwork, Input(960, Gradient = true), SoftExponential(Initial = 0.2), MeanSquaredErrorLoss, Sgd(LearningRate = 1e-12)]
internal sealed partial class ActivatedSoftExponential;

[NeuralNetwork, Input(960, Gradient = true), Sinusoid, MeanSquaredErrorLoss, Sgd(LearningRate = 1e-12)]
internal sealed partial class ActivatedSinusoid;

[NeuralNetwork, Input(960, Gradient = true), Sinc, MeanSquaredErrorLoss, Sgd(LearningRate = 1e-12)]
internal sealed partial class ActivatedSinc;

[NeuralNetwork, Input(960, Gradient = true), Gaussian, MeanSquaredErrorLoss, Sgd(LearningRate = 1e-12)]
internal sealed partial class ActivatedGaussian;

#pragma warning disable NETGEN103 // Nothing is to learn here.

[NeuralNetwork, Input(960, Gradient = true), GaussianNoise(0.1), MeanSquaredErrorLoss, Sgd(LearningRate = 1e-12)]
internal sealed partial class ActivatedGaussianNoise;

#pragma warning restore NETGEN103

[NeuralNetwork, Input(960, Gradient = true), Softmax, MeanSquaredErrorLoss, Sgd(LearningRate = 1e-12)]
internal sealed partial class ActivatedSoftmax;

[NeuralNetwork, Input(960, Gradient = true), LogSoftmax, MeanSquaredErrorLoss, Sgd(LearningRate = 1e-12)]
internal sealed partial class ActivatedLogSoftmax;

[NeuralNetwork, Input(1920, Gradient = true), Maxout(2), MeanSquaredErrorLoss, Sgd(LearningRate = 1e-12)]
internal sealed partial class ActivatedMaxout;
