using System.Numerics;
using NetGen.CompilerServices;

namespace NetGen.Search;

/// <summary>
/// A network whose class is known only at run time, with the members that every network has: what a search trains when it
/// chooses between architectures.
/// </summary>
/// <typeparam name="T">The floating-point type, <see cref="float"/> or <see cref="double"/>.</typeparam>
public abstract class TrialNetwork<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private protected TrialNetwork()
    {
    }

    /// <summary>What the network is.</summary>
    public abstract NetworkInfo Info { get; }

    /// <summary>What is done to inputs before the network sees them; saved with the network. Default: null.</summary>
    public abstract InputTransform<T>? InputTransform { get; set; }

    /// <summary>Trains on a data set for a number of epochs.</summary>
    /// <inheritdoc cref="TrainingLoop.Fit{TNet, T, TTarget}"/>
    public abstract FitResult Fit(
        Dataset<T> train,
        Dataset<T>? validation = null,
        FitOptions? options = null,
        IProgress<FitProgress>? progress = null,
        CancellationToken cancellation = default);

    /// <summary>The loss and the metrics over a data set, in evaluation mode.</summary>
    /// <param name="data">Raw samples with targets; the input transform is applied.</param>
    /// <exception cref="ArgumentException">The data do not fit the network.</exception>
    public abstract Evaluation Evaluate(Dataset<T> data);

    /// <summary>Predicts one sample or several.</summary>
    /// <param name="inputs">The samples, one after the other.</param>
    /// <param name="outputs">Receives an output per sample.</param>
    /// <exception cref="ArgumentException">The lengths do not fit.</exception>
    public abstract void PredictBatch(ReadOnlySpan<T> inputs, Span<T> outputs);

    /// <summary>Writes the network as a safetensors file; an existing file is replaced at once or not at all.</summary>
    /// <param name="path">The file.</param>
    public abstract void Save(string path);

    /// <summary>The layers with their shapes, parameters and operations, and the memory they take.</summary>
    public abstract NetworkSummary Summary();

    /// <summary>Looks for a good learning rate: see <see cref="LearningRateFinder"/>.</summary>
    /// <inheritdoc cref="LearningRateFinder.RangeTest{TNet, T, TTarget}"/>
    public abstract LearningRateScan RangeTest(Dataset<T> train, LearningRateFinderOptions? options = null, CancellationToken cancellation = default);

    /// <summary>Looks for a good learning rate: see <see cref="LearningRateFinder"/>.</summary>
    /// <inheritdoc cref="LearningRateFinder.FixedRates{TNet, T, TTarget}"/>
    public abstract LearningRateScan FixedRates(Dataset<T> train, LearningRateFinderOptions? options = null, CancellationToken cancellation = default);

    /// <summary>The network itself.</summary>
    /// <typeparam name="TNet">Its class.</typeparam>
    /// <exception cref="InvalidCastException">It is of another class.</exception>
    public abstract TNet As<TNet>()
        where TNet : class;
}

internal sealed class TrialNetwork<TNet, T, TTarget>(TNet network) : TrialNetwork<T>
    where TNet : class, ITrainableNetwork<TNet, T, TTarget>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TTarget : unmanaged
{
    public override NetworkInfo Info => TNet.Info;

    public override InputTransform<T>? InputTransform
    {
        get => network.Weights.Transform;
        set => network.Weights.SetStage(value, network.Weights.Strict);
    }

    public override FitResult Fit(
        Dataset<T> train, Dataset<T>? validation, FitOptions? options, IProgress<FitProgress>? progress, CancellationToken cancellation) =>
        TrainingLoop.Fit<TNet, T, TTarget>(network, train, validation, options, progress, cancellation);

    public override Evaluation Evaluate(Dataset<T> data) => TrainingLoop.Evaluate<TNet, T, TTarget>(network, data);

    public override void PredictBatch(ReadOnlySpan<T> inputs, Span<T> outputs) => network.PredictBatch(inputs, outputs);

    public override void Save(string path) => ModelFile.Save<TNet, T>(network, path);

    public override NetworkSummary Summary() => NetworkSummary.Create(network.Weights);

    public override LearningRateScan RangeTest(Dataset<T> train, LearningRateFinderOptions? options, CancellationToken cancellation) =>
        LearningRateFinder.RangeTest(network, train, options, cancellation);

    public override LearningRateScan FixedRates(Dataset<T> train, LearningRateFinderOptions? options, CancellationToken cancellation) =>
        LearningRateFinder.FixedRates(network, train, options, cancellation);

    public override TOther As<TOther>() =>
        network as TOther ?? throw new InvalidCastException($"The network is a {typeof(TNet)}, not a {typeof(TOther)}.");
}
