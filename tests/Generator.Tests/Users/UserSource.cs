using NetGen.Generator.Declaration;
using NetGen.Generator.Expressions;
using NetGen.Generator.Functions;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Users;

/// <summary>Networks with functions of the user's own, and what is read of them.</summary>
internal static class UserSource
{
    /// <summary>A network that applies <c>F</c>, whose method has a body.</summary>
    /// <param name="body">What follows <c>float Invoke(float x)</c>.</param>
    /// <param name="members">Further members of <c>F</c>.</param>
    /// <param name="others">Further types.</param>
    public static string Scalar(string body, string members = "", string others = "") =>
        $$"""
        using System;
        using NetGen;
        [NeuralNetwork, Input(8), Apply<F>] internal partial class Net { }
        internal readonly struct F : IScalarFunction
        {
            public static float Invoke(float x) {{body}}
            {{members}}
        }
        {{others}}
        """;

    /// <summary>The expression of a function's body.</summary>
    public static Expr Read(string body, string members = "", string others = "") =>
        ExprText.TryRead(Function(Scalar(body, members, others)).Results[0])!;

    /// <summary>The first function of a network.</summary>
    public static FunctionSpec Function(string source) => Function(new TestCompilation { Source = source });

    /// <inheritdoc cref="Function(string)"/>
    public static FunctionSpec Function(TestCompilation compilation)
    {
        var run = compilation.Run();
        Assert.Empty(run.Errors.Select(error => error.GetMessage()));
        Assert.Empty(run.CompilerDiagnostics);
        return Attribute(compilation).Function!;
    }

    /// <summary>The first attribute of a network that takes a function.</summary>
    public static AttributeSpec Attribute(TestCompilation compilation) =>
        Declarations.Read(compilation).Spec.Attributes.First(attribute => attribute.Function is not null);

    /// <summary>The rule of a network's optimizer.</summary>
    public static OptimizerRule Rule(string source)
    {
        var compilation = new TestCompilation { Source = source };
        _ = Function(compilation);
        var attribute = Attribute(compilation);
        return Optimizers.Find(attribute.Kind)!.Rule(attribute);
    }
}
