using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using NetGen.Benchmarks.Machine;
using Spectre.Console;

namespace NetGen.Benchmarks.Output;

/// <summary>Writes the results as one table, the machine's limits below it.</summary>
internal static class ResultTable
{
    // Wide enough for every column where the output is not a terminal.
    private const int RedirectedWidth = 160;

    public static void Write(IReadOnlyList<Result> results, Limits limits)
    {
        if (Console.IsOutputRedirected)
        {
            AnsiConsole.Profile.Width = RedirectedWidth;
        }

        var table = new Table { Border = TableBorder.Markdown };
        table.AddColumn("workload");
        foreach (var heading in new[] { "best", "median", "samples/s", "ratio", "allocated", "goal" })
        {
            table.AddColumn(new TableColumn(heading) { Alignment = Justify.Right });
        }

        table.AddColumn("reached");
        foreach (var (benchmark, measurement) in results)
        {
            table.AddRow(
                Cell(benchmark.Workload),
                Cell(Format.Time(measurement.Time.BestNanoseconds)),
                Cell(Format.Time(measurement.Time.MedianNanoseconds)),
                Cell(benchmark.IsRate ? Format.Rate(benchmark.Batch * 1e9 / measurement.Time.BestNanoseconds) : ""),
                Cell(Format.Ratio(measurement.Ratio)),
                Cell(Format.Bytes(measurement.AllocatedBytes)),
                Cell(benchmark.Goal?.Text ?? ""),
                Cell(benchmark.Goal is { } goal ? (goal.IsMet(measurement) ? "yes" : "no") : ""));
        }

        AnsiConsole.Write(table);
        AnsiConsole.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"One core: {limits.Peak:0.0} GFLOP/s multiply-adds, {Format.Bandwidth(limits.CacheRead)} reading 448 KiB, {Format.Bandwidth(limits.Copy)} copying in main memory."));
        AnsiConsole.WriteLine(
            $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}, processors: {Environment.ProcessorCount}, vectors of {Vector<float>.Count} floats.");
    }

    private static Text Cell(string text) => new(text);
}
