using System.Text.RegularExpressions;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Documentation;

/// <summary>What pages show compiles, with what they say of it.</summary>
public class ExampleTests
{
    private static readonly string[] Examples =
    [
        .. Regex.Matches(Repository.Read("docs/composition.md"), "```csharp\n(.*?)```", RegexOptions.Singleline).Select(match => match.Groups[1].Value),
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Examples.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task Examples_of_compositions_compile_without_a_warning(int number)
    {
        var compilation = new TestCompilation { Source = Examples[number], ImplicitUsings = true };
        Assert.Empty(compilation.Run().CompilerDiagnostics);
        Assert.Empty(await Warnings.Of(compilation));
    }

    [Fact]
    public void Parameters_have_the_names_that_the_page_gives() => Assert.Equal(
        [
            "dense1", "body.0.dense1", "body.0.dense2", "body.1.dense1", "body.1.dense2", "body.2.dense1", "body.2.dense2",
            "parallel1.narrow.dense1", "parallel1.wide.dense1", "dense2",
        ],
        NetworkCompiler.Checked(Declarations.Read(Examples[0]).Spec).Parameters.Where(parameter => parameter.Role == "weight").Select(parameter => parameter.Layer));
}
