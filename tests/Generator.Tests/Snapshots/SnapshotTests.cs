using System.Reflection;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Snapshots;

/// <summary>The snapshot helper's own rules.</summary>
public class SnapshotTests
{
    [Fact]
    public void Every_snapshot_belongs_to_a_test()
    {
        var tests = typeof(SnapshotTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods().Where(method => method.GetCustomAttribute<FactAttribute>() is not null).Select(method => $"{type.Name}.{method.Name}"))
            .ToHashSet();
        var snapshots = Directory.GetFiles(Repository.PathOf("tests/Generator.Tests"), "*.verified.*", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
        Assert.All(snapshots, path => Assert.Contains(Path.GetFileName(path).Split('#')[0].Split(".verified.")[0], tests));
    }

    [Fact]
    public void Acceptance_is_explicit_and_refused_on_a_build_server()
    {
        Assert.False(Snapshot.Accepts(Environment()));
        Assert.False(Snapshot.Accepts(Environment(("CI", "true"))));
        Assert.True(Snapshot.Accepts(Environment((Snapshot.AcceptVariable, "1"))));
        Assert.Throws<InvalidOperationException>(() => Snapshot.Accepts(Environment((Snapshot.AcceptVariable, "1"), ("CI", "true"))));
    }

    [Fact]
    public void A_difference_fails_and_leaves_what_was_received()
    {
        var folder = Directory.CreateTempSubdirectory("snapshots").FullName;
        try
        {
            var test = Path.Combine(folder, "Tests.cs");
            File.WriteAllText(Path.Combine(folder, "Tests.Text.verified.txt"), "as it was");
            Snapshot.VerifyText("as it was", test, "Text");

            if (!Snapshot.Accepts(System.Environment.GetEnvironmentVariable))
            {
                Assert.ThrowsAny<Exception>(() => Snapshot.VerifyText("as it is", test, "Text"));
                Assert.Equal("as it is", File.ReadAllText(Path.Combine(folder, "Tests.Text.received.txt")));
                File.WriteAllText(Path.Combine(folder, "Tests.Text#Gone.verified.txt"), "");
                Assert.ThrowsAny<Exception>(() => Snapshot.VerifyText("as it was", test, "Text"));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Func<string, string?> Environment(params (string Name, string Value)[] variables) =>
        name => variables.FirstOrDefault(variable => variable.Name == name).Value;
}
