using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NetGen.Generator.Tests.Harness;

/// <summary>Runs the analyzer on a compilation as the C# compiler does: behind the generator.</summary>
internal static class Warnings
{
    /// <summary>Asserts that a declaration gives one warning, at the marked place.</summary>
    public static async Task Expect(string id, string marked, params string[] message)
    {
        var squiggle = Squiggle.Parse(marked);
        var warning = Assert.Single(await Of(new TestCompilation { Source = squiggle.Source }));
        Assert.Equal(id, warning.Id);
        Assert.Equal(DiagnosticSeverity.Warning, warning.Severity);
        Assert.All(message, part => Assert.Contains(part, warning.GetMessage(), StringComparison.Ordinal));
        Assert.DoesNotContain("{", warning.GetMessage(), StringComparison.Ordinal);
        squiggle.AssertAt(warning, TestCompilation.MainFile);
    }

    /// <summary>The analyzer's diagnostics, where the generator has no errors.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> Of(TestCompilation compilation, string? memoryBudget = null)
    {
        var run = compilation.Run();
        Assert.Empty(run.Errors);
        var options = new AnalyzerOptions([], new BuildProperties(memoryBudget));
        var analyzed = run.Output.WithAnalyzers([new NetworkAnalyzer()], options);
        return [.. (await analyzed.GetAnalyzerDiagnosticsAsync()).Where(diagnostic => !diagnostic.IsSuppressed)];
    }

    private sealed class BuildProperties(string? memoryBudget) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(memoryBudget);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Options(string? memoryBudget) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key == "build_property.NetGenMemoryBudget" ? memoryBudget : null;
            return value is not null;
        }
    }
}
