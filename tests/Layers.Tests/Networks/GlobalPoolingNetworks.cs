namespace NetGen.Layers.Tests.Networks;

// Global pooling, in the shapes of the golden cases.

[NeuralNetwork, Input(5, 4, 6, Gradient = true), GlobalAvgPool2D, MeanSquaredErrorLoss, Sgd]
internal sealed partial class GlobalAvgPoolSingle;

[NeuralNetwork(Precision = Precision.Double), Input(5, 4, 6, Gradient = true), GlobalAvgPool2D, MeanSquaredErrorLoss, Sgd]
internal sealed partial class GlobalAvgPoolDouble;

[NeuralNetwork, Input(5, 4, 6, Gradient = true), GlobalMaxPool2D, MeanSquaredErrorLoss, Sgd]
internal sealed partial class GlobalMaxPoolSingle;

[NeuralNetwork(Precision = Precision.Double), Input(5, 4, 6, Gradient = true), GlobalMaxPool2D, MeanSquaredErrorLoss, Sgd]
internal sealed partial class GlobalMaxPoolDouble;
