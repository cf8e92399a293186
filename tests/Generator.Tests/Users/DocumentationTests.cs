using System.Text.RegularExpressions;
using NetGen.Generator.Declaration.UserFunctions;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Users;

/// <summary>What the page on functions shows compiles, and its list is that of the compiler.</summary>
public class DocumentationTests
{
    private static readonly string Page = Repository.Read("docs/functions.md");

    private static readonly string[] Examples = [.. Regex.Matches(Page, "```csharp\n(.*?)```", RegexOptions.Singleline).Select(match => match.Groups[1].Value)];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Examples.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task Examples_compile_without_a_warning(int number)
    {
        var compilation = new TestCompilation { Source = Examples[number], ImplicitUsings = true };
        Assert.Empty(compilation.Run().CompilerDiagnostics);
        Assert.Empty(await Warnings.Of(compilation));
    }

    [Fact]
    public void Every_function_is_on_the_page() => Assert.All(
        (FunctionIntrinsics.BaseNames + ", " + FunctionIntrinsics.OwnNames).Split(", "),
        name => Assert.Contains($"`{name}`", Page, StringComparison.Ordinal));
}
