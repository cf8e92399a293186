using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generator.Declaration;
using NetGen.Generator.Diagnostics;

namespace NetGen.Generator;

/// <summary>
/// Warns of modelling mistakes. An analyzer and not the generator, so that <c>#pragma</c> and .editorconfig apply; errors
/// come from the generator, because those must not be configurable.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NetworkAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.CreateRange(NetworkRule.All.Select(rule => rule.Descriptor));

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var symbol = (INamedTypeSymbol)context.Symbol;
        if (symbol.TypeKind != TypeKind.Class
            || !AttributeReader.IsNetwork(symbol)
            || DeclarationReader.DeclaringPart(symbol, AttributeRole.Network, context.CancellationToken) is not { } declaration)
        {
            return;
        }

        var attributes = AttributeReader.In(symbol, declaration, context.CancellationToken).ToList();
        if (attributes.Any(attribute => attribute.IsBroken))
        {
            return;
        }

        // The class's own rules are the generator's to check: here its members are already part of the class.
        var blocks = new BlockReader(context.Compilation, context.CancellationToken);
        var model = NetworkCompiler.Checked(DeclarationReader.Spec(symbol, attributes, blocks, context.Compilation, errors: []));
        if (model.Errors.Count > 0)
        {
            return;
        }

        context.Options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.NetGenMemoryBudget", out var budget);
        var settings = new RuleSettings(budget ?? "");
        foreach (var rule in NetworkRule.All)
        {
            // A block that is used several times is named once.
            foreach (var finding in rule.Check(model, settings).Distinct())
            {
                var (place, inside) = Locate(finding, declaration, attributes, blocks);
                context.ReportDiagnostic(Diagnostic.Create(rule.Descriptor, place, inside, [.. finding.Arguments]));
            }
        }
    }

    private static (Location Place, IEnumerable<Location> Inside) Locate(
        Finding finding, TypeDeclarationSyntax declaration, IReadOnlyList<DeclaredAttribute> attributes, BlockReader blocks)
    {
        if (finding.Attribute < 0)
        {
            return (declaration.Identifier.GetLocation(), []);
        }

        // The place itself refers to its tree, so that pragmas apply.
        var attribute = attributes[finding.Attribute];
        var locations = AttributeLocations.Of(attribute, blocks);
        return (
            Location.Create(attribute.Syntax.SyntaxTree, locations.Find(finding.Path.Count == 0 ? finding.Place : null).Span),
            locations.Inside(finding.Path, finding.Place).Select(place => place.ToLocation()));
    }
}
