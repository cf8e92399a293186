using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Declaration;
using NetGen.Generator.Emit;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Architecture;

public class ArchitectureTests
{
    private const string Root = "NetGen.Generator";

    // From the page that people read: the first of a numbered list is the root, the others are folders, top to bottom.
    private static readonly string[] Order =
    [
        .. Regex.Matches(Repository.Read("docs/architecture.md"), @"^\d+\. `([A-Za-z]+)/`", RegexOptions.Multiline).Select(match => match.Groups[1].Value),
    ];

    [Fact]
    public void The_page_lists_every_folder()
    {
        Assert.Equal("generator", Order[0]);
        var folders = Directory.GetDirectories(Repository.PathOf("generator")).Select(path => Path.GetFileName(path)!).Where(name => name is not ("bin" or "obj"));
        Assert.Equal(folders.Order(StringComparer.Ordinal), Order.Skip(1).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Folders_use_each_other_downwards_only()
    {
        var upwards =
            from tree in Trees
            let folder = FolderOf(NamespaceOf(tree))
            from used in Used(tree)
            where Array.IndexOf(Order, used) < Array.IndexOf(Order, folder)
            select $"{Path.GetFileName(tree.FilePath)} in {folder}/ uses {used}/";
        Assert.Empty(upwards.Distinct());
    }

    [Fact]
    public void Namespaces_are_folders() => Assert.All(Trees, tree =>
    {
        var folder = Path.GetDirectoryName(Path.GetRelativePath(Repository.PathOf("generator"), tree.FilePath))!.Replace(Path.DirectorySeparatorChar, '.');
        var declared = tree.GetRoot().DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().Single().Name.ToString();
        Assert.True(declared == (folder.Length == 0 ? Root : $"{Root}.{folder}") || declared == "System.Runtime.CompilerServices", tree.FilePath);
    });

    [Fact]
    public void Only_declarations_see_symbols()
    {
        var allowed = new[] { "generator", "Declaration", "Diagnostics" };
        Assert.All(Trees.Where(tree => !allowed.Contains(FolderOf(NamespaceOf(tree)))), tree =>
            Assert.DoesNotContain(
                tree.GetRoot().DescendantNodes().OfType<IdentifierNameSyntax>().Select(name => name.Identifier.ValueText),
                name => name is "ISymbol" or "INamedTypeSymbol" or "Compilation" or "SemanticModel" or "SyntaxNode" or "Location"));
    }

    [Fact]
    public void Half_of_the_files_are_short_and_none_is_long()
    {
        var lengths = Trees.Select(tree => (Lines: tree.GetText().Lines.Count, tree.FilePath)).ToList();
        Assert.True(lengths.Count(file => file.Lines <= 100) * 2 >= lengths.Count);
        Assert.All(lengths, file => Assert.True(file.Lines <= 300, $"{file.FilePath} has {file.Lines} lines"));
    }

    [Fact]
    public void Reserved_names_are_those_of_the_emitted_public_members()
    {
        var spec = Declarations.Read("using NetGen; [NeuralNetwork, Input(4), Dense(2), MeanSquaredErrorLoss, Sgd] public partial class Net;").Spec;
        var members = SurfaceMembers.Of(NetworkCompiler.Checked(spec)).Where(member => !member.IsExplicit && member.Name != ".ctor").Select(member => member.Name);
        string[] others = ["InputSize", "OutputSize", "ParameterCount", "Predict", "PredictBatch"];
        Assert.Equal(members.Concat(others).Distinct().Order(), ReservedMembers.Names.Order());
    }

    [Fact]
    public void Every_emitted_member_is_reserved_or_private_with_two_underscores()
    {
        var run = new TestCompilation { Source = "using NetGen; [NeuralNetwork, Input(4), Dense(2), Softmax, CrossEntropyLoss, Sgd] public partial class Net;" }.Run();
        var members = run.Output.GetTypeByMetadataName("Net")!.GetMembers().Where(member => !member.IsImplicitlyDeclared);
        Assert.All(
            members.Where(member => member.CanBeReferencedByName && !member.Name.Contains('.')),
            member => Assert.True(ReservedMembers.Contains(member.Name), member.Name));
    }

    private static IReadOnlyList<SyntaxTree> Trees { get; } =
    [
        .. Directory.GetFiles(Repository.PathOf("generator"), "*.cs", SearchOption.AllDirectories)
            .Where(path => Path.GetRelativePath(Repository.PathOf("generator"), path).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"))
            .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), path: path)),
    ];

    // Folders named by using directives, and by the beginnings of qualified names.
    private static IEnumerable<string> Used(SyntaxTree tree)
    {
        var root = tree.GetCompilationUnitRoot();
        var directives = root.DescendantNodes().OfType<UsingDirectiveSyntax>().Select(directive => directive.NamespaceOrType.ToString())
            .Where(name => name == Root || name.StartsWith(Root + ".", StringComparison.Ordinal))
            .Select(FolderOf);
        var qualified = root.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => name.Parent is QualifiedNameSyntax or MemberAccessExpressionSyntax && name.SpanStart == name.Parent.SpanStart && Order.Contains(name.Identifier.ValueText))
            .Where(name => name.FirstAncestorOrSelf<UsingDirectiveSyntax>() is null && name.FirstAncestorOrSelf<BaseNamespaceDeclarationSyntax>()?.Name.Contains(name) != true)
            .Where(IsFolder)
            .Select(name => name.Identifier.ValueText);
        return directives.Concat(qualified);
    }

    // Graph.Graph, Expressions.Literals: a folder and a type in it, and not a member of a property of the folder's name.
    private static bool IsFolder(IdentifierNameSyntax name)
    {
        var type = name.Parent is QualifiedNameSyntax qualified ? qualified.Right.Identifier.ValueText : ((MemberAccessExpressionSyntax)name.Parent!).Name.Identifier.ValueText;
        return typeof(NetworkGenerator).Assembly.GetType($"{Root}.{name.Identifier.ValueText}.{type}") is not null;
    }

    private static string NamespaceOf(SyntaxTree tree) =>
        tree.GetCompilationUnitRoot().Members.OfType<BaseNamespaceDeclarationSyntax>().First().Name.ToString();

    private static string FolderOf(string name) =>
        name.StartsWith(Root + ".", StringComparison.Ordinal) ? name.Split('.')[2] : "generator";
}
