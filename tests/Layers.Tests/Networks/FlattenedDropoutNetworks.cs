namespace NetGen.Layers.Tests.Networks;

// What only training does, between an image and the dense layer that takes it. The rate of the first ones drops nothing.

[NeuralNetwork(Precision = Precision.Double), Input(2, 5, 4)]
[Conv2D(16, 3), Tanh, Flatten, Dropout(1e-12), Dense(5), Softmax, CrossEntropyLoss, Sgd]
internal sealed partial class FlattenedDropout16;

[NeuralNetwork(Precision = Precision.Double), Input(2, 9, 8)]
[Conv2D(32, 3, Pad = 1), Tanh, MaxPool2D(2), Flatten, Dropout(1e-12), Dropout(1e-12), Dense(17), Tanh, Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class FlattenedDropout32;

[NeuralNetwork(Precision = Precision.Double), Input(2, 5, 4)]
[Conv2D(7, 3), Tanh, Flatten, Dropout(1e-12), Dense(5), Softmax, CrossEntropyLoss, Sgd]
internal sealed partial class FlattenedDropout7;

[NeuralNetwork(Precision = Precision.Double), Input(2, 5, 4, Gradient = true)]
[Conv2D(16, 3), Tanh, Flatten, Dropout(0.3), Dense(5), Tanh, Dense(2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class FlattenedDropoutGradient;
