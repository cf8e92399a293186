namespace NetGen.Functions.Tests.Networks;

// Losses on the input itself, for extreme logits: narrow with one sample in each lane, and by rows.

[NeuralNetwork, Input(4, Gradient = true), Identity, CrossEntropyLoss(LabelSmoothing = 0.1, ClassWeights = new[] { 1.0, 2.0, 0.5, 0.0 }), Sgd]
internal sealed partial class ExtremeCrossEntropy;

[NeuralNetwork, Input(4, Gradient = true), Identity, CrossEntropyLoss(SoftLabels = true), Sgd]
internal sealed partial class ExtremeSoft;

[NeuralNetwork, Input(4, Gradient = true), Identity, NegativeLogLikelihoodLoss, Sgd]
internal sealed partial class ExtremeLogLikelihood;

[NeuralNetwork, Input(4, Gradient = true), Identity, MulticlassHingeLoss, Sgd]
internal sealed partial class ExtremeHinge;

[NeuralNetwork, Input(4, Gradient = true), Identity, MulticlassHingeLoss(Squared = true), Sgd]
internal sealed partial class ExtremeSquaredHinge;

[NeuralNetwork, Input(4, Gradient = true), Identity, BinaryCrossEntropyLoss(PositiveWeight = new[] { 3.0 }), Sgd]
internal sealed partial class ExtremeBinary;

[NeuralNetwork, Input(4, Gradient = true), Identity, BinaryCrossEntropyLoss(FromProbabilities = true), Sgd]
internal sealed partial class ExtremeProbabilities;

[NeuralNetwork, Input(4, Gradient = true), Identity, HuberLoss, Sgd]
internal sealed partial class ExtremeHuber;

[NeuralNetwork, Input(4, Gradient = true), Identity, SmoothL1Loss(Beta = 0), Sgd]
internal sealed partial class ExtremeSmoothL1;

[NeuralNetwork, Input(4, Gradient = true), Identity, CosineLoss, Sgd]
internal sealed partial class ExtremeCosine;

[NeuralNetwork, Input(4, Gradient = true), Identity, KullbackLeiblerLoss, Sgd]
internal sealed partial class ExtremeDivergence;

[NeuralNetwork, Input(2, 4, Gradient = true), Identity, CosineEmbeddingLoss, Sgd]
internal sealed partial class ExtremePairs;

[NeuralNetwork, Input(3, 4, Gradient = true), Identity, CrossEntropyLoss(IgnoreIndex = 2), Sgd]
internal sealed partial class UncountedRows;

[NeuralNetwork, Input(5), Dense(16), ReLU, Dense(3), Softmax, CrossEntropyLoss(IgnoreIndex = -100, ClassWeights = new[] { 1.0, 2.0, 0.5 }), Sgd]
internal sealed partial class UncountedNarrow;
