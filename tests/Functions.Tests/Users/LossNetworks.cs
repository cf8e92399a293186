namespace NetGen.Functions.Tests.Users;

// Losses on the input itself; seven elements are no multiple of a vector.

[NeuralNetwork, Input(7, Gradient = true), Identity, Loss<Huber>, Sgd]
internal sealed partial class HuberSingle;

[NeuralNetwork(Precision = Precision.Double), Input(7, Gradient = true), Identity, Loss<Huber>, Sgd]
internal sealed partial class HuberDouble;

[NeuralNetwork, Input(7, Gradient = true), Identity, Loss<Huber>(0.5), Sgd]
internal sealed partial class HuberHalfSingle;

[NeuralNetwork(Precision = Precision.Double), Input(7, Gradient = true), Identity, Loss<Huber>(0.5), Sgd]
internal sealed partial class HuberHalfDouble;

[NeuralNetwork, Input(7, Gradient = true), Identity, Loss<LogCosh>, Sgd]
internal sealed partial class LogCoshSingle;

[NeuralNetwork(Precision = Precision.Double), Input(7, Gradient = true), Identity, Loss<LogCosh>, Sgd]
internal sealed partial class LogCoshDouble;
