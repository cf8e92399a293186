using NetGen;

namespace DigitsSearch;

/// <summary>Three hidden layers with dropout.</summary>
[NeuralNetwork]
[Input(64)]
[Dense(128), ReLU, Dropout(0.2)]
[Dense(128), ReLU, Dropout(0.2)]
[Dense(64), ReLU]
[Dense(10)]
[Softmax, CrossEntropyLoss]
[Adam(LearningRate = 1e-3)]
public sealed partial class Deep;
