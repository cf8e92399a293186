namespace NetGen.Functions.Tests.Networks;

// As in ActivationNetworks: alone on the golden grid, and behind a dense layer of one weight.

[NeuralNetwork, Input(93, Gradient = true), ReLU6, MeanSquaredErrorLoss, Sgd]
internal sealed partial class ReLU6AloneSingle;

[NeuralNetwork, Input(1, Gradient = true), Dense(1, UseBias = false), ReLU6, MeanSquaredErrorLoss, Sgd]
internal sealed partial class ReLU6FusedSingle;

[NeuralNetwork(Precision = Precision.Double), Input(93, Gradient = true), ReLU6, MeanSquaredErrorLoss, Sgd]
internal sealed partial class ReLU6AloneDouble;

[NeuralNetwork(Precision = Precision.Double), Input(1, Gradient = true), Dense(1, UseBias = false), ReLU6, MeanSquaredErrorLoss, Sgd]
internal sealed partial class ReLU6FusedDouble;

[NeuralNetwork, Input(93, Gradient = true), SELU, MeanSquaredErrorLoss, Sgd]
internal sealed partial class SELUAloneSingle;

[NeuralNetwork, Input(1, Gradient = true), Dense(1, UseBias = false), SELU, MeanSquaredErrorLoss, Sgd]
internal sealed partial class SELUFusedSingle;

[NeuralNetwork(Precision = Precision.Double), Input(93, Gradient = true), SELU, MeanSquaredErrorLoss, Sgd]
internal sealed partial class SELUAloneDouble;

[NeuralNetwork(Precision = Precision.Double), Input(1, Gradient = true), Dense(1, UseBias = false), SELU, MeanSquaredErrorLoss, Sgd]
internal sealed partial class SELUFusedDouble;

[NeuralNetwork, Input(93, Gradient = true), CELU(Alpha = 1.5), MeanSquaredErrorLoss, Sgd]
internal sealed partial class CELUAloneSingle;

[NeuralNetwork, Input(1, Gradient = true), Dense(1, UseBias = false), CELU(Alpha = 1.5), MeanSquaredErrorLoss, Sgd]
internal sealed partial class CELUFusedSingle;

[NeuralNetwork(Precision = Precision.Double), Input(93, Gradient = true), CELU(Alpha = 1.5), MeanSquaredErrorLoss, Sgd]
internal sealed partial class CELUAloneDouble;

[NeuralNetwork(Precision = Precision.Double), Input(1, Gradient = true), Dense(1, UseBias = false), CELU(Alpha = 1.5), MeanSquaredErrorLoss, Sgd]
internal sealed partial class CELUFusedDouble;

[NeuralNetwork, Input(93, Gradient = true), Mish, MeanSquaredErrorLoss, Sgd]
internal sealed partial class MishAloneSingle;

[NeuralNetwork, Input(1, Gradient = true), Dense(1, UseBias = false), Mish, MeanSquaredErrorLoss, Sgd]
internal sealed partial class MishFusedSingle;

[NeuralNetwork(Precision = Precision.Double), Input(93, Gradient = true), Mish, MeanSquaredErrorLoss, Sgd]
internal sealed partial class MishAloneDouble;

[NeuralNetwork(Precision = Precision.Double), Input(1, Gradient = true), Dense(1, UseBias = false), Mish, MeanSquaredErrorLoss, Sgd]
internal sealed partial class MishFusedDouble;

[NeuralNetwork, Input(93, Gradient = true), HardSwish, MeanSquaredErrorLoss, Sgd]
internal sealed partial class HardSwishAloneSingle;

[NeuralNetwork, Input(1, Gradient = true), Dense(1, UseBias = false), HardSwish, MeanSquaredErrorLoss, Sgd]
internal sealed partial class HardSwishFusedSingle;

[NeuralNetwork(Precision = Precision.Double), Input(93, Gradient = true), HardSwish, MeanSquaredErrorLoss, Sgd]
internal sealed partial class HardSwishAloneDouble;

[NeuralNetwork(Precision = Precision.Double), Input(1, Gradient = true), Dense(1, UseBias = false), HardSwish, MeanSquaredErrorLoss, Sgd]
internal sealed partial class HardSwishFusedDouble;

[NeuralNetwork, Input(93, Gradient = true), RReLU(Lower = 11.0 / 48, Upper = 11.0 / 48), MeanSquaredErrorLoss, Sgd]
internal sealed partial class RReLUMeanAloneSingle;

[NeuralNetwork, Input(1, Gradient = true), Dense(1, UseBias = false), RReLU(Lower = 11.0 / 48, Upper = 11.0 / 48), MeanSquaredErrorLoss, Sgd]
internal sealed partial class RReLUMeanFusedSingle;

[NeuralNetwork(Precision = Precision.Double), Input(93, Gradient = true), RReLU(Lower = 11.0 / 48, Upper = 11.0 / 48), MeanSquaredErrorLoss, Sgd]
internal sealed partial class RReLUMeanAloneDouble;

[NeuralNetwork(Precision = Precision.Double), Input(1, Gradient = true), Dense(1, UseBias = false), RReLU(Lower = 11.0 / 48, Upper = 11.0 / 48), MeanSquaredErrorLoss, Sgd]
internal sealed partial class RReLUMeanFusedDouble;
