using System.Collections.Concurrent;
using System.Diagnostics;

namespace NetGen.Search;

/// <summary>Runs trials on several threads and hands their outcomes to the thread that called.</summary>
internal sealed class TrialRunner(SearchSpace space, Func<Trial, TrialResult> objective, CancellationToken cancellation)
{
    /// <summary>
    /// Runs all plans, or those that have ended when the search is cancelled. If <paramref name="accept"/> throws, no more are
    /// begun, and its exception is thrown when the ones that run have ended.
    /// </summary>
    public void Run(TrialPlan[] plans, int workers, Action<int, TrialOutcome> accept)
    {
        if (workers == 1)
        {
            // On the calling thread: easy to debug.
            for (var i = 0; i < plans.Length && !cancellation.IsCancellationRequested; i++)
            {
                if (RunTrial(plans[i], cancellation) is { } outcome)
                {
                    accept(i, outcome);
                }
            }

            return;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var outcomes = new BlockingCollection<(int Index, TrialOutcome Outcome)>();
        var next = -1;
        var running = workers;
        var threads = Enumerable.Range(0, workers).Select(worker => new Thread(Work) { IsBackground = true, Name = $"NetGen search {worker + 1}" }).ToArray();
        foreach (var thread in threads)
        {
            thread.Start();
        }

        try
        {
            foreach (var (index, outcome) in outcomes.GetConsumingEnumerable(CancellationToken.None))
            {
                accept(index, outcome);
            }
        }
        finally
        {
            stop.Cancel();
            foreach (var thread in threads)
            {
                thread.Join();
            }
        }

        void Work()
        {
            for (var i = Interlocked.Increment(ref next); i < plans.Length && !stop.IsCancellationRequested; i = Interlocked.Increment(ref next))
            {
                if (RunTrial(plans[i], stop.Token) is { } outcome)
                {
                    outcomes.Add((i, outcome), CancellationToken.None);
                }
            }

            if (Interlocked.Decrement(ref running) == 0)
            {
                outcomes.CompleteAdding();
            }
        }
    }

    /// <summary>Runs a trial; null if the search was cancelled meanwhile, because the training may have been cut short.</summary>
    private TrialOutcome? RunTrial(TrialPlan plan, CancellationToken token)
    {
        var start = Stopwatch.GetTimestamp();
        TrialOutcome outcome;
        try
        {
            outcome = TrialOutcome.Of(objective(new Trial(space, plan, token)), Seconds());
        }
        catch (Exception exception)
        {
            outcome = TrialOutcome.Failure($"{exception.GetType().Name}: {exception.Message}", Seconds());
        }

        return token.IsCancellationRequested ? null : outcome;

        double Seconds() => Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
