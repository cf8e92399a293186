using NetGen.Generator.Declaration;

namespace NetGen.Generator.Tests.Harness;

/// <summary>Declarations as the generator reads them.</summary>
internal static class Declarations
{
    /// <summary>The one network of a source.</summary>
    public static NetworkDeclaration Read(string source) => Read(new TestCompilation { Source = source });

    /// <summary>The one network of a compilation.</summary>
    public static NetworkDeclaration Read(TestCompilation compilation) =>
        (NetworkDeclaration)compilation.Run()
            .Result.TrackedSteps[NetworkGenerator.DeclarationStep].Single().Outputs.Single().Value;
}
