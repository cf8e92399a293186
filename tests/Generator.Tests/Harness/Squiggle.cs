using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests.Harness;

/// <summary>The source with the text marked that a diagnostic is expected under: <c>[|Dense(0)|]</c>.</summary>
internal sealed record Squiggle(string Source, int Start, int End)
{
    public static Squiggle Parse(string marked)
    {
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var end = marked.IndexOf("|]", StringComparison.Ordinal) - 2;
        Assert.True(start >= 0 && end > start, "The source marks a place as [|place|].");
        Assert.Equal(-1, marked.IndexOf("[|", start + 1, StringComparison.Ordinal));
        return new Squiggle(marked.Replace("[|", "").Replace("|]", ""), start, end);
    }

    /// <summary>Asserts that a diagnostic is exactly at the marked place of a file.</summary>
    public void AssertAt(Diagnostic diagnostic, string path)
    {
        var span = diagnostic.Location.GetLineSpan();
        Assert.Equal(path, span.Path);
        Assert.Equal(Source[Start..End], Source.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length));
        Assert.Equal((Start, End), (diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.End));
        Assert.Equal(Source[..Start].Count(sign => sign == '\n'), span.StartLinePosition.Line);
    }
}
