using Microsoft.CodeAnalysis;
using NetGen.Generator.Declaration;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Users;

/// <summary>Functions of another assembly, compiled to metadata.</summary>
public class ReferencedFunctionTests
{
    private const string Library = """
        using System;
        using NetGen;
        namespace Lib;

        public readonly struct Swish : IScalarFunction
        {
            public static float Invoke(float x) => Invoke(x, 1);
            public static float Invoke(float x, float beta) => x * Logistic(beta * x);
            private static float Logistic(float x) => 1 / (1 + MathF.Exp(-x));
            public readonly struct Inner : ILossFunction { public static float Invoke(float output, float target) => MathF.Abs(output - target); }
        }

        public class Momentum : IOptimizerRule<(float Velocity, float)>
        {
            public static void Update(ref float parameter, float gradient, ref (float Velocity, float) state, OptimizerStep step)
            {
                state.Velocity = 0.9f * state.Velocity + gradient;
                parameter -= step.LearningRate * state.Velocity;
            }
        }

        public class Scaled<T> : IScalarFunction where T : IScalarFunction { public static float Invoke(float x) => 2 * T.Invoke(x); }
        internal class Hidden : IScalarFunction { public static float Invoke(float x) => x; }

        [Block, Dense(Arg.A), Apply<Swish>(Arg.B)]
        public partial class Unit { }
        """;

    private const string Network = """
        using NetGen;
        using Lib;
        [NeuralNetwork, Input(8), Dense(8), Apply<Swish>, Repeat<Unit>(2, 8, 1.5), Apply<Swish>(2), Dense(3), Loss<Swish.Inner>, Optimizer<Momentum>(LearningRate = 0.1)]
        public sealed partial class Net { }
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Are_compiled_as_those_of_the_same_project(bool metadata)
    {
        var here = new TestCompilation { Source = Network, Others = new Dictionary<string, string> { ["Lib.cs"] = Library } }.Run();
        var there = Run(Network, metadata ? Image(Library) : new TestCompilation { Source = Library }.Run().Output.ToMetadataReference());
        Assert.Empty(here.Errors);
        Assert.Empty(there.Errors);
        Assert.Empty(there.CompilerDiagnostics);
        Assert.Equal(4, there.Texts.Count);
        Assert.All(there.Texts, text => Assert.Equal(here.Texts[text.Key], text.Value));
    }

    [Fact]
    public void Are_called_by_functions_of_this_project()
    {
        const string Types = "internal class Own : IScalarFunction { public static float Invoke(float x) => 2 * Lib.Swish.Invoke(x - 1, 3) + Lib.Swish.Inner.Invoke(x, 1); }";
        var source = "using NetGen; [NeuralNetwork, Input(8), Apply<Own>] internal partial class Net { } " + Types;
        var here = UserSource.Function(new TestCompilation { Source = source, Others = new Dictionary<string, string> { ["Lib.cs"] = Library } });
        var run = Run(source, Image(Library));
        Assert.Empty(run.Errors);
        var there = ((NetworkDeclaration)run.Result.TrackedSteps[NetworkGenerator.DeclarationStep].Single().Outputs.Single().Value).Spec.Attributes[2].Function;
        Assert.Equal(here, there);
    }

    [Fact]
    public void Only_what_others_see_is_written()
    {
        var texts = new TestCompilation { Source = Library }.Run().Texts.Where(text => text.Key.Contains(".Function.", StringComparison.Ordinal)).ToList();
        Assert.Equal(3, texts.Count);
        Assert.All(texts, text => Assert.DoesNotContain("Hidden", text.Value, StringComparison.Ordinal));
        Assert.Contains("FunctionSpec(\"Loss\", \"Lib.Swish+Inner\", \"1 'Swish.Inner'()[]{", texts.Single(text => text.Key.Contains("Inner", StringComparison.Ordinal)).Value, StringComparison.Ordinal);
        var open = new TestCompilation { Source = "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"App\")]\n" + Library.Replace("using System;\nusing NetGen;\nnamespace Lib;", "namespace Lib;\nusing System;\nusing NetGen;") }.Run();
        Assert.Contains(open.Texts, text => text.Value.Contains("Lib.Hidden", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Lib.Scaled<Lib.Swish>", "is generic and of 'TestProject'", "copy the function")]
    [InlineData("System.Text.StringBuilder", "does not implement NetGen.IScalarFunction")]
    public void NETGEN038_a_function_of_a_library_without_a_text(string type, params string[] message) =>
        Errors.Single(Run($"using NetGen; [NeuralNetwork, Input(8), Apply<{type}>] public partial class Net {{ }}", Image(Library)), "NETGEN038", message);

    [Fact]
    public void NETGEN038_a_library_that_was_built_without_the_generator() => Errors.Single(
        Run("using NetGen; [NeuralNetwork, Input(8), Apply<Lib.Swish>] public partial class Net { }", Image(new TestCompilation { Source = Library }.Create())),
        "NETGEN038", "'TestProject' without NetGen's generator");

    [Theory]
    [InlineData("2 'Swish'()[]{x}")]
    [InlineData("1 'Swish'()[]{x")]
    [InlineData("1 'Swish'()[]{x holography(0)}")]
    [InlineData("1 'Swish'()[]{x|x}")]
    [InlineData("")]
    public void NETGEN038_a_text_that_is_not_understood(string text)
    {
        var source = $"using NetGen; [assembly: NetGen.CompilerServices.FunctionSpec(\"Apply\", \"Lib.Swish\", \"{text}\")] namespace Lib {{ public class Swish : IScalarFunction {{ public static float Invoke(float x) => x; }} }}";
        Errors.Single(Run("using NetGen; [NeuralNetwork, Input(8), Apply<Lib.Swish>] public partial class Net { }", Image(new TestCompilation { Source = source }.Create())), "NETGEN038", "by a newer one");
    }

    [Fact]
    public void NETGEN040_hyper_parameters_that_a_library_does_not_take() => Errors.Single(
        Run("using NetGen; [NeuralNetwork, Input(8), Apply<Lib.Swish>(1, 2)] public partial class Net { }", Image(Library)), "NETGEN040", "given 2", "takes 1");

    private static GeneratorRun Run(string source, params MetadataReference[] references)
    {
        var compilation = new TestCompilation { Source = source };
        return GeneratorRun.Of(compilation.Create().WithAssemblyName("App").AddReferences(references), compilation.ParseOptions);
    }

    private static MetadataReference Image(string source) => Image(new TestCompilation { Source = source }.Run().Output);

    private static MetadataReference Image(Compilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.Empty(result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
