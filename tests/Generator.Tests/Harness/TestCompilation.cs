using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generator.Tests.Harness;

/// <summary>A user's project in memory.</summary>
internal sealed record TestCompilation
{
    /// <summary>The path of the first file.</summary>
    public const string MainFile = "Network.cs";

    private const string ImplicitUsingsText = """
        global using global::System;
        global using global::System.Collections.Generic;
        global using global::System.IO;
        global using global::System.Linq;
        global using global::System.Net.Http;
        global using global::System.Threading;
        global using global::System.Threading.Tasks;
        """;

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is { } name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll"))
            .Append(typeof(NeuralNetworkAttribute).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    // Compilations that grow from one share what was read of the references.
    private static readonly CSharpCompilation Empty = CreateEmpty();

    public required string Source { get; init; }

    /// <summary>Other files, by path.</summary>
    public IReadOnlyDictionary<string, string> Others { get; init; } = new Dictionary<string, string>();

    public bool ImplicitUsings { get; init; }

    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.Latest;

    public OptimizationLevel Optimization { get; init; } = OptimizationLevel.Release;

    public CSharpParseOptions ParseOptions => new(LanguageVersion, DocumentationMode.Diagnose);

    public CSharpCompilation Create()
    {
        var files = Others.Prepend(new(MainFile, Source));
        if (ImplicitUsings)
        {
            files = files.Append(new("GlobalUsings.g.cs", ImplicitUsingsText));
        }

        return Empty
            .WithOptions(Empty.Options.WithOptimizationLevel(Optimization))
            .AddSyntaxTrees([.. files.Select(file => CSharpSyntaxTree.ParseText(file.Value, ParseOptions, file.Key))]);
    }

    /// <summary>Runs the generator once.</summary>
    public GeneratorRun Run() => GeneratorRun.Of(Create(), ParseOptions);

    private static CSharpCompilation CreateEmpty()
    {
        var empty = CSharpCompilation.Create(
            "TestProject",
            references: References,
            options: new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, warningLevel: 9999, nullableContextOptions: NullableContextOptions.Enable));
        empty.GetSpecialType(SpecialType.System_Object);
        return empty;
    }
}
