namespace NetGen.Functions.Tests.Networks;

// As in ActivationNetworks: alone on the golden grid, and behind a dense layer of one weight.

#pragma warning disable NETGEN111 // That nothing before it learns is what is tested.

[NeuralNetwork, Input(93, Gradient = true), BinaryStep, MeanSquaredErrorLoss, Sgd]
internal sealed partial class BinaryStepAloneSingle;

[NeuralNetwork, Input(1, Gradient = true), Dense(1, UseBias = false), BinaryStep, MeanSquaredErrorLoss, Sgd]
internal sealed partial class BinaryStepFusedSingle;

[NeuralNetwork(Precision = Precision.Double), Input(93, Gradient = true), BinaryStep, MeanSquaredErrorLoss, Sgd]
internal sealed partial class BinaryStepAloneDouble;

[NeuralNetwork(Precision = Precision.Double), Input(1, Gradient = true), Dense(1, UseBias = false), BinaryStep, MeanSquaredErrorLoss, Sgd]
internal sealed partial class BinaryStepFusedDouble;

#pragma warning restore NETGEN111

[NeuralNetwork, Input(93, Gradient = true), HardSigmoid, MeanSquaredErrorLoss, Sgd]
internal sealed partial class HardSigmoidAloneSingle;

[NeuralNetwork, Input(1, Gradient = true), Dense(1, UseBias = false), HardSigmoid, MeanSquaredErrorLoss, Sgd]
internal sealed partial class HardSigmoidFusedSingle;

[NeuralNetwork(Precision = Precision.Double), Input(93, Gradient = true), HardSigmoid, MeanSquaredErrorLoss, Sgd]
internal sealed partial class HardSigmoidAloneDouble;

[NeuralNetwork(Precision = Precision.Double), Input(1, Gradient = true), Dense(1, UseBias = false), HardSigmoid, MeanSquaredErrorLoss, Sgd]
internal sealed partial class HardSigmoidFusedDouble;

[NeuralNetwork, Input(93, Gradient = true), HardTanh, MeanSquaredErrorLoss, Sgd]
internal sealed partial class HardTanhAloneSingle;

[NeuralNetwork, Input(1, Gradient = true), Dense(1, UseBias = false), HardTanh, MeanSquaredErrorLoss, Sgd]
internal sealed partial class HardTanhFusedSingle;

[NeuralNetwork(Precision = Precision.Double), Input(93, Gradient = true), HardTanh, MeanSquaredErrorLoss, Sgd]
internal sealed partial class HardTanhAloneDouble;

[NeuralNetwork(Precision = Precision.Double), Input(1, Gradient = true), Dense(1, UseBias = false), HardTanh, MeanSquaredErrorLoss, Sgd]
internal sealed partial class HardTanhFusedDouble;

[NeuralNetwork, Input(93, Gradient = true), Softsign, MeanSquaredErrorLoss, Sgd]
internal sealed partial class SoftsignAloneSingle;

[NeuralNetwork, Input(1, Gradient = true), Dense(1, UseBias = false), Softsign, MeanSquaredErrorLoss, Sgd]
internal sealed partial class SoftsignFusedSingle;

[NeuralNetwork(Precision = Precision.Double), Input(93, Gradient = true), Softsign, MeanSquaredErrorLoss, Sgd]
internal sealed partial class SoftsignAloneDouble;

[NeuralNetwork(Precision = Precision.Double), Input(1, Gradient = true), Dense(1, UseBias = false), Softsign, MeanSquaredErrorLoss, Sgd]
internal sealed partial class SoftsignFusedDouble;

[NeuralNetwork, Input(93, Gradient = true), LogSigmoid, MeanSquaredErrorLoss, Sgd]
internal sealed partial class LogSigmoidAloneSingle;

[NeuralNetwork, Input(1, Gradient = true), Dense(1, UseBias = false), LogSigmoid, MeanSquaredErrorLoss, Sgd]
internal sealed partial class LogSigmoidFusedSingle;

[NeuralNetwork(Precision = Precision.Double), Input(93, Gradient = true), LogSigmoid, MeanSquaredErrorLoss, Sgd]
internal sealed partial class LogSigmoidAloneDouble;

[NeuralNetwork(Precision = Precision.Double), Input(1, Gradient = true), Dense(1, UseBias = false), LogSigmoid, MeanSquaredErrorLoss, Sgd]
internal sealed partial class LogSigmoidFusedDouble;

[NeuralNetwork, Input(93, Gradient = true), Tanhshrink, MeanSquaredErrorLoss, Sgd]
internal sealed partial class TanhshrinkAloneSingle;

[NeuralNetwork, Input(1, Gradient = true), Dense(1, UseBias = false), Tanhshrink, MeanSquaredErrorLoss, Sgd]
internal sealed partial class TanhshrinkFusedSingle;

[NeuralNetwork(Precision = Precision.Double), Input(93, Gradient = true), Tanhshrink, MeanSquaredErrorLoss, Sgd]
internal sealed partial class TanhshrinkAloneDouble;

[NeuralNetwork(Precision = Precision.Double), Input(1, Gradient = true), Dense(1, UseBias = false), Tanhshrink, MeanSquaredErrorLoss, Sgd]
internal sealed partial class TanhshrinkFusedDouble;

[NeuralNetwork, Input(93, Gradient = true), Arctan, MeanSquaredErrorLoss, Sgd]
internal sealed partial class ArctanAloneSingle;

[NeuralNetwork, Input(1, Gradient = true), Dense(1, UseBias = false), Arctan, MeanSquaredErrorLoss, Sgd]
internal sealed partial class ArctanFusedSingle;

[NeuralNetwork(Precision = Precision.Double), Input(93, Gradient = true), Arctan, MeanSquaredErrorLoss, Sgd]
internal sealed partial class ArctanAloneDouble;

[NeuralNetwork(Precision = Precision.Double), Input(1, Gradient = true), Dense(1, UseBias = false), Arctan, MeanSquaredErrorLoss, Sgd]
internal sealed partial class ArctanFusedDouble;
