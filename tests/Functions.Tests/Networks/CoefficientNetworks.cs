namespace NetGen.Functions.Tests.Networks;

// What learns a coefficient: one for all elements, alone and behind a dense layer, or one for each ("Each").

[NeuralNetwork, Input(93, Gradient = true), PReLU, MeanSquaredErrorLoss, Sgd]
internal sealed partial class PReLUAloneSingle;

[NeuralNetwork, Input(1, Gradient = true), Dense(1, UseBias = false), PReLU, MeanSquaredErrorLoss, Sgd]
internal sealed partial class PReLUFusedSingle;

[NeuralNetwork(Precision = Precision.Double), Input(93, Gradient = true), PReLU, MeanSquaredErrorLoss, Sgd]
internal sealed partial class PReLUAloneDouble;

[NeuralNetwork(Precision = Precision.Double), Input(1, Gradient = true), Dense(1, UseBias = false), PReLU, MeanSquaredErrorLoss, Sgd]
internal sealed partial class PReLUFusedDouble;

[NeuralNetwork, Input(93, Gradient = true), PReLU(PerChannel = true), MeanSquaredErrorLoss, Sgd]
internal sealed partial class PReLUEachSingle;

[NeuralNetwork(Precision = Precision.Double), Input(93, Gradient = true), PReLU(PerChannel = true), MeanSquaredErrorLoss, Sgd]
internal sealed partial class PReLUEachDouble;

[NeuralNetwork, Input(4, 3, 5, Gradient = true, Form = InputForm.Channels), PReLU(PerChannel = true), Flatten, MeanSquaredErrorLoss, Sgd]
internal sealed partial class PReLUChannelsSingle;

[NeuralNetwork(Precision = Precision.Double), Input(4, 3, 5, Gradient = true, Form = InputForm.Channels), PReLU(PerChannel = true), Flatten, MeanSquaredErrorLoss, Sgd]
internal sealed partial class PReLUChannelsDouble;

[NeuralNetwork, Input(93, Gradient = true), SoftExponential, MeanSquaredErrorLoss, Sgd]
internal sealed partial class SoftExponentialAloneSingle;

[NeuralNetwork, Input(1, Gradient = true), Dense(1, UseBias = false), SoftExponential, MeanSquaredErrorLoss, Sgd]
internal sealed partial class SoftExponentialFusedSingle;

[NeuralNetwork(Precision = Precision.Double), Input(93, Gradient = true), SoftExponential, MeanSquaredErrorLoss, Sgd]
internal sealed partial class SoftExponentialAloneDouble;

[NeuralNetwork(Precision = Precision.Double), Input(1, Gradient = true), Dense(1, UseBias = false), SoftExponential, MeanSquaredErrorLoss, Sgd]
internal sealed partial class SoftExponentialFusedDouble;

[NeuralNetwork, Input(65, Gradient = true), SoftExponential, MeanSquaredErrorLoss, Sgd]
internal sealed partial class SoftExponentialShortSingle;

[NeuralNetwork(Precision = Precision.Double), Input(65, Gradient = true), SoftExponential, MeanSquaredErrorLoss, Sgd]
internal sealed partial class SoftExponentialShortDouble;

[NeuralNetwork, Input(93, Gradient = true), SoftExponential(PerChannel = true), MeanSquaredErrorLoss, Sgd]
internal sealed partial class SoftExponentialEachSingle;

[NeuralNetwork(Precision = Precision.Double), Input(93, Gradient = true), SoftExponential(PerChannel = true), MeanSquaredErrorLoss, Sgd]
internal sealed partial class SoftExponentialEachDouble;

[NeuralNetwork, Input(65, Gradient = true), SoftExponential(PerChannel = true), MeanSquaredErrorLoss, Sgd]
internal sealed partial class SoftExponentialShortEachSingle;

[NeuralNetwork(Precision = Precision.Double), Input(65, Gradient = true), SoftExponential(PerChannel = true), MeanSquaredErrorLoss, Sgd]
internal sealed partial class SoftExponentialShortEachDouble;
