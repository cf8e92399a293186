using System.Diagnostics;
using System.Globalization;

namespace NetGen;

/// <summary>
/// Steers a running <c>Fit</c> from outside: a key handler, a user interface or another thread sets the learning rate, pauses,
/// resumes or stops it. Give it in <see cref="FitOptions.Control"/>. All members may be called by any thread at any time, also
/// before the <c>Fit</c> begins; they take effect before the next step, and what was done is in
/// <see cref="EpochRecord.Interventions"/> and <see cref="FitResult.Interventions"/>.
/// </summary>
/// <remarks>
/// One object may serve several trainings, one after the other. A training that nobody steers gives the same as without one.
/// </remarks>
/// <example>
/// <code>
/// var control = new FitControl();
/// var training = Task.Run(() => network.Fit(train, validation, new FitOptions { Epochs = 500, Control = control }));
/// control.ScaleLearningRate(0.1);      // when the loss stops falling
/// control.Stop();
/// </code>
/// </example>
public sealed class FitControl
{
    // Cancellation does not wake a paused training at once, but soon.
    private const int PollMilliseconds = 20;

    private readonly object _gate = new();
    private volatile bool _pending;
    private double _rate = double.NaN;
    private double? _request;
    private bool _held;
    private bool _release;
    private bool _paused;
    private bool _stop;
    private bool _running;

    /// <summary>
    /// The learning rate of the next step: finite and at least 0. Once set, it stays, and a schedule does not change it, until it
    /// is set again or left to the schedule by <see cref="ReleaseLearningRate"/>; callbacks may still change it. NaN before the
    /// first training begins.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative, NaN or infinite.</exception>
    public double LearningRate
    {
        get
        {
            lock (_gate)
            {
                return _request ?? _rate;
            }
        }

        set
        {
            if (!(value >= 0 && double.IsFinite(value)))
            {
                throw new ArgumentOutOfRangeException(
                    nameof(value), value, string.Create(CultureInfo.InvariantCulture, $"The learning rate {value} must be finite and at least 0."));
            }

            lock (_gate)
            {
                (_request, _release) = (value, false);
                Wake();
            }
        }
    }

    /// <summary>Whether the learning rate is held at a value set by hand, so that a schedule does not change it.</summary>
    public bool HoldsLearningRate
    {
        get
        {
            lock (_gate)
            {
                return (_held && !_release) || _request is not null;
            }
        }
    }

    /// <summary>Whether training is paused, or will be before its next step.</summary>
    public bool IsPaused
    {
        get
        {
            lock (_gate)
            {
                return _paused;
            }
        }
    }

    /// <summary>Whether a <c>Fit</c> is running with this control, paused or not.</summary>
    public bool IsRunning
    {
        get
        {
            lock (_gate)
            {
                return _running;
            }
        }
    }

    /// <summary>Multiplies the learning rate, at once for threads that do the same.</summary>
    /// <param name="factor">Finite and at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="factor"/>, or the product, is out of range.</exception>
    /// <exception cref="InvalidOperationException">There is no learning rate yet: no training has begun, and none was set.</exception>
    public void ScaleLearningRate(double factor)
    {
        lock (_gate)
        {
            var rate = _request ?? _rate;
            if (double.IsNaN(rate))
            {
                throw new InvalidOperationException("There is no learning rate to multiply before the training begins; set one.");
            }

            LearningRate = rate * factor;
        }
    }

    /// <summary>Leaves the learning rate to the schedule again; without a schedule it stays as it is.</summary>
    public void ReleaseLearningRate()
    {
        lock (_gate)
        {
            (_request, _release) = (null, true);
            Wake();
        }
    }

    /// <summary>Holds training before its next step, until <see cref="Resume"/>, <see cref="Stop"/> or cancellation.</summary>
    public void Pause()
    {
        lock (_gate)
        {
            _paused = true;
            Wake();
        }
    }

    /// <summary>Lets a paused training go on.</summary>
    public void Resume()
    {
        lock (_gate)
        {
            _paused = false;
            Wake();
        }
    }

    /// <summary>
    /// Ends training before its next step, with <see cref="StopReason.Control"/>; one that has not begun ends at once. The next
    /// <c>Fit</c> after that is not stopped.
    /// </summary>
    public void Stop()
    {
        lock (_gate)
        {
            _stop = true;
            Wake();
        }
    }

    /// <summary>Whether <see cref="Apply"/> has something to do; read before every step.</summary>
    internal bool HasRequests => _pending;

    /// <exception cref="InvalidOperationException">Another <c>Fit</c> runs with this control.</exception>
    internal void Begin(double learningRate)
    {
        lock (_gate)
        {
            if (_running)
            {
                throw new InvalidOperationException($"The {nameof(FitControl)} steers another Fit that is running; make one for each.");
            }

            (_running, _rate, _held) = (true, learningRate, false);
        }
    }

    internal void End()
    {
        lock (_gate)
        {
            (_running, _stop, _paused, _request, _release, _pending) = (false, false, false, null, false, false);
        }
    }

    /// <summary>Tells which rate a step had, for <see cref="LearningRate"/>.</summary>
    internal void See(double learningRate)
    {
        if (learningRate != _rate)
        {
            lock (_gate)
            {
                _rate = learningRate;
            }
        }
    }

    /// <summary>
    /// Does what was asked for since the last step: waits while training is paused, gives the learning rate to go on with (or
    /// null), and says whether to stop.
    /// </summary>
    internal (double? LearningRate, bool Stop) Apply(
        double learningRate, int epoch, long step, List<FitIntervention> interventions, CancellationToken cancellation)
    {
        lock (_gate)
        {
            if (_paused)
            {
                var start = Stopwatch.GetTimestamp();
                while (_paused && !_stop && !cancellation.IsCancellationRequested)
                {
                    Monitor.Wait(_gate, PollMilliseconds);
                }

                Add(FitInterventionKind.Pause, learningRate, Stopwatch.GetElapsedTime(start));
            }

            var request = _request;
            if (request is { } rate)
            {
                Add(FitInterventionKind.LearningRate, rate);
                (_held, _rate, learningRate) = (true, rate, rate);
            }
            else if (_release && _held)
            {
                Add(FitInterventionKind.Release, learningRate);
                _held = false;
            }

            if (_stop)
            {
                Add(FitInterventionKind.Stop, learningRate);
            }

            (_request, _release, _pending) = (null, false, false);
            return (request, _stop);
        }

        void Add(FitInterventionKind kind, double after, TimeSpan paused = default) =>
            interventions.Add(new FitIntervention
            {
                Kind = kind,
                Epoch = epoch,
                Step = step,
                LearningRateBefore = learningRate,
                LearningRate = after,
                Paused = paused,
            });
    }

    private void Wake()
    {
        _pending = true;
        Monitor.PulseAll(_gate);
    }
}
