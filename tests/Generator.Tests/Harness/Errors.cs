using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests.Harness;

/// <summary>Assertions about the generator's errors.</summary>
internal static class Errors
{
    /// <summary>Asserts that a declaration gives one error, at the marked place, and that nothing of it is lost or doubled by C#.</summary>
    /// <param name="id">The diagnostic.</param>
    /// <param name="marked">The source, with <c>[|…|]</c> around the expected place.</param>
    /// <param name="message">What the message contains.</param>
    public static void Expect(string id, string marked, params string[] message)
    {
        var squiggle = Squiggle.Parse(marked);
        var run = new TestCompilation { Source = squiggle.Source }.Run();
        squiggle.AssertAt(Single(run, id, message), TestCompilation.MainFile);
        AssertOnlyOurs(run);
    }

    /// <summary>The one error of a run.</summary>
    public static Diagnostic Single(GeneratorRun run, string id, params string[] message)
    {
        var error = Assert.Single(run.Errors);
        Assert.Equal(id, error.Id);
        Assert.Equal(DiagnosticSeverity.Error, error.Severity);
        Assert.Contains(WellKnownDiagnosticTags.NotConfigurable, error.Descriptor.CustomTags);
        Assert.All(message, part => Assert.Contains(part, error.GetMessage(), StringComparison.Ordinal));
        Assert.DoesNotContain("{", error.GetMessage(), StringComparison.Ordinal);
        return error;
    }

    /// <summary>Asserts that C# has nothing to say: neither of the declaration nor of what was emitted for it.</summary>
    public static void AssertOnlyOurs(GeneratorRun run) => Assert.Empty(run.CompilerDiagnostics);
}
