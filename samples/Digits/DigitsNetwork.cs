using NetGen;

namespace Digits;

/// <summary>Recognises handwritten digits of 8 × 8 pixels.</summary>
[NeuralNetwork]
[Input(64)]
[Dense(64, Name = "fc1"), ReLU]
[Dense(32, Name = "fc2"), ReLU]
[Dense(10, Name = "fc3")]
[Softmax, CrossEntropyLoss]
[Adam(LearningRate = 1e-3)]
public sealed partial class DigitsNetwork;
