using System;
using System.Linq;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generator.Declaration;
using NetGen.Generator.Declaration.UserFunctions;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Emit;
using NetGen.Generator.Passes;

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
    internal const string BlockStep = "Block";
    internal const string BlockErrorsStep = "BlockErrors";
    internal const string FunctionStep = "Function";
    internal const string FunctionErrorsStep = "FunctionErrors";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var declarations = Declarations(context, DeclarationReader.NetworkAttribute, DeclarationReader.ReadNetwork).WithTrackingName(DeclarationStep);
        RegisterNetworks(context, declarations);
        var blocks = Declarations(context, DeclarationReader.BlockAttribute, DeclarationReader.ReadBlock);
        RegisterBlocks(context, blocks, declarations);
        RegisterFunctions(context, declarations, blocks);
    }

    private static IncrementalValuesProvider<NetworkDeclaration> Declarations(
        IncrementalGeneratorInitializationContext context,
        string attribute,
        Func<GeneratorAttributeSyntaxContext, CancellationToken, NetworkDeclaration?> read) =>
        context.SyntaxProvider.ForAttributeWithMetadataName(
                attribute, static (node, _) => node is ClassDeclarationSyntax or RecordDeclarationSyntax, read)
            .Where(static declaration => declaration is not null)
            .Select(static (declaration, _) => declaration!);

    private static void RegisterNetworks(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<NetworkDeclaration> declarations)
    {
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
        context.RegisterSourceOutput(errors, Report);
    }

    private static void RegisterBlocks(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<NetworkDeclaration> blocks,
        IncrementalValuesProvider<NetworkDeclaration> networks)
    {
        context.RegisterSourceOutput(blocks.Select(static (block, _) => block.Spec).WithTrackingName(BlockStep), static (output, spec) =>
        {
            if (BlockChecks.IsUsable(spec))
            {
                var file = BlockEmitter.Emit(spec);
                output.AddSource(HintNames.Of(spec, file), SourceText.From(file.Text, Encoding.UTF8));
            }
        });

        // What is wrong with the layers of a block is shown where a network uses it, and on the block only if none does.
        var used = networks.Select(static (network, _) => network.Locations.UsedBlocks).Collect()
            .Select(static (names, _) => new EquatableArray<string>(names.SelectMany(name => name).Distinct().OrderBy(name => name, StringComparer.Ordinal)));
        var errors = blocks.Combine(used).Select(static (pair, _) =>
        {
            var (block, names) = pair;
            return LocatedError.Of(block, names.Contains(block.Spec.MetadataName) ? block.Spec.Errors : BlockChecks.Run(block.Spec));
        }).WithTrackingName(BlockErrorsStep);
        context.RegisterSourceOutput(errors, Report);
    }

    private static void RegisterFunctions(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<NetworkDeclaration> networks,
        IncrementalValuesProvider<NetworkDeclaration> blocks)
    {
        var functions = context.SyntaxProvider
            .CreateSyntaxProvider(static (node, _) => FunctionDeclaration.IsCandidate(node), FunctionDeclaration.Read)
            .SelectMany(static (found, _) => found);
        var texts = functions.Where(static function => function.Text is not null)
            .Select(static (function, _) => (function.Kind, function.MetadataName, Text: function.Text!)).WithTrackingName(FunctionStep);
        context.RegisterSourceOutput(texts, static (output, function) => output.AddSource(
            HintNames.Of(function.MetadataName, $".{function.Kind}.Function"),
            SourceText.From(FunctionEmitter.Emit(function.Kind, function.MetadataName, function.Text), Encoding.UTF8)));

        // What is wrong in a body is said once, however many networks use the function.
        var found = functions.Select(static (function, _) => function.Faults).Collect()
            .Combine(networks.Select(static (network, _) => network.Locations.FunctionFaults).Collect())
            .Combine(blocks.Select(static (block, _) => block.Locations.FunctionFaults).Collect())
            .Select(static (faults, _) => new EquatableArray<LocatedError>(
                faults.Left.Left.Concat(faults.Left.Right).Concat(faults.Right).SelectMany(list => list).Distinct()
                    .Where(fault => fault.Fault.Id != CompileError.ReportedByCSharp)
                    .Select(fault => new LocatedError(new CompileError(fault.Fault.Id, -1, fault.Fault.Arguments), fault.Place))))
            .WithTrackingName(FunctionErrorsStep);
        context.RegisterSourceOutput(found, Report);
    }

    private static void Report(SourceProductionContext output, EquatableArray<LocatedError> found)
    {
        foreach (var error in found)
        {
            output.ReportDiagnostic(error.ToDiagnostic());
        }
    }
}
