using System.Collections.Concurrent;
using NetGen.CompilerServices;
using NetGen.Tests;
using Xunit;

namespace NetGen.Runtime.Tests.Threads;

[CollectionDefinition(nameof(WorkerPoolTests), DisableParallelization = true)]
[Collection(nameof(WorkerPoolTests))]
public class WorkerPoolTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Every_worker_runs_once_and_the_caller_is_worker_0(int workers)
    {
        for (var repeat = 0; repeat < 200; repeat++)
        {
            var runs = new int[workers];
            var caller = 0;
            WorkerPool.Run(workers, (worker, count, _) =>
            {
                Assert.Equal(workers, count);
                Interlocked.Increment(ref runs[worker]);
                if (worker == 0)
                {
                    caller = Environment.CurrentManagedThreadId;
                }
            });
            Assert.All(runs, r => Assert.Equal(1, r));
            Assert.Equal(Environment.CurrentManagedThreadId, caller);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(WorkerPool.MaxThreads + 1)]
    public void A_number_of_workers_out_of_range_is_refused(int workers)
    {
        var exception = Assert.Throws<ArgumentOutOfRangeException>(() => WorkerPool.Run(workers, (_, _, _) => { }));
        Assert.Contains($"{workers}", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void The_barrier_separates_phases(int workers)
    {
        const int Phases = 500;
        var done = new int[workers];
        var early = 0;
        WorkerPool.Run(workers, (worker, count, barrier) =>
        {
            for (var phase = 1; phase <= Phases; phase++)
            {
                done[worker] = phase;
                barrier.Wait();
                for (var other = 0; other < count; other++)
                {
                    if (done[other] != phase)
                    {
                        Interlocked.Increment(ref early);
                    }
                }

                barrier.Wait();
            }
        });
        Assert.Equal(0, early);
    }

    [Fact]
    public void A_worker_that_comes_late_finds_the_others_blocked_and_wakes_them()
    {
        var order = new ConcurrentQueue<int>();
        WorkerPool.Run(3, (worker, _, barrier) =>
        {
            if (worker == 1)
            {
                Thread.Sleep(100);
                order.Enqueue(1);
            }

            barrier.Wait();
            order.Enqueue(2);
        });
        Assert.Equal([1, 2, 2, 2], order);
        WorkerPool.Run(3, (worker, _, _) => Thread.Sleep(worker == 2 ? 100 : 0));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void An_exception_ends_the_others_waits_and_reaches_the_caller_and_the_pool_still_works(int failing)
    {
        for (var repeat = 0; repeat < 100; repeat++)
        {
            var passed = 0;
            var exception = Assert.Throws<InvalidOperationException>(() => WorkerPool.Run(3, (worker, _, barrier) =>
            {
                barrier.Wait();
                if (worker == failing)
                {
                    throw new InvalidOperationException("from the body");
                }

                barrier.Wait();
                Interlocked.Increment(ref passed);
            }));
            Assert.Equal("from the body", exception.Message);
            Assert.Equal(0, passed);

            var runs = 0;
            WorkerPool.Run(3, (_, _, barrier) =>
            {
                barrier.Wait();
                Interlocked.Increment(ref runs);
            });
            Assert.Equal(3, runs);
        }
    }

    [Fact]
    public void Jobs_of_several_threads_run_at_the_same_time()
    {
        // Each job can only end when the other one has begun.
        using var meeting = new Barrier(2);
        var jobs = Enumerable.Range(0, 2).Select(_ => new Thread(() => WorkerPool.Run(2, (worker, _, _) =>
        {
            if (worker == 1)
            {
                meeting.SignalAndWait();
            }
        }))).ToArray();
        Array.ForEach(jobs, j => j.Start());
        Assert.All(jobs, j => Assert.True(j.Join(TimeSpan.FromSeconds(30))));
    }

    [Fact]
    public void Many_jobs_from_many_threads_all_complete()
    {
        var sums = new long[6];
        var jobs = sums.Select((_, index) => new Thread(() =>
        {
            for (var repeat = 0; repeat < 300; repeat++)
            {
                WorkerPool.Run(2 + (index % 3), (worker, _, barrier) =>
                {
                    barrier.Wait();
                    Interlocked.Add(ref sums[index], worker);
                });
            }
        })).ToArray();
        Array.ForEach(jobs, j => j.Start());
        Array.ForEach(jobs, j => j.Join());
        Assert.Equal([300, 900, 1800, 300, 900, 1800], sums);
    }

    [Fact]
    public void A_job_may_run_a_job()
    {
        var runs = 0;
        WorkerPool.Run(2, (_, _, _) => WorkerPool.Run(3, (_, _, barrier) =>
        {
            barrier.Wait();
            Interlocked.Increment(ref runs);
        }));
        Assert.Equal(6, runs);
    }

    [Fact]
    public void After_the_first_job_nothing_is_allocated()
    {
        WorkerBody body = (_, _, barrier) =>
        {
            barrier.Wait();
            barrier.Wait();
        };
        Assert.Equal(0, Allocations.Of(() => WorkerPool.Run(2, body), calls: 1000));
    }

    [Fact]
    public void Threads_are_named_background_threads_without_the_callers_context()
    {
        var context = new AsyncLocal<string> { Value = "the caller's" };
        Thread? thread = null;
        string? seen = "";
        WorkerPool.Run(2, (worker, _, _) =>
        {
            if (worker == 1)
            {
                (thread, seen) = (Thread.CurrentThread, context.Value);
            }
        });
        Assert.True(thread!.IsBackground);
        Assert.StartsWith("NetGen worker ", thread.Name, StringComparison.Ordinal);
        Assert.Null(seen);
    }
}
