using System.Runtime.CompilerServices;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Snapshots;

/// <summary>
/// Compares texts with the files beside the test, in Verify's conventions: <c>Class.Method#Name.verified.cs</c> is
/// expected; on a difference <c>.received.cs</c> is written beside it.
/// </summary>
internal static class Snapshot
{
    /// <summary>The environment variable that accepts what was received: 1.</summary>
    public const string AcceptVariable = "NETGEN_ACCEPT_SNAPSHOTS";

    /// <summary>Compares what the generator emits for a declaration, and checks what must hold of all emitted code.</summary>
    public static void Verify(string source, string[]? errors = null, [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        var texts = EmissionChecks.Verify(new TestCompilation { Source = source }, errors ?? []).Texts
            .Select(text => (Target(text.Key), text.Value)).ToList();
        Compare(texts, file, method);
    }

    /// <summary>Compares one text.</summary>
    public static void VerifyText(string text, [CallerFilePath] string file = "", [CallerMemberName] string method = "") =>
        Compare([("", text)], file, method, "txt");

    private static void Compare(List<(string Target, string Text)> texts, string file, string method, string extension = "cs")
    {
        var (folder, prefix) = (Path.GetDirectoryName(file)!, $"{Path.GetFileNameWithoutExtension(file)}.{method}");
        var accept = Accepts(Environment.GetEnvironmentVariable);
        var differences = new List<string>();
        foreach (var (target, text) in texts)
        {
            var name = Path.Combine(folder, target.Length == 0 ? prefix : $"{prefix}#{target}");
            var (verified, received) = ($"{name}.verified.{extension}", $"{name}.received.{extension}");
            if (File.Exists(verified) && File.ReadAllText(verified).Replace("\r\n", "\n") == text)
            {
                File.Delete(received);
            }
            else if (accept)
            {
                File.WriteAllText(verified, text);
                File.Delete(received);
            }
            else
            {
                File.WriteAllText(received, text);
                differences.Add(received);
            }
        }

        var expected = texts.Select(text => $"{prefix}{(text.Target.Length == 0 ? "" : "#")}{text.Target}.verified.{extension}");
        foreach (var orphan in Directory.GetFiles(folder, $"{prefix}*.verified.*").Where(path => BelongsTo(path, prefix) && !expected.Contains(Path.GetFileName(path))))
        {
            if (accept)
            {
                File.Delete(orphan);
            }
            else
            {
                differences.Add($"{orphan} is not emitted any more");
            }
        }

        Assert.True(
            differences.Count == 0,
            $"Emitted text differs from the snapshots: {string.Join("; ", differences)}. If it is as it should be, accept it with {AcceptVariable}=1.");
    }

    /// <summary>Whether differences are accepted; refused on a build server, where nobody looks at them.</summary>
    public static bool Accepts(Func<string, string?> environment)
    {
        if (environment(AcceptVariable) != "1")
        {
            return false;
        }

        return string.IsNullOrEmpty(environment("CI"))
            ? true
            : throw new InvalidOperationException($"{AcceptVariable} is refused where CI is set: snapshots are accepted by a person who has read them.");
    }

    private static bool BelongsTo(string path, string prefix) => Path.GetFileName(path)[prefix.Length] is '#' or '.';

    // Tiny.0123abcd.Forward.g.cs → Tiny.Forward
    private static string Target(string hintName)
    {
        var parts = hintName[..^".g.cs".Length].Split('.');
        return string.Join(".", parts.Where(part => !(part.Length == 8 && part.All(char.IsAsciiHexDigitLower))));
    }
}
