using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generator.Tests.Harness;

/// <summary>What must hold of everything that is emitted.</summary>
internal static class EmissionChecks
{
    /// <summary>
    /// Asserts that the emitted code compiles without a warning, with and without implicit usings; that an edit elsewhere
    /// emits nothing again; that the text is the same under other cultures.
    /// </summary>
    /// <param name="compilation">A network's project.</param>
    /// <param name="errors">The errors that the generator is to report.</param>
    public static GeneratorRun Verify(TestCompilation compilation, params string[] errors)
    {
        var run = Compile(compilation with { ImplicitUsings = false }, errors);
        Assert.Equal(run.Texts, Compile(compilation with { ImplicitUsings = true }, errors).Texts);
        foreach (var culture in new[] { "de-DE", "tr-TR" })
        {
            Assert.Equal(run.Texts, TestCultures.Run(culture, () => compilation.Run().Texts));
        }

        var elsewhere = CSharpSyntaxTree.ParseText("internal class Elsewhere;", compilation.ParseOptions, "Elsewhere.cs");
        var again = run.Again(run.Input.AddSyntaxTrees(elsewhere));
        Assert.All(again.OutputReasons, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        return run;
    }

    private static GeneratorRun Compile(TestCompilation compilation, string[] errors)
    {
        var run = compilation.Run();
        Assert.Equal(errors, run.Errors.Select(error => error.Id));
        Assert.Empty(run.CompilerDiagnostics);
        return run;
    }
}
