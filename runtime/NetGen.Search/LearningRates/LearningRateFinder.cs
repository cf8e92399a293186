using System.Numerics;
using NetGen.CompilerServices;

namespace NetGen.Search;

/// <summary>
/// Looks for a good learning rate in some hundred steps. The network is left as it is: copies of it are trained.
/// </summary>
/// <example>
/// <code>
/// var scan = LearningRateFinder.RangeTest(network, train);
/// network.Fit(train, validation, new FitOptions { LearningRate = scan.Best });
/// </code>
/// </example>
public static class LearningRateFinder
{
    /// <summary>
    /// One run of a hundred steps whose rate rises from step to step, evenly on the logarithmic scale, until training
    /// diverges: the quickest way (Smith, "Cyclical Learning Rates for Training Neural Networks", 2017, which raises the rate
    /// linearly; logarithmically as in fastai and PyTorch Lightning).
    /// </summary>
    /// <typeparam name="TNet">The network; inferred.</typeparam>
    /// <typeparam name="T">Its floating-point type; inferred.</typeparam>
    /// <typeparam name="TTarget">The type of its targets; inferred.</typeparam>
    /// <param name="network">The network, as it is at the start of the training; not changed.</param>
    /// <param name="train">Raw samples with targets; the input transform is applied.</param>
    /// <param name="options">The range, the number of steps and so on; null for the defaults.</param>
    /// <param name="cancellation">Ends the search with an exception.</param>
    /// <exception cref="ArgumentException">An option is out of range, or the data do not fit the network.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static LearningRateScan RangeTest<TNet, T, TTarget>(
        ITrainableNetwork<TNet, T, TTarget> network,
        Dataset<T> train,
        LearningRateFinderOptions? options = null,
        CancellationToken cancellation = default)
        where TNet : class, ITrainableNetwork<TNet, T, TTarget>
        where T : unmanaged, IFloatingPointIeee754<T>
        where TTarget : unmanaged
    {
        var (settings, start) = Prepare(network, train, options);
        var curve = new LossCurve(settings.Smoothing, settings.Divergence);
        var points = new List<LearningRatePoint>(settings.Iterations);
        Run<TNet, T, TTarget>(
            start,
            train,
            settings,
            step => settings.RateAt(step, settings.Iterations),
            (rate, loss) =>
            {
                var diverged = curve.Add(loss);
                points.Add(new LearningRatePoint(rate, loss, curve.Smoothed));
                return diverged;
            },
            cancellation);
        return Suggestion.OfRangeTest(TNet.Info.Name, points);
    }

    /// <summary>
    /// A hundred steps with each of several fixed rates, evenly on the logarithmic scale, all from the network's present
    /// parameters and with the same batches: slower than <see cref="RangeTest"/>, and closer to a training (the procedure of
    /// Stanford's CS231n: a rate with which the loss falls well within about a hundred iterations).
    /// </summary>
    /// <inheritdoc cref="RangeTest{TNet, T, TTarget}"/>
    public static LearningRateScan FixedRates<TNet, T, TTarget>(
        ITrainableNetwork<TNet, T, TTarget> network,
        Dataset<T> train,
        LearningRateFinderOptions? options = null,
        CancellationToken cancellation = default)
        where TNet : class, ITrainableNetwork<TNet, T, TTarget>
        where T : unmanaged, IFloatingPointIeee754<T>
        where TTarget : unmanaged
    {
        var (settings, start) = Prepare(network, train, options);
        var points = new List<LearningRatePoint>(settings.Rates);
        var initial = double.NaN;
        for (var i = 0; i < settings.Rates; i++)
        {
            var rate = settings.RateAt(i, settings.Rates);
            var curve = new LossCurve(settings.Smoothing, settings.Divergence);
            var (last, diverged, first) = (double.NaN, false, true);
            Run<TNet, T, TTarget>(
                start,
                train,
                settings,
                _ => rate,
                (_, loss) =>
                {
                    initial = first ? loss : initial;
                    (last, first) = (loss, false);
                    return diverged = curve.Add(loss);
                },
                cancellation);
            points.Add(new LearningRatePoint(rate, last, diverged ? double.PositiveInfinity : curve.Smoothed));
        }

        return Suggestion.OfFixedRates(TNet.Info.Name, points, initial);
    }

    private static (LearningRateFinderOptions Settings, TNet Start) Prepare<TNet, T, TTarget>(
        ITrainableNetwork<TNet, T, TTarget> network, Dataset<T> train, LearningRateFinderOptions? options)
        where TNet : class, ITrainableNetwork<TNet, T, TTarget>
        where T : unmanaged, IFloatingPointIeee754<T>
        where TTarget : unmanaged
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(train);
        options ??= new LearningRateFinderOptions();
        options.Validate();
        return (options, NetworkCopy.Clone<TNet, T>((TNet)network));
    }

    /// <summary>Trains a copy; <paramref name="see"/> gets each step's rate and loss and says whether to stop.</summary>
    private static void Run<TNet, T, TTarget>(
        TNet start,
        Dataset<T> train,
        LearningRateFinderOptions options,
        Func<int, double> rateAt,
        Func<double, double, bool> see,
        CancellationToken cancellation)
        where TNet : class, ITrainableNetwork<TNet, T, TTarget>
        where T : unmanaged, IFloatingPointIeee754<T>
        where TTarget : unmanaged
    {
        var result = TrainingLoop.Fit<TNet, T, TTarget>(
            NetworkCopy.Clone<TNet, T>(start),
            train,
            validation: null,
            new FitOptions
            {
                Epochs = options.Iterations, // an epoch has at least one step
                BatchSize = options.BatchSize,
                Seed = options.Seed,
                Threads = options.Threads,
                TrainingMonitor = null, // that a rate is too high is what is looked for
                OnBackward = step =>
                {
                    step.LearningRate = rateAt((int)step.TotalStep - 1);
                    options.OnBackward?.Invoke(step);
                },
                OnStep = step =>
                {
                    if (see(step.LearningRate, step.Loss) || step.TotalStep == options.Iterations)
                    {
                        step.Stop();
                    }
                },
            },
            progress: null,
            cancellation);
        cancellation.ThrowIfCancellationRequested();
        if (result.Error is { } error)
        {
            see(rateAt((int)result.Steps), error.Loss);
        }
    }
}
