using System.CommandLine;
using NetGen.Benchmarks;
using NetGen.Benchmarks.Machine;
using NetGen.Benchmarks.Output;
using NetGen.Benchmarks.Workloads;

var json = new Option<bool>("--json") { Description = "One JSON object per measurement, each on a line, instead of the table." };
var filter = new Option<string[]>("--filter")
{
    Description = "Only the workloads whose name contains one of these texts: --filter W1 W2.",
    AllowMultipleArgumentsPerToken = true,
};
var data = new Option<DirectoryInfo>("--data")
{
    Description = "A folder with weights, inputs and outputs of the same networks in another library (W1.w.bin, W1.x.bin, W1.y.bin): predictions are compared with them first.",
};
var firstStep = new Option<string>(FirstStepBenchmark.Option) { Hidden = true };
var spin = new Option<bool>(BusyProcess.Option) { Hidden = true };
var root = new RootCommand("Times networks that NetGen compiled, and the compiler, against what this machine can do at most.") { json, filter, data, firstStep, spin };
root.SetAction(arguments =>
{
    if (arguments.GetValue(firstStep) is { } network)
    {
        FirstStepBenchmark.RunInThisProcess(network);
        return 0;
    }

    if (arguments.GetValue(spin))
    {
        BusyProcess.RunInThisProcess();
    }

    var filters = arguments.GetValue(filter) ?? [];
    var benchmarks = Catalogue.Matching(filters);
    if (benchmarks.Count == 0)
    {
        Console.Error.WriteLine($"No workload's name contains {string.Join(" or ", filters)}; the names are {string.Join(", ", Catalogue.All().Select(benchmark => benchmark.Workload))}.");
        return 1;
    }

    if (arguments.GetValue(data) is { } folder && !ReferenceOutputs.Agree(folder.FullName, Console.Error))
    {
        return 1;
    }

    var limits = Limits.Measure();
    var results = new List<Result>();
    foreach (var benchmark in benchmarks)
    {
        var result = new Result(benchmark, benchmark.Measure(limits));
        results.Add(result);
        if (arguments.GetValue(json))
        {
            Console.WriteLine(JsonLine.Of(result));
        }
        else
        {
            Console.Error.WriteLine($"{results.Count}/{benchmarks.Count} {benchmark.Workload}");
        }
    }

    if (!arguments.GetValue(json))
    {
        ResultTable.Write(results, limits);
    }

    return 0;
});
return root.Parse(args).Invoke();
