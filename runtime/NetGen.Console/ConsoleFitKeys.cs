namespace NetGen;

/// <summary>
/// Lets the keys of the console steer a running <c>Fit</c>: ↑ and ↓ double and halve the learning rate, → and ← multiply and
/// divide it by ten, R leaves it to the schedule again, the space bar pauses and resumes, Q stops. Does nothing where the
/// input is redirected.
/// </summary>
/// <example>
/// <code>
/// var control = new FitControl();
/// using var keys = new ConsoleFitKeys(control);
/// net.Fit(train, validation, new FitOptions { Epochs = 500, Control = control }, new ConsoleProgress());
/// </code>
/// </example>
public sealed class ConsoleFitKeys : IDisposable
{
    private const int PollMilliseconds = 50;

    private readonly FitControl _control;
    private readonly ManualResetEventSlim _end = new();
    private readonly Thread? _thread;

    /// <summary>Begins to listen to the keys, on a thread of its own.</summary>
    /// <param name="control">What the keys steer; give it in <see cref="FitOptions.Control"/> too.</param>
    public ConsoleFitKeys(FitControl control)
    {
        ArgumentNullException.ThrowIfNull(control);
        _control = control;
        if (!Console.IsInputRedirected)
        {
            _thread = new Thread(Listen) { IsBackground = true, Name = "NetGen console keys" };
            _thread.Start();
        }
    }

    /// <summary>Does what a key means.</summary>
    /// <param name="key">The key.</param>
    /// <returns>Whether it means anything.</returns>
    public bool Press(ConsoleKey key)
    {
        switch (key)
        {
            case ConsoleKey.UpArrow:
                return Scale(2);
            case ConsoleKey.DownArrow:
                return Scale(0.5);
            case ConsoleKey.RightArrow:
                return Scale(10);
            case ConsoleKey.LeftArrow:
                return Scale(0.1);
            case ConsoleKey.R:
                _control.ReleaseLearningRate();
                return true;
            case ConsoleKey.Spacebar when _control.IsPaused:
                _control.Resume();
                return true;
            case ConsoleKey.Spacebar:
                _control.Pause();
                return true;
            case ConsoleKey.Q:
                _control.Stop();
                return true;
            default:
                return false;
        }
    }

    /// <summary>Ends listening.</summary>
    public void Dispose()
    {
        _end.Set();
        _thread?.Join();
        _end.Dispose();
    }

    // A key pressed before training has begun, or once too often, is no error.
    private bool Scale(double factor)
    {
        var rate = _control.LearningRate * factor;
        if (!double.IsFinite(rate))
        {
            return false;
        }

        _control.ScaleLearningRate(factor);
        return true;
    }

    private void Listen()
    {
        while (!_end.Wait(PollMilliseconds))
        {
            while (Console.KeyAvailable)
            {
                Press(Console.ReadKey(intercept: true).Key);
            }
        }
    }
}
