using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generator.Tests.Harness;

/// <summary>What must hold of everything that is emitted.</summary>
internal static class EmissionChecks
{
    /// <summary>
    /// Asserts that the emitted code compiles without a warning, with and without implicit usings; that the text is the
    /// same under other cultures; that an edit elsewhere emits nothing again.
    /// </summary>
    /// <param name="compilation">A network's project.</param>
    /// <param name="errors">The errors that the generator is to report.</param>
    public static GeneratorRun Verify(TestCompilation compilation, params string[] errors)
    {
        var run = Compile(compilation, errors);
        foreach (var culture in new[] { "de-DE", "tr-TR" })
        {
            Assert.Equal(run.Texts, TestCultures.Run(culture, () => compilation.Run().Texts));
        }

        var elsewhere = CSharpSyntaxTree.ParseText("internal class Elsewhere;", compilation.ParseOptions, "Elsewhere.cs");
        var again = run.Again(run.Input.AddSyntaxTrees(elsewhere));
        Assert.All(again.OutputReasons, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        return run;
    }

    /// <summary>Asserts that the emitted code compiles without a warning, with and without implicit usings.</summary>
    public static GeneratorRun Compile(TestCompilation compilation, params string[] errors)
    {
        var run = (compilation with { ImplicitUsings = true }).Run();
        Assert.Empty(run.CompilerDiagnostics);
        var plain = (compilation with { ImplicitUsings = false }).Run();
        Assert.Empty(plain.CompilerDiagnostics);
        Assert.Equal(errors, plain.Errors.Select(error => error.Id));
        Assert.Equal(plain.Texts, run.Texts);
        return plain;
    }
}
