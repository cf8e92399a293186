namespace NetGen.Layers.Tests.Networks;

// Single layers that change sizes or normalise channels, in the shapes of the golden cases.

[NeuralNetwork, Input(3, 4, 5, Gradient = true), Upsample(2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class Upsample2Single;

[NeuralNetwork(Precision = Precision.Double), Input(3, 4, 5, Gradient = true), Upsample(2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class Upsample2Double;

[NeuralNetwork, Input(2, 3, 3, Gradient = true), Upsample(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class Upsample3Single;

[NeuralNetwork(Precision = Precision.Double), Input(2, 3, 3, Gradient = true), Upsample(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class Upsample3Double;

[NeuralNetwork, Input(2, 3, 4, Gradient = true), Upsample(2, ScaleWidth = 3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class Upsample2x3Single;

[NeuralNetwork(Precision = Precision.Double), Input(2, 3, 4, Gradient = true), Upsample(2, ScaleWidth = 3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class Upsample2x3Double;

[NeuralNetwork, Input(7, 3, 4, Gradient = true), LocalResponseNorm(5, K = 2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class Lrn5Single;

[NeuralNetwork(Precision = Precision.Double), Input(7, 3, 4, Gradient = true), LocalResponseNorm(5, K = 2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class Lrn5Double;

[NeuralNetwork, Input(7, 3, 4, Gradient = true), LocalResponseNorm(3, Alpha = 0.5), MeanSquaredErrorLoss, Sgd]
internal sealed partial class Lrn3Single;

[NeuralNetwork(Precision = Precision.Double), Input(7, 3, 4, Gradient = true), LocalResponseNorm(3, Alpha = 0.5), MeanSquaredErrorLoss, Sgd]
internal sealed partial class Lrn3Double;

[NeuralNetwork, Input(7, 3, 4, Gradient = true), LocalResponseNorm(4, Alpha = 0.3, Beta = 0.5), MeanSquaredErrorLoss, Sgd]
internal sealed partial class Lrn4Single;

[NeuralNetwork(Precision = Precision.Double), Input(7, 3, 4, Gradient = true), LocalResponseNorm(4, Alpha = 0.3, Beta = 0.5), MeanSquaredErrorLoss, Sgd]
internal sealed partial class Lrn4Double;

[NeuralNetwork, Input(7, 3, 4, Gradient = true), LocalResponseNorm(5, Alpha = 0.1, K = 2, AlphaPerSize = false), MeanSquaredErrorLoss, Sgd]
internal sealed partial class LrnPlain5Single;

[NeuralNetwork(Precision = Precision.Double), Input(7, 3, 4, Gradient = true), LocalResponseNorm(5, Alpha = 0.1, K = 2, AlphaPerSize = false), MeanSquaredErrorLoss, Sgd]
internal sealed partial class LrnPlain5Double;
