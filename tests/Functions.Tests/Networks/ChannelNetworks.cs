namespace NetGen.Functions.Tests.Networks;

// What works along the features or channels.

[NeuralNetwork, Input(10, Gradient = true), LogSoftmax, MeanSquaredErrorLoss, Sgd]
internal sealed partial class LogSoftmaxSingle;

[NeuralNetwork(Precision = Precision.Double), Input(10, Gradient = true), LogSoftmax, MeanSquaredErrorLoss, Sgd]
internal sealed partial class LogSoftmaxDouble;

[NeuralNetwork, Input(5, 3, 4, Gradient = true, Form = InputForm.Channels), Softmax, Flatten, MeanSquaredErrorLoss, Sgd]
internal sealed partial class SoftmaxChannelsSingle;

[NeuralNetwork(Precision = Precision.Double), Input(5, 3, 4, Gradient = true, Form = InputForm.Channels), Softmax, Flatten, MeanSquaredErrorLoss, Sgd]
internal sealed partial class SoftmaxChannelsDouble;

[NeuralNetwork, Input(5, 3, 4, Gradient = true, Form = InputForm.Channels), LogSoftmax, Flatten, MeanSquaredErrorLoss, Sgd]
internal sealed partial class LogSoftmaxChannelsSingle;

[NeuralNetwork(Precision = Precision.Double), Input(5, 3, 4, Gradient = true, Form = InputForm.Channels), LogSoftmax, Flatten, MeanSquaredErrorLoss, Sgd]
internal sealed partial class LogSoftmaxChannelsDouble;

[NeuralNetwork, Input(8, Gradient = true), Maxout(2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class MaxoutTwoSingle;

[NeuralNetwork(Precision = Precision.Double), Input(8, Gradient = true), Maxout(2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class MaxoutTwoDouble;

[NeuralNetwork, Input(12, Gradient = true), Maxout(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class MaxoutThreeSingle;

[NeuralNetwork(Precision = Precision.Double), Input(12, Gradient = true), Maxout(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class MaxoutThreeDouble;

[NeuralNetwork, Input(6, 4, 3, Gradient = true, Form = InputForm.Channels), Maxout(2), Flatten, MeanSquaredErrorLoss, Sgd]
internal sealed partial class MaxoutTwoImageSingle;

[NeuralNetwork(Precision = Precision.Double), Input(6, 4, 3, Gradient = true, Form = InputForm.Channels), Maxout(2), Flatten, MeanSquaredErrorLoss, Sgd]
internal sealed partial class MaxoutTwoImageDouble;

[NeuralNetwork, Input(9, 4, 3, Gradient = true, Form = InputForm.Channels), Maxout(3), Flatten, MeanSquaredErrorLoss, Sgd]
internal sealed partial class MaxoutThreeImageSingle;

[NeuralNetwork(Precision = Precision.Double), Input(9, 4, 3, Gradient = true, Form = InputForm.Channels), Maxout(3), Flatten, MeanSquaredErrorLoss, Sgd]
internal sealed partial class MaxoutThreeImageDouble;
