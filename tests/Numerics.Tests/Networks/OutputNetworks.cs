namespace NetGen.Numerics.Tests.Networks;

// Numbers of outputs around the vector widths and the panel, from an even and from an odd number of inputs.

[NeuralNetwork, Input(10, Gradient = true), Dense(1), Tanh, Dense(11), Tanh, Dense(1), Tanh, Dense(5), CrossEntropyLoss, Sgd]
internal sealed partial class Outputs1Single;

[NeuralNetwork(Precision = Precision.Double), Input(10, Gradient = true), Dense(1), Tanh, Dense(11), Tanh, Dense(1), Tanh, Dense(5), CrossEntropyLoss, Sgd]
internal sealed partial class Outputs1Double;

[NeuralNetwork, Input(10, Gradient = true), Dense(3), Tanh, Dense(11), Tanh, Dense(3), Tanh, Dense(5), CrossEntropyLoss, Sgd]
internal sealed partial class Outputs3Single;

[NeuralNetwork(Precision = Precision.Double), Input(10, Gradient = true), Dense(3), Tanh, Dense(11), Tanh, Dense(3), Tanh, Dense(5), CrossEntropyLoss, Sgd]
internal sealed partial class Outputs3Double;

[NeuralNetwork, Input(10, Gradient = true), Dense(7), Tanh, Dense(11), Tanh, Dense(7), Tanh, Dense(5), CrossEntropyLoss, Sgd]
internal sealed partial class Outputs7Single;

[NeuralNetwork(Precision = Precision.Double), Input(10, Gradient = true), Dense(7), Tanh, Dense(11), Tanh, Dense(7), Tanh, Dense(5), CrossEntropyLoss, Sgd]
internal sealed partial class Outputs7Double;

[NeuralNetwork, Input(10, Gradient = true), Dense(8), Tanh, Dense(11), Tanh, Dense(8), Tanh, Dense(5), CrossEntropyLoss, Sgd]
internal sealed partial class Outputs8Single;

[NeuralNetwork(Precision = Precision.Double), Input(10, Gradient = true), Dense(8), Tanh, Dense(11), Tanh, Dense(8), Tanh, Dense(5), CrossEntropyLoss, Sgd]
internal sealed partial class Outputs8Double;

[NeuralNetwork, Input(10, Gradient = true), Dense(9), Tanh, Dense(11), Tanh, Dense(9), Tanh, Dense(5), CrossEntropyLoss, Sgd]
internal sealed partial class Outputs9Single;

[NeuralNetwork(Precision = Precision.Double), Input(10, Gradient = true), Dense(9), Tanh, Dense(11), Tanh, Dense(9), Tanh, Dense(5), CrossEntropyLoss, Sgd]
internal sealed partial class Outputs9Double;

[NeuralNetwork, Input(10, Gradient = true), Dense(16), Tanh, Dense(11), Tanh, Dense(16), Tanh, Dense(5), CrossEntropyLoss, Sgd]
internal sealed partial class Outputs16Single;

[NeuralNetwork(Precision = Precision.Double), Input(10, Gradient = true), Dense(16), Tanh, Dense(11), Tanh, Dense(16), Tanh, Dense(5), CrossEntropyLoss, Sgd]
internal sealed partial class Outputs16Double;

[NeuralNetwork, Input(10, Gradient = true), Dense(17), Tanh, Dense(11), Tanh, Dense(17), Tanh, Dense(5), CrossEntropyLoss, Sgd]
internal sealed partial class Outputs17Single;

[NeuralNetwork(Precision = Precision.Double), Input(10, Gradient = true), Dense(17), Tanh, Dense(11), Tanh, Dense(17), Tanh, Dense(5), CrossEntropyLoss, Sgd]
internal sealed partial class Outputs17Double;

[NeuralNetwork, Input(10, Gradient = true), Dense(31), Tanh, Dense(11), Tanh, Dense(31), Tanh, Dense(5), CrossEntropyLoss, Sgd]
internal sealed partial class Outputs31Single;

[NeuralNetwork(Precision = Precision.Double), Input(10, Gradient = true), Dense(31), Tanh, Dense(11), Tanh, Dense(31), Tanh, Dense(5), CrossEntropyLoss, Sgd]
internal sealed partial class Outputs31Double;

[NeuralNetwork, Input(10, Gradient = true), Dense(33), Tanh, Dense(11), Tanh, Dense(33), Tanh, Dense(5), CrossEntropyLoss, Sgd]
internal sealed partial class Outputs33Single;

[NeuralNetwork(Precision = Precision.Double), Input(10, Gradient = true), Dense(33), Tanh, Dense(11), Tanh, Dense(33), Tanh, Dense(5), CrossEntropyLoss, Sgd]
internal sealed partial class Outputs33Double;

[NeuralNetwork, Input(10, Gradient = true), Dense(64), Tanh, Dense(11), Tanh, Dense(64), Tanh, Dense(5), CrossEntropyLoss, Sgd]
internal sealed partial class Outputs64Single;

[NeuralNetwork(Precision = Precision.Double), Input(10, Gradient = true), Dense(64), Tanh, Dense(11), Tanh, Dense(64), Tanh, Dense(5), CrossEntropyLoss, Sgd]
internal sealed partial class Outputs64Double;
