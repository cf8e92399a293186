using System.Globalization;

namespace NetGen.TensorBoard;

/// <summary>
/// Writes a training into a file that TensorBoard shows: give it as one of <see cref="FitOptions.Observers"/>, and run
/// <c>tensorboard --logdir runs</c>.
/// </summary>
/// <remarks>
/// <para>
/// Scalars over steps, every <see cref="StepInterval"/>: <c>step/loss</c>, <c>step/learning_rate</c> and
/// <c>step/gradient_norm</c> (before clipping). Scalars over epochs: <c>loss/training</c>, <c>loss/smoothed</c>,
/// <c>loss/training_evaluated</c>, <c>loss/validation</c>, <c>accuracy/training</c>, <c>accuracy/validation</c>,
/// <c>learning_rate</c>, <c>samples_per_second</c>; what was not measured is left out.
/// </para>
/// <para>
/// One observer serves one training after another: each begins a new file in the same folder, and a run of a search has a
/// folder of its own. After the first steps it allocates nothing per step. <see cref="FitObserver.OnEnd"/> closes the file;
/// dispose of the observer for the case that <c>Fit</c> throws.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// using var board = new TensorBoardObserver("runs/digits-1");
/// network.Fit(train, validation, new FitOptions { Observers = [board] });
/// </code>
/// </example>
public sealed class TensorBoardObserver : FitObserver, IDisposable
{
    private static readonly (string Tag, Func<EpochRecord, double?> Value)[] s_scalars =
    [
        ("loss/training", record => record.Loss),
        ("loss/smoothed", record => record.SmoothedLoss),
        ("loss/training_evaluated", record => record.TrainingLoss),
        ("loss/validation", record => record.ValidationLoss),
        ("accuracy/training", record => record.TrainingAccuracy),
        ("accuracy/validation", record => record.ValidationAccuracy),
        ("learning_rate", record => record.LearningRate),
        ("samples_per_second", record => record.SamplesPerSecond),
    ];

    private readonly string _directory;
    private readonly TimeProvider? _time;
    private readonly int _stepInterval = 10;
    private readonly IReadOnlyDictionary<string, object> _hyperParameters = new Dictionary<string, object>();
    private EventFile? _file;

    /// <summary>Makes an observer; the file is made when training begins.</summary>
    /// <param name="directory">The folder of the run; made if it does not exist.</param>
    /// <param name="time">Where the time of events comes from. Default: the system's clock.</param>
    public TensorBoardObserver(string directory, TimeProvider? time = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(directory);
        (_directory, _time) = (directory, time);
    }

    /// <summary>Every how many steps the step's scalars are written: at least 0; 0 is never. Default: 10.</summary>
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

    /// <summary>Whether the norm of the gradients is among the step's scalars: a pass over them at each written step. Default: <see langword="true"/>.</summary>
    public bool GradientNorm { get; init; } = true;

    /// <summary>
    /// Settings of this run for the tab "HParams", besides those of the options (epochs, batch size, seed, learning rate or
    /// schedule): texts, numbers and booleans by name. Default: none.
    /// </summary>
    /// <exception cref="ArgumentException">A value is of another type.</exception>
    public IReadOnlyDictionary<string, object> HyperParameters
    {
        get => _hyperParameters;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            TensorBoard.HyperParameters.Check(value, nameof(HyperParameters));
            _hyperParameters = value;
        }
    }

    /// <summary>The file of the training that runs or ran last; null before the first.</summary>
    public string? Path { get; private set; }

    /// <inheritdoc/>
    public override void OnStart(FitStart start)
    {
        ArgumentNullException.ThrowIfNull(start);
        Dispose();
        _file = new EventFile(_directory, _time);
        Path = _file.Path;
        var values = ValuesOf(start);
        string[] metrics = start.ValidationSamples == 0 ? ["loss/training"] : ["loss/validation", "accuracy/validation", "loss/training"];
        _file.Write(TensorBoard.HyperParameters.Experiment(_file.Now, values, metrics));
        _file.Write(TensorBoard.HyperParameters.Start(_file.Now, values));
    }

    /// <inheritdoc/>
    public override void OnBackward(StepContext step)
    {
        ArgumentNullException.ThrowIfNull(step);
        if (GradientNorm && IsWritten(step))
        {
            _file!.AddScalar("step/gradient_norm", step.GradientNorm(), step.TotalStep);
        }
    }

    /// <inheritdoc/>
    public override void OnStep(StepContext step)
    {
        ArgumentNullException.ThrowIfNull(step);
        if (IsWritten(step))
        {
            _file!.AddScalar("step/loss", step.Loss, step.TotalStep);
            _file.AddScalar("step/learning_rate", step.LearningRate, step.TotalStep);
        }
    }

    /// <inheritdoc/>
    public override void OnEpoch(EpochContext epoch)
    {
        ArgumentNullException.ThrowIfNull(epoch);
        foreach (var (tag, value) in s_scalars)
        {
            if (value(epoch.Record) is { } scalar)
            {
                _file!.AddScalar(tag, scalar, epoch.Record.Epoch);
            }
        }

        _file!.Flush();
    }

    /// <inheritdoc/>
    public override void OnEnd(FitResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        _file!.Write(TensorBoard.HyperParameters.End(_file.Now, result.StopReason != StopReason.NonFiniteLoss));
        Dispose();
    }

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        _file?.Dispose();
        _file = null;
    }

    private bool IsWritten(StepContext step) => StepInterval > 0 && (step.TotalStep % StepInterval == 0 || step.TotalStep == 1);

    private Dictionary<string, object> ValuesOf(FitStart start)
    {
        var options = start.Options;
        var values = new Dictionary<string, object>
        {
            ["network"] = start.Network.Name,
            ["epochs"] = options.Epochs,
            ["batch_size"] = start.BatchSize,
            ["learning_rate"] = start.LearningRate,
            ["seed"] = options.Seed.ToString(CultureInfo.InvariantCulture), // beyond 2⁵³ a number would be another one
        };
        if (options.Schedule is { } schedule)
        {
            values["schedule"] = schedule.ToString()!;
        }

        foreach (var (name, value) in HyperParameters)
        {
            values[name] = value;
        }

        return values;
    }
}
