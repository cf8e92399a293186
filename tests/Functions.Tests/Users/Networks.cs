namespace NetGen.Functions.Tests.Users;

[NeuralNetwork, Input(93, Gradient = true), Apply<Swish>, MeanSquaredErrorLoss, Sgd]
internal sealed partial class SwishSingle;
