namespace NetGen.CompilerServices;

/// <summary>
/// Decides how many workers share the next step. All that are allowed, unless other programs take the cores: then workers
/// wait for one that is not running, and fewer of them are faster. As the bits of a step don't depend on their number, it
/// may change at any time: now and then a few steps are run with one worker fewer (or again with one more) and compared.
/// </summary>
/// <param name="most">The number of workers allowed, at least 1.</param>
internal sealed class WorkerGovernor(int most)
{
    /// <summary>The steps that a trial takes; the fastest counts.</summary>
    public const int TrialSteps = 2;

    /// <summary>The steps between two trials, at first; after each that brought nothing, twice as many.</summary>
    public const int ShortestPause = 8;

    /// <summary>The steps between two trials, at last: so seldom cost them next to nothing.</summary>
    public const int LongestPause = 512;

    // A change pays from 5 % on: less may be chance.
    private const double Gain = 0.95;

    // Steps that take so much longer than the best end a pause, as long as they did not just begin.
    private const double Disturbed = 1.3;

    private readonly int _most = most;
    private int _workers = most;
    private int _trial;
    private int _trialSteps;
    private double _trialBest;
    private double _usual;
    private double _best = double.MaxValue;
    private int _pause = ShortestPause;
    private int _passed;

    /// <summary>The number of workers for the next step.</summary>
    public int Workers => _trialSteps > 0 ? _trial : _workers;

    /// <summary>Tells how long the step took.</summary>
    /// <param name="time">Its time in any unit, for each sample of its batch.</param>
    public void Record(double time)
    {
        if (_most == 1)
        {
            return;
        }

        if (_trialSteps > 0)
        {
            RecordTrial(time);
            return;
        }

        _usual = _usual == 0 ? time : _usual + (0.25 * (time - _usual));
        _best = Math.Min(_best, time);
        _passed++;
        var disturbed = _usual > Disturbed * _best;
        if (_passed >= _pause || (disturbed && _passed >= ShortestPause))
        {
            _trial = _workers == _most || (disturbed && _workers > 1) ? _workers - 1 : _workers + 1;
            (_trialSteps, _trialBest) = (TrialSteps, double.MaxValue);
        }
    }

    private void RecordTrial(double time)
    {
        _trialBest = Math.Min(_trialBest, time);
        if (--_trialSteps > 0)
        {
            return;
        }

        if (_trialBest < Gain * _usual)
        {
            (_workers, _usual, _best, _pause) = (_trial, _trialBest, _trialBest, ShortestPause);
        }
        else
        {
            _pause = Math.Min(2 * _pause, LongestPause);
        }

        _passed = 0;
    }
}
