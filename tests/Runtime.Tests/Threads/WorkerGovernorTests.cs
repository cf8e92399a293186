using NetGen.CompilerServices;
using Xunit;

namespace NetGen.Runtime.Tests.Threads;

/// <summary>How many workers share a step, from the times of steps with more and fewer.</summary>
public sealed class WorkerGovernorTests
{
    [Fact]
    public void OneWorkerIsAlwaysOne()
    {
        var governor = new WorkerGovernor(1);
        Assert.All(Run(governor, 100, _ => 1), workers => Assert.Equal(1, workers));
    }

    [Fact]
    public void OnAnIdleMachineAllWorkAndTrialsBecomeRare()
    {
        var used = Run(new WorkerGovernor(4), 10_000, workers => 1.0 / workers);
        Assert.All(used, workers => Assert.InRange(workers, 3, 4));
        Assert.InRange(used.Count(workers => workers == 3), 2, 60);
        Assert.InRange(used.Skip(2000).Count(workers => workers == 3), 2, ((8000 / WorkerGovernor.LongestPause) + 1) * WorkerGovernor.TrialSteps);
    }

    [Fact]
    public void WhereFewerAreFasterFewerAreUsed()
    {
        // One core of four is taken: whoever waits for it waits long.
        var used = Run(new WorkerGovernor(4), 2000, workers => workers == 4 ? 0.9 : 1.0 / workers);
        Assert.All(used.Take(WorkerGovernor.ShortestPause), workers => Assert.Equal(4, workers));
        Assert.InRange(used.Skip(20).Count(workers => workers == 3), 1850, 1980);
    }

    [Fact]
    public void OnceTheCoresAreFreeAgainAllWork()
    {
        var governor = new WorkerGovernor(2);
        Run(governor, 1000, workers => workers == 2 ? 2 : 1);
        var used = Run(governor, 2 * WorkerGovernor.LongestPause, workers => 1.0 / workers);
        Assert.All(used.TakeLast(100), workers => Assert.Equal(2, workers));
    }

    [Fact]
    public void ADisturbanceEndsAPause()
    {
        var governor = new WorkerGovernor(2);
        Run(governor, 5000, workers => 1.0 / workers);
        var used = Run(governor, 100, workers => workers == 2 ? 2 : 1);
        Assert.InRange(used.TakeWhile(workers => workers == 2).Count(), 1, 4 * WorkerGovernor.ShortestPause);
        Assert.InRange(used.Count(workers => workers == 1), 50, 100);
    }

    private static List<int> Run(WorkerGovernor governor, int steps, Func<int, double> time)
    {
        var used = new List<int>();
        for (var step = 0; step < steps; step++)
        {
            used.Add(governor.Workers);
            governor.Record(time(governor.Workers));
        }

        return used;
    }
}
