namespace NetGen.Accuracy.Tests;

// The networks of golden/baselines.json, initialised as PyTorch does.

[NeuralNetwork]
[Input(64)]
[Dense(64, Initializer = Initializer.PyTorch), ReLU]
[Dense(32, Initializer = Initializer.PyTorch), ReLU]
[Dense(10, Initializer = Initializer.PyTorch), CrossEntropyLoss]
[Adam(LearningRate = 0.001)]
internal sealed partial class DigitsMlp;

[NeuralNetwork]
[Input(1, 8, 8)]
[Conv2D(16, 3, Pad = 1, Initializer = Initializer.PyTorch), ReLU, MaxPool2D(2)]
[Conv2D(32, 3, Pad = 1, Initializer = Initializer.PyTorch), ReLU, MaxPool2D(2)]
[Flatten, Dense(64, Initializer = Initializer.PyTorch), ReLU]
[Dense(10, Initializer = Initializer.PyTorch), CrossEntropyLoss]
[Adam(LearningRate = 0.001)]
internal sealed partial class DigitsCnn;

[NeuralNetwork]
[Input(4)]
[Dense(16, Initializer = Initializer.PyTorch), ReLU]
[Dense(3, Initializer = Initializer.PyTorch), CrossEntropyLoss]
[Adam(LearningRate = 0.01)]
internal sealed partial class IrisMlp;

[NeuralNetwork]
[Input(13)]
[Dense(16, Initializer = Initializer.PyTorch), ReLU]
[Dense(3, Initializer = Initializer.PyTorch), CrossEntropyLoss]
[Adam(LearningRate = 0.01)]
internal sealed partial class WineMlp;

[NeuralNetwork]
[Input(30)]
[Dense(16, Initializer = Initializer.PyTorch), ReLU]
[Dense(2, Initializer = Initializer.PyTorch), CrossEntropyLoss]
[Adam(LearningRate = 0.003)]
internal sealed partial class BreastCancerMlp;

[NeuralNetwork]
[Input(10)]
[Dense(16, Initializer = Initializer.PyTorch), ReLU]
[Dense(1, Initializer = Initializer.PyTorch), MeanSquaredErrorLoss]
[Adam(LearningRate = 0.003, WeightDecay = 0.01)]
internal sealed partial class DiabetesMlp;

[NeuralNetwork]
[Input(784)]
[Dense(128, Initializer = Initializer.PyTorch), ReLU]
[Dense(64, Initializer = Initializer.PyTorch), ReLU]
[Dense(10, Initializer = Initializer.PyTorch), CrossEntropyLoss]
[Adam(LearningRate = 0.001)]
internal sealed partial class MnistMlp;

[NeuralNetwork]
[Input(1, 28, 28)]
[Conv2D(6, 5, Pad = 2, Initializer = Initializer.PyTorch), ReLU, MaxPool2D(2)]
[Conv2D(16, 5, Initializer = Initializer.PyTorch), ReLU, MaxPool2D(2)]
[Flatten, Dense(120, Initializer = Initializer.PyTorch), ReLU]
[Dense(84, Initializer = Initializer.PyTorch), ReLU]
[Dense(10, Initializer = Initializer.PyTorch), CrossEntropyLoss]
[Adam(LearningRate = 0.001)]
internal sealed partial class MnistLeNet5;
