namespace NetGen.Training.Tests.Networks;

// One weight and plain gradient descent: with a gradient of 1 a step from 0 ends at minus the learning rate.

[NeuralNetwork, Input(1), Dense(1, UseBias = false), MeanSquaredErrorLoss, Sgd(LearningRate = 1)]
internal sealed partial class OneWeightSingle;

[NeuralNetwork(Precision = Precision.Double), Input(1), Dense(1, UseBias = false), MeanSquaredErrorLoss, Sgd(LearningRate = 1)]
internal sealed partial class OneWeightDouble;
