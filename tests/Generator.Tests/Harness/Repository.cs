using System.Runtime.CompilerServices;

namespace NetGen.Generator.Tests.Harness;

/// <summary>The files of the repository that tests were built from.</summary>
internal static class Repository
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", ".."));

    public static string PathOf(string file) => Path.Combine(Root, file);

    /// <summary>A text file, with line feeds.</summary>
    public static string Read(string file) => File.ReadAllText(PathOf(file)).Replace("\r\n", "\n");

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
