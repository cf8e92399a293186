using NetGen.Benchmarks.Machine;

namespace NetGen.Benchmarks;

/// <summary>One workload.</summary>
/// <param name="Workload">Its name, which the filter searches: <c>W2.train.b64</c>.</param>
/// <param name="Batch">The samples of one call; 0 where it works on none.</param>
/// <param name="Measure">Prepares and measures it.</param>
/// <param name="Goal">What it should reach, or null.</param>
internal sealed record Benchmark(string Workload, int Batch, Func<Limits, Measurement> Measure, Goal? Goal = null)
{
    /// <summary>Whether a call works on samples, so that samples per second mean something.</summary>
    public bool IsRate => Batch > 0;
}

/// <summary>A benchmark that has run.</summary>
/// <param name="Benchmark">What was run.</param>
/// <param name="Measurement">What was measured.</param>
internal sealed record Result(Benchmark Benchmark, Measurement Measurement);
