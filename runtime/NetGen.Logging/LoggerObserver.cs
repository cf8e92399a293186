using Microsoft.Extensions.Logging;

namespace NetGen.Logging;

/// <summary>
/// Writes a training into a log: give it as one of <see cref="FitOptions.Observers"/>. Every value is a field of its own for
/// logs that keep structure.
/// </summary>
/// <remarks>
/// Start, epochs and end are information, a training that ended because its loss was not finite an error, remarks of the
/// result warnings, and every <see cref="StepInterval"/>-th step is debug output. Levels that the logger has off cost a
/// comparison.
/// </remarks>
/// <example>
/// <code>
/// var options = new FitOptions { Observers = [new LoggerObserver(loggerFactory.CreateLogger("Training"))] };
/// </code>
/// </example>
public sealed partial class LoggerObserver : FitObserver
{
    private readonly ILogger _logger;
    private readonly int _stepInterval = 100;
    private string _network = "";

    /// <summary>Makes an observer.</summary>
    /// <param name="logger">Where to write.</param>
    public LoggerObserver(ILogger logger)
    {
        ArgumentNullException.ThrowIfNull(logger);
        _logger = logger;
    }

    /// <summary>Every how many steps a step is written as debug output: at least 0; 0 is never. Default: 100.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int StepInterval
    {
        get => _stepInterval;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(StepInterval));
            _stepInterval = value;
        }
    }

    /// <inheritdoc/>
    public override void OnStart(FitStart start)
    {
        ArgumentNullException.ThrowIfNull(start);
        _network = start.Network.Name;
        LogStart(
            _network, start.TrainingSamples, start.ValidationSamples, start.Options.Epochs, start.StepsPerEpoch, start.BatchSize, start.LearningRate);
    }

    /// <inheritdoc/>
    public override void OnStep(StepContext step)
    {
        ArgumentNullException.ThrowIfNull(step);
        if (StepInterval > 0 && step.TotalStep % StepInterval == 0 && _logger.IsEnabled(LogLevel.Debug))
        {
            LogStep(_network, step.TotalStep, step.Epoch, step.Loss, step.LearningRate);
        }
    }

    /// <inheritdoc/>
    public override void OnEpoch(EpochContext epoch)
    {
        ArgumentNullException.ThrowIfNull(epoch);
        var record = epoch.Record;
        if (record.ValidationAccuracy is { } accuracy)
        {
            LogAccuracy(_network, record.Epoch, epoch.Epochs, record.Loss, record.ValidationLoss!.Value, accuracy, record.LearningRate, record.Seconds, epoch.IsBest);
        }
        else if (record.ValidationLoss is { } loss)
        {
            LogValidation(_network, record.Epoch, epoch.Epochs, record.Loss, loss, record.LearningRate, record.Seconds, epoch.IsBest);
        }
        else
        {
            LogEpoch(_network, record.Epoch, epoch.Epochs, record.Loss, record.LearningRate, record.Seconds, epoch.IsBest);
        }
    }

    /// <inheritdoc/>
    public override void OnEnd(FitResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        foreach (var warning in result.Warnings)
        {
            LogWarning(_network, warning);
        }

        if (result.Error is { } error)
        {
            LogFailure(error, _network, result.Steps, result.Elapsed.TotalSeconds);
        }
        else
        {
            LogEnd(_network, result.StopReason, result.Steps, result.Elapsed.TotalSeconds, result.BestEpoch);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "{Network}: training on {TrainingSamples} samples ({ValidationSamples} for validation), {Epochs} epochs of {StepsPerEpoch} steps, batches of {BatchSize}, learning rate {LearningRate}")]
    private partial void LogStart(string network, int trainingSamples, int validationSamples, int epochs, int stepsPerEpoch, int batchSize, double learningRate);

    [LoggerMessage(2, LogLevel.Debug, "{Network}: step {Step} of epoch {Epoch}, loss {Loss}, learning rate {LearningRate}", SkipEnabledCheck = true)]
    private partial void LogStep(string network, long step, int epoch, double loss, double learningRate);

    [LoggerMessage(3, LogLevel.Information, "{Network}: epoch {Epoch} of {Epochs}, loss {Loss}, learning rate {LearningRate}, {Seconds} s, best {IsBest}")]
    private partial void LogEpoch(string network, int epoch, int epochs, double loss, double learningRate, double seconds, bool isBest);

    [LoggerMessage(4, LogLevel.Information, "{Network}: epoch {Epoch} of {Epochs}, loss {Loss}, validation loss {ValidationLoss}, learning rate {LearningRate}, {Seconds} s, best {IsBest}")]
    private partial void LogValidation(string network, int epoch, int epochs, double loss, double validationLoss, double learningRate, double seconds, bool isBest);

    [LoggerMessage(5, LogLevel.Information, "{Network}: epoch {Epoch} of {Epochs}, loss {Loss}, validation loss {ValidationLoss}, validation accuracy {ValidationAccuracy}, learning rate {LearningRate}, {Seconds} s, best {IsBest}")]
    private partial void LogAccuracy(string network, int epoch, int epochs, double loss, double validationLoss, double validationAccuracy, double learningRate, double seconds, bool isBest);

    [LoggerMessage(6, LogLevel.Information, "{Network}: training ended ({StopReason}) after {Steps} steps in {Seconds} s, best epoch {BestEpoch}")]
    private partial void LogEnd(string network, StopReason stopReason, long steps, double seconds, int bestEpoch);

    [LoggerMessage(7, LogLevel.Error, "{Network}: training ended after {Steps} steps in {Seconds} s because the loss was not finite")]
    private partial void LogFailure(Exception exception, string network, long steps, double seconds);

    [LoggerMessage(8, LogLevel.Warning, "{Network}: {Remark}")]
    private partial void LogWarning(string network, string remark);
}
