using NetGen.Benchmarks.Workloads;

namespace NetGen.Benchmarks;

/// <summary>All benchmarks, in the order of the table.</summary>
internal static class Catalogue
{
    public static IEnumerable<Benchmark> All() =>
    [
        .. PerceptronBenchmarks.All(),
        .. TinyBenchmarks.All(),
        .. ImageBenchmarks.All(),
        .. PhaseBenchmarks.All(),
        .. ConvolutionBenchmarks.All(),
        .. PassBenchmarks.All(),
        .. ThreadBenchmarks.All(),
        .. OptimizerBenchmarks.All(),
        .. FitBenchmarks.All(),
        .. MonitorBenchmarks.All(),
        .. FirstStepBenchmark.All(),
        .. GeneratorBenchmarks.All(),
    ];

    /// <summary>The benchmarks whose name contains one of the filters, or all without any.</summary>
    public static IReadOnlyList<Benchmark> Matching(IReadOnlyList<string> filters) =>
    [
        .. All().Where(benchmark => filters.Count == 0
            || filters.Any(filter => benchmark.Workload.Contains(filter, StringComparison.Ordinal))),
    ];
}
