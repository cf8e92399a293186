using System.Diagnostics;
using NetGen;
using NetGen.CompilerServices;

namespace Architectures;

/// <summary>One network at work: a training step and a prediction, with random weights on random images.</summary>
/// <param name="Summary">The network's size.</param>
/// <param name="Batch">The samples of the training step.</param>
/// <param name="State">The numbers that a trainer holds for each parameter besides the parameter itself.</param>
/// <param name="Loss">The loss of the step.</param>
/// <param name="FirstStep">The time of the first step, compilation of the methods included.</param>
/// <param name="Step">The time of the second step.</param>
/// <param name="FirstPrediction">The time of the first prediction.</param>
/// <param name="Prediction">The time of the second prediction.</param>
internal sealed record Trial(
    NetworkSummary Summary, int Batch, int State, float Loss, TimeSpan FirstStep, TimeSpan Step, TimeSpan FirstPrediction, TimeSpan Prediction)
{
    /// <summary>What training takes: parameters, gradients, the optimizer's state and the activations of the batch, in bytes.</summary>
    public long TrainingBytes => ((2 + State) * Summary.ParameterBytes) + (Batch * Summary.TrainingBytesPerSample);

    /// <summary>Runs a network.</summary>
    /// <typeparam name="TNetwork">Its class.</typeparam>
    /// <param name="create">Makes it.</param>
    /// <param name="batch">The samples of a training step.</param>
    /// <param name="momentum">Whether its optimizer has a momentum.</param>
    public static Trial Run<TNetwork>(Func<TNetwork> create, int batch, bool momentum = true)
        where TNetwork : class, ITrainableNetwork<TNetwork, float, int>
    {
        var network = create();
        var random = new RandomStream(1, "images");
        var images = new float[batch * TNetwork.Info.InputSize];
        for (var i = 0; i < images.Length; i++)
        {
            images[i] = (float)((2 * random.NextDouble()) - 1);
        }

        var labels = new int[batch];
        for (var i = 0; i < batch; i++)
        {
            labels[i] = i % TNetwork.Info.OutputSize;
        }

        var scores = new float[TNetwork.Info.OutputSize];
        var firstPrediction = Time(Predict);
        var prediction = Time(Predict);
        var trainer = network.CreateTrainer(new TrainerOptions { BatchCapacity = batch });
        var loss = 0f;
        var firstStep = Time(Train);
        var firstLoss = loss;
        var step = Time(Train);
        return Array.TrueForAll(scores, float.IsFinite)
            ? new(NetworkSummary.Create(network.Weights), batch, momentum ? 1 : 0, firstLoss, firstStep, step, firstPrediction, prediction)
            : throw new ArithmeticException($"{TNetwork.Info.Name} predicts scores that are not finite.");

        void Predict() => network.PredictBatch(images.AsSpan(0, TNetwork.Info.InputSize), scores);

        void Train() => loss = trainer.Step(images, labels);
    }

    private static TimeSpan Time(Action action)
    {
        var clock = Stopwatch.StartNew();
        action();
        return clock.Elapsed;
    }
}
