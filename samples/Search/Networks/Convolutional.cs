using NetGen;

namespace DigitsSearch;

/// <summary>Two convolutions, which know that neighbouring pixels belong together.</summary>
[NeuralNetwork]
[Input(1, 8, 8)]
[Conv2D(16, 3, Padding = Padding.Same), BatchNorm, ReLU]
[Conv2D(32, 3, Padding = Padding.Same), BatchNorm, ReLU, MaxPool2D(2)]
[Flatten, Dropout(0.3)]
[Dense(10)]
[Softmax, CrossEntropyLoss]
[Adam(LearningRate = 1e-3)]
public sealed partial class Convolutional;
