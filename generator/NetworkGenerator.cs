using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generator.Declaration;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Emit;

namespace NetGen.Generator;

/// <summary>
/// The incremental pipeline: attributed classes → specs → source, and beside it specs with locations → errors. Only
/// equatable data cross from step to step, so typing elsewhere compiles nothing again.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class NetworkGenerator : IIncrementalGenerator
{
    internal const string DeclarationStep = "Declaration";
    internal const string SpecStep = "Spec";
    internal const string ErrorsStep = "Errors";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var declarations = context.SyntaxProvider.ForAttributeWithMetadataName(
                DeclarationReader.NetworkAttribute,
                static (node, _) => node is ClassDeclarationSyntax or RecordDeclarationSyntax,
                DeclarationReader.Read)
            .Where(static declaration => declaration is not null)
            .Select(static (declaration, _) => declaration!)
            .WithTrackingName(DeclarationStep);

        var specs = declarations.Select(static (declaration, _) => declaration.Spec).WithTrackingName(SpecStep);
        context.RegisterSourceOutput(specs, static (output, spec) =>
        {
            var files = NetworkCompiler.TryCompile(spec, out var failure);
            foreach (var file in files)
            {
                output.CancellationToken.ThrowIfCancellationRequested();
                output.AddSource(HintNames.Of(spec, file), SourceText.From(file.Text, Encoding.UTF8));
            }

            if (failure is not null)
            {
                output.ReportDiagnostic(new LocatedError(failure, Place: null).ToDiagnostic());
            }
        });

        var errors = declarations
            .Select(static (declaration, _) => LocatedError.Of(declaration, NetworkCompiler.Analyze(declaration.Spec)))
            .WithTrackingName(ErrorsStep);
        context.RegisterSourceOutput(errors, static (output, found) =>
        {
            foreach (var error in found)
            {
                output.ReportDiagnostic(error.ToDiagnostic());
            }
        });
    }
}
