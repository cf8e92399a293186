namespace NetGen.Functions.Tests.Networks;

// As in ActivationNetworks: alone on the golden grid, and behind a dense layer of one weight.

[NeuralNetwork, Input(93, Gradient = true), BentIdentity, MeanSquaredErrorLoss, Sgd]
internal sealed partial class BentIdentityAloneSingle;

[NeuralNetwork, Input(1, Gradient = true), Dense(1, UseBias = false), BentIdentity, MeanSquaredErrorLoss, Sgd]
internal sealed partial class BentIdentityFusedSingle;

[NeuralNetwork(Precision = Precision.Double), Input(93, Gradient = true), BentIdentity, MeanSquaredErrorLoss, Sgd]
internal sealed partial class BentIdentityAloneDouble;

[NeuralNetwork(Precision = Precision.Double), Input(1, Gradient = true), Dense(1, UseBias = false), BentIdentity, MeanSquaredErrorLoss, Sgd]
internal sealed partial class BentIdentityFusedDouble;

[NeuralNetwork, Input(93, Gradient = true), Sinusoid, MeanSquaredErrorLoss, Sgd]
internal sealed partial class SinusoidAloneSingle;

[NeuralNetwork, Input(1, Gradient = true), Dense(1, UseBias = false), Sinusoid, MeanSquaredErrorLoss, Sgd]
internal sealed partial class SinusoidFusedSingle;

[NeuralNetwork(Precision = Precision.Double), Input(93, Gradient = true), Sinusoid, MeanSquaredErrorLoss, Sgd]
internal sealed partial class SinusoidAloneDouble;

[NeuralNetwork(Precision = Precision.Double), Input(1, Gradient = true), Dense(1, UseBias = false), Sinusoid, MeanSquaredErrorLoss, Sgd]
internal sealed partial class SinusoidFusedDouble;

[NeuralNetwork, Input(93, Gradient = true), Sinc, MeanSquaredErrorLoss, Sgd]
internal sealed partial class SincAloneSingle;

[NeuralNetwork, Input(1, Gradient = true), Dense(1, UseBias = false), Sinc, MeanSquaredErrorLoss, Sgd]
internal sealed partial class SincFusedSingle;

[NeuralNetwork(Precision = Precision.Double), Input(93, Gradient = true), Sinc, MeanSquaredErrorLoss, Sgd]
internal sealed partial class SincAloneDouble;

[NeuralNetwork(Precision = Precision.Double), Input(1, Gradient = true), Dense(1, UseBias = false), Sinc, MeanSquaredErrorLoss, Sgd]
internal sealed partial class SincFusedDouble;

[NeuralNetwork, Input(93, Gradient = true), Gaussian, MeanSquaredErrorLoss, Sgd]
internal sealed partial class GaussianAloneSingle;

[NeuralNetwork, Input(1, Gradient = true), Dense(1, UseBias = false), Gaussian, MeanSquaredErrorLoss, Sgd]
internal sealed partial class GaussianFusedSingle;

[NeuralNetwork(Precision = Precision.Double), Input(93, Gradient = true), Gaussian, MeanSquaredErrorLoss, Sgd]
internal sealed partial class GaussianAloneDouble;

[NeuralNetwork(Precision = Precision.Double), Input(1, Gradient = true), Dense(1, UseBias = false), Gaussian, MeanSquaredErrorLoss, Sgd]
internal sealed partial class GaussianFusedDouble;
