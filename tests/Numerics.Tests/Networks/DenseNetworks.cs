namespace NetGen.Numerics.Tests.Networks;

// Single dense layers, in the shapes of the golden cases.

[NeuralNetwork, Input(6, Gradient = true), Dense(5), MeanSquaredErrorLoss, Sgd]
internal sealed partial class Dense6x5Single;

[NeuralNetwork(Precision = Precision.Double), Input(6, Gradient = true), Dense(5), MeanSquaredErrorLoss, Sgd]
internal sealed partial class Dense6x5Double;

[NeuralNetwork, Input(6, Gradient = true), Dense(5, UseBias = false), MeanSquaredErrorLoss, Sgd]
internal sealed partial class Dense6x5NoBiasSingle;

[NeuralNetwork(Precision = Precision.Double), Input(6, Gradient = true), Dense(5, UseBias = false), MeanSquaredErrorLoss, Sgd]
internal sealed partial class Dense6x5NoBiasDouble;

[NeuralNetwork, Input(9, Gradient = true), Dense(1), MeanSquaredErrorLoss, Sgd]
internal sealed partial class Dense9x1Single;

[NeuralNetwork(Precision = Precision.Double), Input(9, Gradient = true), Dense(1), MeanSquaredErrorLoss, Sgd]
internal sealed partial class Dense9x1Double;

[NeuralNetwork, Input(37, Gradient = true), Dense(29), MeanSquaredErrorLoss, Sgd]
internal sealed partial class Dense37x29Single;

[NeuralNetwork(Precision = Precision.Double), Input(37, Gradient = true), Dense(29), MeanSquaredErrorLoss, Sgd]
internal sealed partial class Dense37x29Double;

[NeuralNetwork, Input(5, 8, Gradient = true), Dense(6), MeanSquaredErrorLoss, Sgd]
internal sealed partial class DenseRowsSingle;

[NeuralNetwork(Precision = Precision.Double), Input(5, 8, Gradient = true), Dense(6), MeanSquaredErrorLoss, Sgd]
internal sealed partial class DenseRowsDouble;
