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
            || DeclarationReader.DeclaringPart(symbol, context.CancellationToken) is not { } declaration)
        {
            return;
        }

        var attributes = AttributeReader.In(symbol, declaration, context.CancellationToken).ToList();
        if (attributes.Any(attribute => attribute.IsBroken))
        {
            return;
        }

        // The class's own rules are the generator's to check: here its members are already part of the class.
        var model = NetworkCompiler.Checked(DeclarationReader.Spec(symbol, attributes, context.Compilation, errors: []));
        if (model.Errors.Count > 0)
        {
            return;
        }

        context.Options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.NetGenMemoryBudget", out var budget);
        var settings = new RuleSettings(budget ?? "");
        foreach (var rule in NetworkRule.All)
        {
            foreach (var finding in rule.Check(model, settings))
            {
                context.ReportDiagnostic(Diagnostic.Create(rule.Descriptor, Locate(finding, declaration, attributes), [.. finding.Arguments]));
            }
        }
    }

    private static Location Locate(Finding finding, TypeDeclarationSyntax declaration, IReadOnlyList<DeclaredAttribute> attributes)
    {
        if (finding.Attribute < 0)
        {
            return declaration.Identifier.GetLocation();
        }

        var (data, _, syntax) = attributes[finding.Attribute];
        return finding.Place is null
            ? syntax.GetLocation()
            : Location.Create(syntax.SyntaxTree, AttributeLocations.Of(data, syntax).Find(finding.Place).Span);
    }
}
