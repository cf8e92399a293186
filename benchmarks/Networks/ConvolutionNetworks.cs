namespace NetGen.Benchmarks;

/// <summary>W4: LeNet-5 with ReLU and maximum pooling, for images of 28 × 28 pixels.</summary>
[NeuralNetwork]
[Input(1, 28, 28)]
[Conv2D(6, 5, Pad = 2), ReLU, MaxPool2D(2)]
[Conv2D(16, 5), ReLU, MaxPool2D(2)]
[Flatten]
[Dense(120), ReLU]
[Dense(84), ReLU]
[Dense(10)]
[CrossEntropyLoss]
[Sgd(LearningRate = 1e-12, Momentum = 0.9)]
internal sealed partial class LeNet;

/// <summary>W5: two convolutions without padding and a wide dense layer.</summary>
[NeuralNetwork]
[Input(1, 28, 28)]
[Conv2D(32, 3), ReLU]
[Conv2D(64, 3), ReLU, MaxPool2D(2)]
[Flatten]
[Dense(128), ReLU]
[Dense(10)]
[CrossEntropyLoss]
[Adam(LearningRate = 1e-12)]
internal sealed partial class ConvolutionNetwork;
