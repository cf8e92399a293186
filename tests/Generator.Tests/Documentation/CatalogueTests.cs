using NetGen.Generator.Tests.Harness;
using NetGen.Generator.Tests.Snapshots;

namespace NetGen.Generator.Tests.Documentation;

/// <summary>Every activation, loss and optimizer has its page, as its definition is now.</summary>
public class CatalogueTests
{
    private const string Folder = "docs/catalogue";

    /// <summary>Pages are accepted as snapshots are.</summary>
    [Fact]
    public void Pages_are_those_of_the_definitions()
    {
        var pages = FunctionPages.All();
        if (Snapshot.Accepts(Environment.GetEnvironmentVariable))
        {
            foreach (var (name, text) in pages)
            {
                File.WriteAllText(Repository.PathOf($"{Folder}/{name}"), text);
            }
        }

        Assert.Equal(
            pages.Keys.Append("notes.json").Order(StringComparer.Ordinal),
            Directory.GetFiles(Repository.PathOf(Folder)).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
        Assert.All(pages, page => Assert.Equal(page.Value, Repository.Read($"{Folder}/{page.Key}")));
    }

    [Fact]
    public void Every_function_is_in_the_tables()
    {
        var tables = Repository.Read("docs/catalogue.md");
        Assert.All(FunctionPages.Kinds, kind => Assert.Contains($"`[{kind}", tables, StringComparison.Ordinal));
    }
}
