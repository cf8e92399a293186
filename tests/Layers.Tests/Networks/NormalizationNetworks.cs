namespace NetGen.Layers.Tests.Networks;

// Single normalisations, in the shapes of the golden cases.

[NeuralNetwork, Input(7, Gradient = true), BatchNorm, MeanSquaredErrorLoss, Sgd]
internal sealed partial class BatchNormVectorSingle;

[NeuralNetwork(Precision = Precision.Double), Input(7, Gradient = true), BatchNorm, MeanSquaredErrorLoss, Sgd]
internal sealed partial class BatchNormVectorDouble;

[NeuralNetwork, Input(4, 5, 6, Gradient = true, Form = InputForm.Channels), BatchNorm, MeanSquaredErrorLoss, Sgd]
internal sealed partial class BatchNormImageSingle;

[NeuralNetwork(Precision = Precision.Double), Input(4, 5, 6, Gradient = true, Form = InputForm.Channels), BatchNorm, MeanSquaredErrorLoss, Sgd]
internal sealed partial class BatchNormImageDouble;

[NeuralNetwork, Input(4, 6, Gradient = true, Form = InputForm.Channels), BatchNorm, MeanSquaredErrorLoss, Sgd]
internal sealed partial class BatchNormSignalSingle;

[NeuralNetwork(Precision = Precision.Double), Input(4, 6, Gradient = true, Form = InputForm.Channels), BatchNorm, MeanSquaredErrorLoss, Sgd]
internal sealed partial class BatchNormSignalDouble;

[NeuralNetwork, Input(12, Gradient = true), LayerNorm, MeanSquaredErrorLoss, Sgd]
internal sealed partial class LayerNormVectorSingle;

[NeuralNetwork(Precision = Precision.Double), Input(12, Gradient = true), LayerNorm, MeanSquaredErrorLoss, Sgd]
internal sealed partial class LayerNormVectorDouble;

[NeuralNetwork, Input(12, Gradient = true), RmsNorm, MeanSquaredErrorLoss, Sgd]
internal sealed partial class RmsNormVectorSingle;

[NeuralNetwork(Precision = Precision.Double), Input(12, Gradient = true), RmsNorm, MeanSquaredErrorLoss, Sgd]
internal sealed partial class RmsNormVectorDouble;

[NeuralNetwork, Input(5, 12, Gradient = true), LayerNorm, MeanSquaredErrorLoss, Sgd]
internal sealed partial class LayerNormRowsSingle;

[NeuralNetwork(Precision = Precision.Double), Input(5, 12, Gradient = true), LayerNorm, MeanSquaredErrorLoss, Sgd]
internal sealed partial class LayerNormRowsDouble;

[NeuralNetwork, Input(5, 12, Gradient = true), RmsNorm, MeanSquaredErrorLoss, Sgd]
internal sealed partial class RmsNormRowsSingle;

[NeuralNetwork(Precision = Precision.Double), Input(5, 12, Gradient = true), RmsNorm, MeanSquaredErrorLoss, Sgd]
internal sealed partial class RmsNormRowsDouble;

[NeuralNetwork, Input(3, 4, 5, Gradient = true, Form = InputForm.Channels), LayerNorm, MeanSquaredErrorLoss, Sgd]
internal sealed partial class LayerNormImageSingle;

[NeuralNetwork(Precision = Precision.Double), Input(3, 4, 5, Gradient = true, Form = InputForm.Channels), LayerNorm, MeanSquaredErrorLoss, Sgd]
internal sealed partial class LayerNormImageDouble;

[NeuralNetwork, Input(12, Gradient = true), LayerNorm(Affine = false), MeanSquaredErrorLoss, Sgd]
internal sealed partial class LayerNormPlainSingle;

[NeuralNetwork(Precision = Precision.Double), Input(12, Gradient = true), LayerNorm(Affine = false), MeanSquaredErrorLoss, Sgd]
internal sealed partial class LayerNormPlainDouble;

[NeuralNetwork, Input(6, 4, 3, Gradient = true), GroupNorm(1), MeanSquaredErrorLoss, Sgd]
internal sealed partial class GroupNorm1Single;

[NeuralNetwork(Precision = Precision.Double), Input(6, 4, 3, Gradient = true), GroupNorm(1), MeanSquaredErrorLoss, Sgd]
internal sealed partial class GroupNorm1Double;

[NeuralNetwork, Input(6, 4, 3, Gradient = true), GroupNorm(2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class GroupNorm2Single;

[NeuralNetwork(Precision = Precision.Double), Input(6, 4, 3, Gradient = true), GroupNorm(2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class GroupNorm2Double;

[NeuralNetwork, Input(6, 4, 3, Gradient = true), GroupNorm(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class GroupNorm3Single;

[NeuralNetwork(Precision = Precision.Double), Input(6, 4, 3, Gradient = true), GroupNorm(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class GroupNorm3Double;

[NeuralNetwork, Input(6, 4, 3, Gradient = true), GroupNorm(6), MeanSquaredErrorLoss, Sgd]
internal sealed partial class GroupNorm6Single;

[NeuralNetwork(Precision = Precision.Double), Input(6, 4, 3, Gradient = true), GroupNorm(6), MeanSquaredErrorLoss, Sgd]
internal sealed partial class GroupNorm6Double;

[NeuralNetwork, Input(6, 5, 4, Gradient = true), InstanceNorm(Affine = true), MeanSquaredErrorLoss, Sgd]
internal sealed partial class InstanceNormAffineSingle;

[NeuralNetwork(Precision = Precision.Double), Input(6, 5, 4, Gradient = true), InstanceNorm(Affine = true), MeanSquaredErrorLoss, Sgd]
internal sealed partial class InstanceNormAffineDouble;

[NeuralNetwork, Input(6, 3, 4, Gradient = true), InstanceNorm, MeanSquaredErrorLoss, Sgd]
internal sealed partial class InstanceNormPlainSingle;

[NeuralNetwork(Precision = Precision.Double), Input(6, 3, 4, Gradient = true), InstanceNorm, MeanSquaredErrorLoss, Sgd]
internal sealed partial class InstanceNormPlainDouble;
