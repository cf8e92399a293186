using NetGen;

namespace DigitsSearch;

/// <summary>One wide hidden layer with dropout.</summary>
[NeuralNetwork]
[Input(64)]
[Dense(256), ReLU, Dropout(0.3)]
[Dense(10)]
[Softmax, CrossEntropyLoss]
[Adam(LearningRate = 1e-3)]
public sealed partial class Wide;
