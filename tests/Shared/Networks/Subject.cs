using NetGen.CompilerServices;

namespace NetGen.Tests;

/// <summary>
/// A compiled network and its trainer with all numbers as doubles, so that one test serves both precisions and both
/// kinds of targets.
/// </summary>
internal abstract class Subject
{
    /// <summary>Whether the network computes in single precision.</summary>
    public abstract bool IsSingle { get; }

    public abstract NetworkInfo Info { get; }

    public abstract long StepCount { get; }

    public abstract IReadOnlyList<string> ParameterNames { get; }

    /// <summary>The names of the parameters that have a gradient.</summary>
    public abstract IReadOnlyList<string> TrainableNames { get; }

    /// <summary>A parameter in PyTorch's layout.</summary>
    public abstract double[] this[string name] { get; set; }

    public static Subject Of<TNetwork, T, TTarget>(ITrainableNetwork<TNetwork, T, TTarget> network, TrainerOptions? options = null)
        where TNetwork : class, ITrainableNetwork<TNetwork, T, TTarget>
        where T : unmanaged, System.Numerics.IFloatingPointIeee754<T>
        where TTarget : unmanaged, System.Numerics.INumberBase<TTarget> =>
        new Subject<TNetwork, T, TTarget>(network, options);

    public abstract double[] Gradient(string name);

    public abstract void SetGradient(string name, double[] values);

    /// <summary>What the network predicts for several samples.</summary>
    public abstract double[] Predict(double[] inputs);

    /// <summary>What the network predicts for several samples, one call for each.</summary>
    public double[] PredictEach(double[] inputs) => [.. inputs.Chunk(Info.InputSize).SelectMany(Predict)];

    /// <summary>The outputs and the loss of each sample in evaluation mode.</summary>
    public abstract (double[] Outputs, double[] Losses) Evaluate(double[] inputs, double[] targets);

    /// <summary>The loss of each sample in evaluation mode.</summary>
    public double[] Losses(double[] inputs, double[] targets) => Evaluate(inputs, targets).Losses;

    /// <summary>The average of several samples' losses in evaluation mode, by the weights of their labels where the loss has weights.</summary>
    public double AverageLoss(double[] inputs, double[] targets)
    {
        var losses = Losses(inputs, targets);
        return Info.Learning.IsWeighted
            ? losses.Sum() * Info.Learning.TargetsPerSample / Info.Learning.WeightOf(Array.ConvertAll(targets, target => (int)target))
            : losses.Average();
    }

    public abstract double Backward(double[] inputs, double[] targets, bool accumulate = false);

    public abstract void Update();

    /// <summary>Whether the network declares the gradient of its input.</summary>
    public abstract bool HasInputGradient { get; }

    /// <summary>The gradient of the last batch's inputs.</summary>
    public abstract double[] InputGradient();

    /// <summary>The optimizer's hyper-parameters.</summary>
    public abstract HyperParameterCollection HyperParameters { get; }

    /// <summary>Sets the learning rate of the next update.</summary>
    public abstract double LearningRate { get; set; }

    /// <summary>A parameter's average, in PyTorch's layout.</summary>
    public abstract double[] Average(string name);

    /// <summary>Puts the averages into the network until the result is disposed.</summary>
    public abstract IDisposable UseAverages();

    /// <summary>The bytes of the parameters, or of parameters, gradients and optimizer states.</summary>
    public abstract byte[] Bits(bool all = false);

    /// <summary>Fails unless everything between the parameters' elements is zero: in the parameters, gradients and states.</summary>
    public abstract void VerifyPadding();

    public double Step(double[] inputs, double[] targets)
    {
        var loss = Backward(inputs, targets);
        Update();
        return loss;
    }
}
