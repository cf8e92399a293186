using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generator.Declaration;
using NetGen.Generator.Emit;

namespace NetGen.Generator;

/// <summary>
/// The incremental pipeline: attributed classes → specs → source, and beside it specs with locations → errors. Only
/// equatable specs cross from step to step, so typing elsewhere compiles nothing again.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class NetworkGenerator : IIncrementalGenerator
{
    internal const string SpecStep = "Spec";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var specs = context.SyntaxProvider.ForAttributeWithMetadataName(
                DeclarationReader.NetworkAttribute,
                static (node, _) => node is ClassDeclarationSyntax or RecordDeclarationSyntax,
                DeclarationReader.Read)
            .WithTrackingName(SpecStep);
        context.RegisterSourceOutput(specs, static (output, spec) =>
        {
            foreach (var file in NetworkCompiler.Compile(spec))
            {
                output.CancellationToken.ThrowIfCancellationRequested();
                output.AddSource(HintNames.Of(spec, file), SourceText.From(file.Text, Encoding.UTF8));
            }
        });
    }
}
