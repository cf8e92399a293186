using NetGen.CompilerServices;

namespace NetGen;

/// <summary>What follows from the options and the data before training begins.</summary>
internal static class FitPlan
{
    /// <summary>The number of samples of a step, unless fewer are left.</summary>
    public static int BatchSize(FitOptions options, int samples) => options.FullBatch ? samples : Math.Min(options.BatchSize, samples);

    /// <summary>The number of batches in an epoch.</summary>
    /// <exception cref="ArgumentException">Dropping the last batch would leave none.</exception>
    public static int StepsPerEpoch(FitOptions options, int samples)
    {
        if (options.FullBatch)
        {
            return samples == 0 ? 0 : 1;
        }

        if (!options.DropLast)
        {
            return (int)(((long)samples + options.BatchSize - 1) / options.BatchSize);
        }

        return samples >= options.BatchSize
            ? samples / options.BatchSize
            : throw new ArgumentException(
                $"The training data have {samples} samples, fewer than one batch of {options.BatchSize}, and DropLast skips incomplete batches: nothing would be trained. Use a smaller BatchSize or DropLast = false.",
                nameof(options));
    }

    /// <summary>The training data to evaluate on after each epoch, if that is asked for.</summary>
    /// <exception cref="ArgumentException">They can not be read again and again.</exception>
    public static Dataset<T>? TrainingToEvaluate<T>(FitOptions options, TrainingData<T> train)
        where T : unmanaged, System.Numerics.IFloatingPointIeee754<T> =>
        !options.MetricsOnTraining ? null
        : train.Plain ?? throw new ArgumentException(
            "MetricsOnTraining evaluates on training data in memory; these are a stream. Give a data set of some of them as validation data.",
            nameof(options));

    /// <summary>The metric that decides which epoch is the best.</summary>
    /// <exception cref="ArgumentException">The metric asked for is not measured.</exception>
    public static FitMetric Monitor(FitOptions options, bool hasValidation, NetworkInfo info)
    {
        var metric = options.Monitor ?? (hasValidation ? FitMetric.ValidationLoss : FitMetric.Loss);
        if (!Enum.IsDefined(metric))
        {
            throw new ArgumentOutOfRangeException(nameof(options), metric, "Monitor is no metric.");
        }

        if (metric != FitMetric.Loss && !hasValidation)
        {
            throw new ArgumentException($"Monitor is {metric}, but there are no validation data.", nameof(options));
        }

        if (metric == FitMetric.ValidationAccuracy && info.Task is NetworkTask.Regression or NetworkTask.Similarity)
        {
            throw new ArgumentException(
                $"Monitor is {metric}, but {info.Name} learns values (its task is {info.Task}) and has no accuracy.", nameof(options));
        }

        return metric;
    }

    public static string UnoptimizedWarning(NetworkInfo info) =>
        $"{info.Name} was compiled without optimisation: training is 20 to 40 times slower. Build in Release, or put networks in a project with <Optimize>true</Optimize>.";
}
