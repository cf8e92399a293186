using NetGen;

namespace Mnist;

/// <summary>
/// LeNet-5 (LeCun et al., "Gradient-Based Learning Applied to Document Recognition", 1998) as it is built today: rectifiers
/// and maxima instead of sigmoids and means, and every filter sees all channels.
/// </summary>
[NeuralNetwork]
[Input(1, 28, 28)]
[Conv2D(6, 5, Pad = 2, Name = "conv1"), ReLU, MaxPool2D(2)]
[Conv2D(16, 5, Name = "conv2"), ReLU, MaxPool2D(2)]
[Flatten]
[Dense(120, Name = "fc1"), ReLU]
[Dense(84, Name = "fc2"), ReLU]
[Dense(10, Name = "fc3")]
[Softmax, CrossEntropyLoss]
[Adam(LearningRate = 1e-3)]
public sealed partial class LeNet;
