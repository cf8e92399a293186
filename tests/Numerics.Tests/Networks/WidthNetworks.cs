namespace NetGen.Numerics.Tests.Networks;

// Dense layers of every width from 1 to 41, each fed by the one before it: numbers of inputs odd and even, every tail.

[NeuralNetwork, Input(3, Gradient = true)]
[Dense(1), Tanh, Dense(2), Tanh, Dense(3), Tanh, Dense(4), Tanh, Dense(5), Tanh, Dense(6), Tanh, Dense(7), Tanh, Dense(8), Tanh, Dense(9), Tanh, Dense(10), Tanh, Dense(11)]
[MeanSquaredErrorLoss, Adam]
internal sealed partial class Widths1To11Single;

[NeuralNetwork(Precision = Precision.Double), Input(3, Gradient = true)]
[Dense(1), Tanh, Dense(2), Tanh, Dense(3), Tanh, Dense(4), Tanh, Dense(5), Tanh, Dense(6), Tanh, Dense(7), Tanh, Dense(8), Tanh, Dense(9), Tanh, Dense(10), Tanh, Dense(11)]
[MeanSquaredErrorLoss, Adam]
internal sealed partial class Widths1To11Double;

[NeuralNetwork, Input(3, Gradient = true)]
[Dense(11), Tanh, Dense(12), Tanh, Dense(13), Tanh, Dense(14), Tanh, Dense(15), Tanh, Dense(16), Tanh, Dense(17), Tanh, Dense(18), Tanh, Dense(19), Tanh, Dense(20), Tanh, Dense(21)]
[MeanSquaredErrorLoss, Adam]
internal sealed partial class Widths11To21Single;

[NeuralNetwork(Precision = Precision.Double), Input(3, Gradient = true)]
[Dense(11), Tanh, Dense(12), Tanh, Dense(13), Tanh, Dense(14), Tanh, Dense(15), Tanh, Dense(16), Tanh, Dense(17), Tanh, Dense(18), Tanh, Dense(19), Tanh, Dense(20), Tanh, Dense(21)]
[MeanSquaredErrorLoss, Adam]
internal sealed partial class Widths11To21Double;

[NeuralNetwork, Input(3, Gradient = true)]
[Dense(21), Tanh, Dense(22), Tanh, Dense(23), Tanh, Dense(24), Tanh, Dense(25), Tanh, Dense(26), Tanh, Dense(27), Tanh, Dense(28), Tanh, Dense(29), Tanh, Dense(30), Tanh, Dense(31)]
[MeanSquaredErrorLoss, Adam]
internal sealed partial class Widths21To31Single;

[NeuralNetwork(Precision = Precision.Double), Input(3, Gradient = true)]
[Dense(21), Tanh, Dense(22), Tanh, Dense(23), Tanh, Dense(24), Tanh, Dense(25), Tanh, Dense(26), Tanh, Dense(27), Tanh, Dense(28), Tanh, Dense(29), Tanh, Dense(30), Tanh, Dense(31)]
[MeanSquaredErrorLoss, Adam]
internal sealed partial class Widths21To31Double;

[NeuralNetwork, Input(3, Gradient = true)]
[Dense(31), Tanh, Dense(32), Tanh, Dense(33), Tanh, Dense(34), Tanh, Dense(35), Tanh, Dense(36), Tanh, Dense(37), Tanh, Dense(38), Tanh, Dense(39), Tanh, Dense(40), Tanh, Dense(41)]
[MeanSquaredErrorLoss, Adam]
internal sealed partial class Widths31To41Single;

[NeuralNetwork(Precision = Precision.Double), Input(3, Gradient = true)]
[Dense(31), Tanh, Dense(32), Tanh, Dense(33), Tanh, Dense(34), Tanh, Dense(35), Tanh, Dense(36), Tanh, Dense(37), Tanh, Dense(38), Tanh, Dense(39), Tanh, Dense(40), Tanh, Dense(41)]
[MeanSquaredErrorLoss, Adam]
internal sealed partial class Widths31To41Double;
