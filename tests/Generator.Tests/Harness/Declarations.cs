using NetGen.Generator.Declaration;

namespace NetGen.Generator.Tests.Harness;

/// <summary>Declarations as the generator reads them.</summary>
internal static class Declarations
{
    /// <summary>The one network of a source.</summary>
    public static NetworkDeclaration Read(string source) =>
        (NetworkDeclaration)new TestCompilation { Source = source }.Run()
            .Result.TrackedSteps[NetworkGenerator.DeclarationStep].Single().Outputs.Single().Value;
}
