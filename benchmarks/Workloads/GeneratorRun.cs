using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Benchmarks.Timing;
using NetGen.Generator;

namespace NetGen.Benchmarks.Workloads;

/// <summary>
/// Runs the generator as an editor does: one driver, and at every edit a compilation in which the network differs, so
/// that nothing of it can be taken from the cache.
/// </summary>
internal sealed class GeneratorRun
{
    private const int Runs = 25;
    private const double WarmUpSeconds = 2;

    private static readonly CSharpParseOptions s_options = new(LanguageVersion.Latest);

    private const string LearningRate = "1e-12";

    private readonly string _source;
    private CSharpCompilation _compilation;
    private GeneratorDriver _driver;
    private int _edits;

    /// <param name="source">Declares a network with a learning rate of 1e-12.</param>
    public GeneratorRun(string source)
    {
        _source = source;
        var platform = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        _compilation = CSharpCompilation.Create(
            "Edited",
            [Parse()],
            platform.Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        _driver = CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], parseOptions: s_options);
    }

    /// <summary>The time from an edit to the parsed sources, when everything is compiled and warm.</summary>
    public Duration Time()
    {
        var start = Stopwatch.GetTimestamp();
        do
        {
            Edit();
        }
        while (Stopwatch.GetElapsedTime(start).TotalSeconds < WarmUpSeconds);

        return Duration.Of([.. Enumerable.Range(0, Runs).Select(_ => Edit())]);
    }

    private double Edit()
    {
        _edits++;
        _compilation = _compilation.ReplaceSyntaxTree(_compilation.SyntaxTrees[0], Parse());
        var start = Stopwatch.GetTimestamp();
        _driver = _driver.RunGenerators(_compilation);
        var elapsed = Stopwatch.GetElapsedTime(start);
        var result = _driver.GetRunResult();
        return result.Diagnostics.IsEmpty && result.GeneratedTrees.Length > 1
            ? elapsed.TotalNanoseconds
            : throw new InvalidOperationException(
                $"The generator made {result.GeneratedTrees.Length} files and said: {string.Join(" ", result.Diagnostics)}");
    }

    private SyntaxTree Parse() => CSharpSyntaxTree.ParseText(
        "using NetGen;\n" + _source.Replace(LearningRate, string.Create(CultureInfo.InvariantCulture, $"{LearningRate} + {_edits}e-18"), StringComparison.Ordinal),
        s_options);
}
