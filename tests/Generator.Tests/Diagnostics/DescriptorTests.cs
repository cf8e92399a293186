using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Diagnostics;

/// <summary>Every diagnostic has a help page, an entry in the release notes and a test.</summary>
public class DescriptorTests
{
    public static TheoryData<string> AllIds => [.. All.Select(descriptor => descriptor.Id)];

    private static IEnumerable<DiagnosticDescriptor> All => Descriptors.Errors.Values.Concat(NetworkRule.All.Select(rule => rule.Descriptor));

    [Theory]
    [MemberData(nameof(AllIds))]
    public void Has_a_help_page_with_a_cause_and_a_fix(string id)
    {
        var descriptor = All.Single(descriptor => descriptor.Id == id);
        Assert.Equal($"docs/diagnostics/{id}.md", descriptor.HelpLinkUri);
        var page = Repository.Read(descriptor.HelpLinkUri);
        Assert.StartsWith($"# {id}: {descriptor.Title}\n", page, StringComparison.Ordinal);
        Assert.Contains("\n## What causes it\n", page, StringComparison.Ordinal);
        Assert.Contains("\n## How to fix it\n", page, StringComparison.Ordinal);
        Assert.Contains("```csharp", page, StringComparison.Ordinal);
        Assert.Contains($"({id}.md)", Repository.Read("docs/diagnostics/README.md"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(AllIds))]
    public void Is_in_the_release_notes(string id)
    {
        var descriptor = All.Single(descriptor => descriptor.Id == id);
        var notes = Repository.Read("generator/AnalyzerReleases.Unshipped.md") + Repository.Read("generator/AnalyzerReleases.Shipped.md");
        Assert.Contains($"\n{id} | {descriptor.Category} | {descriptor.DefaultSeverity} | {descriptor.Title}\n", notes, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(AllIds))]
    public void Has_a_test(string id) => Assert.Contains(
        typeof(DescriptorTests).Assembly.GetTypes().SelectMany(type => type.GetMethods()),
        method => method.Name.StartsWith(id + "_", StringComparison.Ordinal) && method.GetCustomAttribute<FactAttribute>() is not null);

    [Fact]
    public void Ids_are_unique_and_in_their_range()
    {
        Assert.Equal(All.Count(), All.Select(descriptor => descriptor.Id).Distinct().Count());
        Assert.All(All, descriptor => Assert.Matches(descriptor.DefaultSeverity == DiagnosticSeverity.Error ? "^NETGEN0\\d\\d$" : "^NETGEN1\\d\\d$", descriptor.Id));
    }

    [Fact]
    public void No_page_is_left_of_a_diagnostic_that_is_gone()
    {
        var pages = Directory.GetFiles(Repository.PathOf("docs/diagnostics"), "NETGEN*.md").Select(path => Path.GetFileNameWithoutExtension(path));
        Assert.Equal(All.Select(descriptor => descriptor.Id).Order(), pages.Order());
    }

    [Theory]
    [MemberData(nameof(AllIds))]
    public async Task The_declarations_on_its_page_are_what_the_page_says(string id)
    {
        if (id is "NETGEN012" or "NETGEN018" or "NETGEN106" or "NETGEN108")
        {
            // Caused by the project or by a bug: the page shows an ordinary declaration, and the tests of the id the cause.
            Assert.Equal([], await Ids(Examples(id).Single()));
            return;
        }

        Assert.Equal(2, Examples(id).Count);
        Assert.Equal([id], await Ids(Examples(id)[0]));
        Assert.Equal([], await Ids(Examples(id)[1]));

        static async Task<IEnumerable<string>> Ids(string source)
        {
            var compilation = new TestCompilation { Source = source, ImplicitUsings = true };
            var run = compilation.Run();
            return run.Errors.Any()
                ? run.Errors.Select(error => error.Id).Distinct()
                : (await Warnings.Of(compilation, "64KB")).Concat(run.CompilerDiagnostics).Select(found => found.Id);
        }
    }

    private static List<string> Examples(string id) =>
        [.. Regex.Matches(Repository.Read($"docs/diagnostics/{id}.md"), "```csharp\n(.*?)```", RegexOptions.Singleline).Select(match => match.Groups[1].Value)];
}
