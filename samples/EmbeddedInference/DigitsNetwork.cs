using NetGen;

namespace EmbeddedInference;

/// <summary>The network of samples/Digits without loss and optimizer: nothing of training is compiled.</summary>
[NeuralNetwork]
[Input(64)]
[Dense(64, Name = "fc1"), ReLU]
[Dense(32, Name = "fc2"), ReLU]
[Dense(10, Name = "fc3")]
[Softmax]
internal sealed partial class DigitsNetwork;
