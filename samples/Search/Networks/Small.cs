using NetGen;

namespace DigitsSearch;

/// <summary>The network of the sample Digits, as it is there: what is to be beaten.</summary>
[NeuralNetwork]
[Input(64)]
[Dense(64), ReLU]
[Dense(32), ReLU]
[Dense(10)]
[Softmax, CrossEntropyLoss]
[Adam(LearningRate = 1e-3)]
public sealed partial class Small;
