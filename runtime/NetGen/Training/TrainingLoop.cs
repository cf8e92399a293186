using System.Numerics;

namespace NetGen.CompilerServices;

/// <summary>What the <c>Fit</c> and <c>Evaluate</c> members of every network call.</summary>
public static class TrainingLoop
{
    /// <summary>Trains a network on a data set, an augmented one, or a stream.</summary>
    /// <remarks>
    /// Data are taken raw: the network's input transform is applied to every batch. A loss that is not finite ends
    /// training with <see cref="StopReason.NonFiniteLoss"/>, before that step has changed anything. Cancellation ends it
    /// between two steps: the network keeps the weights of the last one, and the result says
    /// <see cref="StopReason.Cancelled"/> (no exception is thrown). Exceptions of callbacks are passed on.
    /// </remarks>
    /// <typeparam name="TNet">The network.</typeparam>
    /// <typeparam name="T">Its floating-point type.</typeparam>
    /// <typeparam name="TTarget"><see cref="int"/> for class indices, <typeparamref name="T"/> for values.</typeparam>
    /// <param name="network">The network; it is trained in place, and may predict meanwhile.</param>
    /// <param name="train">The training data.</param>
    /// <param name="validation">Data to evaluate on after every epoch, or null.</param>
    /// <param name="options">The options, or null for the defaults.</param>
    /// <param name="progress">Receives reports on the calling thread, or null.</param>
    /// <param name="cancellation">Ends training early.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="ArgumentException">An option is out of range, or the data do not fit the network; nothing has changed.</exception>
    /// <exception cref="SampleStreamException">A sample of a stream can not be read or does not fit; the network keeps the weights of the last step.</exception>
    public static FitResult Fit<TNet, T, TTarget>(
        TNet network,
        TrainingData<T> train,
        Dataset<T>? validation = null,
        FitOptions? options = null,
        IProgress<FitProgress>? progress = null,
        CancellationToken cancellation = default)
        where TNet : class, ITrainableNetwork<TNet, T, TTarget>
        where T : unmanaged, IFloatingPointIeee754<T>
        where TTarget : unmanaged
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(train);
        options ??= new FitOptions();
        options.Validate();
        using var session = new FitSession<TNet, T, TTarget>(network, train, validation, options, progress, cancellation);
        return session.Run();
    }

    /// <summary>Computes a network's loss and metrics on a data set, in evaluation mode.</summary>
    /// <typeparam name="TNet">The network.</typeparam>
    /// <typeparam name="T">Its floating-point type.</typeparam>
    /// <typeparam name="TTarget"><see cref="int"/> for class indices, <typeparamref name="T"/> for values.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="data">The data, raw: the network's input transform is applied.</param>
    /// <exception cref="ArgumentException">The data do not fit the network, or are not finite in strict mode.</exception>
    public static Evaluation Evaluate<TNet, T, TTarget>(TNet network, Dataset<T> data)
        where TNet : class, ITrainableNetwork<TNet, T, TTarget>
        where T : unmanaged, IFloatingPointIeee754<T>
        where TTarget : unmanaged
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(data);
        return new Evaluator<TNet, T, TTarget>(network.Weights, data, strict: false, nameof(data)).Run(network, detailed: true);
    }
}
