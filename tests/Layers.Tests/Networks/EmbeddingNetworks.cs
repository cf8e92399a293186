namespace NetGen.Layers.Tests.Networks;

// Tables in the shapes of the golden cases, and a wide one.

[NeuralNetwork, Input(5), Embedding(10, 4), MeanSquaredErrorLoss, Sgd]
internal sealed partial class EmbeddingSingle;

[NeuralNetwork(Precision = Precision.Double), Input(5), Embedding(10, 4), MeanSquaredErrorLoss, Sgd]
internal sealed partial class EmbeddingDouble;

[NeuralNetwork, Input(6), Embedding(7, 3, PaddingIndex = 0), MeanSquaredErrorLoss, Sgd]
internal sealed partial class EmbeddingPaddingSingle;

[NeuralNetwork(Precision = Precision.Double), Input(6), Embedding(7, 3, PaddingIndex = 0), MeanSquaredErrorLoss, Sgd]
internal sealed partial class EmbeddingPaddingDouble;

[NeuralNetwork, Input(9, Gradient = true), Embedding(300, 40, PaddingIndex = 2), Dense(5), Tanh, Flatten, Dense(3), MeanSquaredErrorLoss, Adam]
internal sealed partial class WideEmbedding;
