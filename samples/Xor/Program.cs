using NetGen;

float[] inputs = [0, 0, 0, 1, 1, 0, 1, 1];
float[] targets = [0, 1, 1, 0];
var network = new XorNetwork(seed: 1);
var trainer = network.CreateTrainer();
for (var step = 0; step < 500; step++)
{
    trainer.Step(inputs, targets);
}

var outputs = new float[4];
network.PredictBatch(inputs, outputs);
for (var i = 0; i < 4; i++)
{
    Console.WriteLine($"{inputs[2 * i]} xor {inputs[(2 * i) + 1]} = {outputs[i]:F3}");
}

[NeuralNetwork, Input(2), Dense(8), Tanh, Dense(1), Sigmoid, BinaryCrossEntropyLoss, Adam(LearningRate = 0.05)]
internal sealed partial class XorNetwork;
