namespace NetGen.Functions.Tests.Networks;

// One activation and nothing else, on the golden grid of 93 points as one sample ("Alone"), and behind a dense layer of
// one weight, which is set to 1, as 93 samples ("Fused": the activation is an epilogue or a loop over the layer's block).

[NeuralNetwork, Input(93, Gradient = true), Identity, MeanSquaredErrorLoss, Sgd]
internal sealed partial class IdentityAloneSingle;

[NeuralNetwork, Input(1, Gradient = true), Dense(1, UseBias = false), Identity, MeanSquaredErrorLoss, Sgd]
internal sealed partial class IdentityFusedSingle;

[NeuralNetwork(Precision = Precision.Double), Input(93, Gradient = true), Identity, MeanSquaredErrorLoss, Sgd]
internal sealed partial class IdentityAloneDouble;

[NeuralNetwork(Precision = Precision.Double), Input(1, Gradient = true), Dense(1, UseBias = false), Identity, MeanSquaredErrorLoss, Sgd]
internal sealed partial class IdentityFusedDouble;

[NeuralNetwork, Input(93, Gradient = true), ReLU, MeanSquaredErrorLoss, Sgd]
internal sealed partial class ReLUAloneSingle;

[NeuralNetwork, Input(1, Gradient = true), Dense(1, UseBias = false), ReLU, MeanSquaredErrorLoss, Sgd]
internal sealed partial class ReLUFusedSingle;

[NeuralNetwork(Precision = Precision.Double), Input(93, Gradient = true), ReLU, MeanSquaredErrorLoss, Sgd]
internal sealed partial class ReLUAloneDouble;

[NeuralNetwork(Precision = Precision.Double), Input(1, Gradient = true), Dense(1, UseBias = false), ReLU, MeanSquaredErrorLoss, Sgd]
internal sealed partial class ReLUFusedDouble;

[NeuralNetwork, Input(93, Gradient = true), LeakyReLU, MeanSquaredErrorLoss, Sgd]
internal sealed partial class LeakyReLUAloneSingle;

[NeuralNetwork, Input(1, Gradient = true), Dense(1, UseBias = false), LeakyReLU, MeanSquaredErrorLoss, Sgd]
internal sealed partial class LeakyReLUFusedSingle;

[NeuralNetwork(Precision = Precision.Double), Input(93, Gradient = true), LeakyReLU, MeanSquaredErrorLoss, Sgd]
internal sealed partial class LeakyReLUAloneDouble;

[NeuralNetwork(Precision = Precision.Double), Input(1, Gradient = true), Dense(1, UseBias = false), LeakyReLU, MeanSquaredErrorLoss, Sgd]
internal sealed partial class LeakyReLUFusedDouble;

[NeuralNetwork, Input(93, Gradient = true), ELU, MeanSquaredErrorLoss, Sgd]
internal sealed partial class ELUAloneSingle;

[NeuralNetwork, Input(1, Gradient = true), Dense(1, UseBias = false), ELU, MeanSquaredErrorLoss, Sgd]
internal sealed partial class ELUFusedSingle;

[NeuralNetwork(Precision = Precision.Double), Input(93, Gradient = true), ELU, MeanSquaredErrorLoss, Sgd]
internal sealed partial class ELUAloneDouble;

[NeuralNetwork(Precision = Precision.Double), Input(1, Gradient = true), Dense(1, UseBias = false), ELU, MeanSquaredErrorLoss, Sgd]
internal sealed partial class ELUFusedDouble;

[NeuralNetwork, Input(93, Gradient = true), Sigmoid, MeanSquaredErrorLoss, Sgd]
internal sealed partial class SigmoidAloneSingle;

[NeuralNetwork, Input(1, Gradient = true), Dense(1, UseBias = false), Sigmoid, MeanSquaredErrorLoss, Sgd]
internal sealed partial class SigmoidFusedSingle;

[NeuralNetwork(Precision = Precision.Double), Input(93, Gradient = true), Sigmoid, MeanSquaredErrorLoss, Sgd]
internal sealed partial class SigmoidAloneDouble;

[NeuralNetwork(Precision = Precision.Double), Input(1, Gradient = true), Dense(1, UseBias = false), Sigmoid, MeanSquaredErrorLoss, Sgd]
internal sealed partial class SigmoidFusedDouble;

[NeuralNetwork, Input(93, Gradient = true), Tanh, MeanSquaredErrorLoss, Sgd]
internal sealed partial class TanhAloneSingle;

[NeuralNetwork, Input(1, Gradient = true), Dense(1, UseBias = false), Tanh, MeanSquaredErrorLoss, Sgd]
internal sealed partial class TanhFusedSingle;

[NeuralNetwork(Precision = Precision.Double), Input(93, Gradient = true), Tanh, MeanSquaredErrorLoss, Sgd]
internal sealed partial class TanhAloneDouble;

[NeuralNetwork(Precision = Precision.Double), Input(1, Gradient = true), Dense(1, UseBias = false), Tanh, MeanSquaredErrorLoss, Sgd]
internal sealed partial class TanhFusedDouble;

[NeuralNetwork, Input(93, Gradient = true), Softplus, MeanSquaredErrorLoss, Sgd]
internal sealed partial class SoftplusAloneSingle;

[NeuralNetwork, Input(1, Gradient = true), Dense(1, UseBias = false), Softplus, MeanSquaredErrorLoss, Sgd]
internal sealed partial class SoftplusFusedSingle;

[NeuralNetwork(Precision = Precision.Double), Input(93, Gradient = true), Softplus, MeanSquaredErrorLoss, Sgd]
internal sealed partial class SoftplusAloneDouble;

[NeuralNetwork(Precision = Precision.Double), Input(1, Gradient = true), Dense(1, UseBias = false), Softplus, MeanSquaredErrorLoss, Sgd]
internal sealed partial class SoftplusFusedDouble;

[NeuralNetwork, Input(93, Gradient = true), GELU, MeanSquaredErrorLoss, Sgd]
internal sealed partial class GeluAloneSingle;

[NeuralNetwork, Input(1, Gradient = true), Dense(1, UseBias = false), GELU, MeanSquaredErrorLoss, Sgd]
internal sealed partial class GeluFusedSingle;

[NeuralNetwork(Precision = Precision.Double), Input(93, Gradient = true), GELU, MeanSquaredErrorLoss, Sgd]
internal sealed partial class GeluAloneDouble;

[NeuralNetwork(Precision = Precision.Double), Input(1, Gradient = true), Dense(1, UseBias = false), GELU, MeanSquaredErrorLoss, Sgd]
internal sealed partial class GeluFusedDouble;

[NeuralNetwork, Input(93, Gradient = true), GELU(Approximate = true), MeanSquaredErrorLoss, Sgd]
internal sealed partial class ApproximateGeluAloneSingle;

[NeuralNetwork, Input(1, Gradient = true), Dense(1, UseBias = false), GELU(Approximate = true), MeanSquaredErrorLoss, Sgd]
internal sealed partial class ApproximateGeluFusedSingle;

[NeuralNetwork(Precision = Precision.Double), Input(93, Gradient = true), GELU(Approximate = true), MeanSquaredErrorLoss, Sgd]
internal sealed partial class ApproximateGeluAloneDouble;

[NeuralNetwork(Precision = Precision.Double), Input(1, Gradient = true), Dense(1, UseBias = false), GELU(Approximate = true), MeanSquaredErrorLoss, Sgd]
internal sealed partial class ApproximateGeluFusedDouble;

[NeuralNetwork, Input(93, Gradient = true), SiLU, MeanSquaredErrorLoss, Sgd]
internal sealed partial class SiLUAloneSingle;

[NeuralNetwork, Input(1, Gradient = true), Dense(1, UseBias = false), SiLU, MeanSquaredErrorLoss, Sgd]
internal sealed partial class SiLUFusedSingle;

[NeuralNetwork(Precision = Precision.Double), Input(93, Gradient = true), SiLU, MeanSquaredErrorLoss, Sgd]
internal sealed partial class SiLUAloneDouble;

[NeuralNetwork(Precision = Precision.Double), Input(1, Gradient = true), Dense(1, UseBias = false), SiLU, MeanSquaredErrorLoss, Sgd]
internal sealed partial class SiLUFusedDouble;
