using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Contexts;

/// <summary>Where and how a network may be declared: everything here compiles without a warning.</summary>
public class ContextTests
{
    private const string Layers = """
        [global::NetGen.NeuralNetwork, global::NetGen.Input(4), global::NetGen.Dense(3, Name = "fc1"), global::NetGen.Tanh, global::NetGen.Dropout(0.1)]
        [global::NetGen.Dense(2), global::NetGen.Softmax, global::NetGen.CrossEntropyLoss, global::NetGen.Sgd(Momentum = 0.9)]
        """;

    [Theory]
    [InlineData("L internal partial class Net;")]
    [InlineData("namespace A.B; L public sealed partial class Net;")]
    [InlineData("namespace A { namespace B { L public partial class Net { } } }")]
    [InlineData("namespace @class.@event; L public partial class @class;")]
    [InlineData("namespace A; public partial class @struct { L public partial class @namespace; }")]
    [InlineData("L public partial class @record;")]
    [InlineData("L public partial class @file;")]
    [InlineData("L public partial class @field;")]
    [InlineData("namespace Größe.数; L public partial class Ziffernerkennung_ÄÖÜ; ")]
    [InlineData("L public partial class 网络;")]
    [InlineData("public partial class Outer { public partial class Middle { L private partial class Net; } }")]
    [InlineData("public partial class Outer { L protected internal sealed partial class Net; }")]
    [InlineData("public partial struct Outer { L public partial class Net; }")]
    [InlineData("public readonly partial struct Outer { L public partial class Net; }")]
    [InlineData("public ref partial struct Outer { L public partial class Net; }")]
    [InlineData("public partial interface IOuter { L public partial class Net; }")]
    [InlineData("public partial record Outer(int X) { L public partial class Net; }")]
    [InlineData("public partial record struct Outer(int X) { L public partial class Net; }")]
    [InlineData("public readonly partial record struct Outer { L public partial class Net; }")]
    [InlineData("public static partial class Outer { L public partial class Net; }")]
    [InlineData("public abstract partial class Outer { L public partial class Net; }")]
    [InlineData("public partial class Outer { L public partial class Inner; L public partial class INNER; }")]
    [InlineData("namespace A { L public partial class B; } namespace A.C { L public partial class B; } partial class A_C { L private partial class B; }")]
    [InlineData("L [System.Obsolete(\"Use another.\")] public partial class Net;")]
    [InlineData("L public partial class Net : System.IDisposable { public void Dispose() { } }")]
    [InlineData("public class Model { public virtual string Kind => \"\"; } L public partial class Net : Model { public override string Kind => \"net\"; }")]
    [InlineData("L public partial class Net { public Net(string purpose) : this(seed: 1) => Purpose = purpose; public string Purpose { get; } = \"\"; }")]
    [InlineData("L public partial class Net; partial class Net { public int Half => InputSize / 2; public float[] Run(float[] x) { var y = new float[OutputSize]; Predict(x, y); return y; } }")]
    public void Compiles_without_a_warning(string source) =>
        EmissionChecks.Compile(new TestCompilation { Source = source.Replace("L ", Layers) });

    [Fact]
    public void Two_networks_may_differ_in_case_only()
    {
        var run = EmissionChecks.Compile(new TestCompilation { Source = Layers + "public partial class Net;" + Layers + "public partial class NET;" });
        Assert.Equal(8, run.Texts.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Attributes_stand_beside_other_types_of_their_names() => EmissionChecks.Compile(new TestCompilation
    {
        Source = """
            using NetGen;
            using Graphics;

            namespace App;

            [NeuralNetwork(Precision = Precision.Double)]
            [Input(4), Dense(2, Initializer = Initializer.Zeros)]
            public sealed partial class Net;
            """,
        Others = new Dictionary<string, string>
        {
            ["Graphics.cs"] = """
                namespace Graphics;
                internal enum Padding { Same }
                internal class Dense;
                internal class Input;
                internal class Vector;
                internal static class Unsafe;
                internal static class Math;
                internal static class Guard;
                """,
        },
    });

    [Theory]
    [InlineData("namespace App;")]
    [InlineData("namespace App.NetGen;")]
    [InlineData("namespace System.Models;")]
    [InlineData("")]
    public void Emitted_code_is_captured_by_no_type_of_the_users(string @namespace)
    {
        var types = string.Join(" ", new[]
        {
            "Vector", "Unsafe", "Math", "MathF", "Span", "ReadOnlySpan", "MemoryMarshal", "VectorMath", "Rows", "Guard", "Trainer", "Parameter",
            "NetworkInfo", "LayerInfo", "Initializer", "Dataset", "IProgress", "Func", "Environment", "Kernels", "InputTransform", "MethodImpl",
        }.Select(name => $"internal class {name};"));
        var spaces = @namespace.Length == 0 ? "" : $"namespace {@namespace[10..^1]}.Vectors {{ internal class System; internal class NetGen; }}";
        EmissionChecks.Compile(new TestCompilation
        {
            Source = $"{@namespace} {Layers} public partial class Net;",
            Others = new Dictionary<string, string> { ["Types.cs"] = $"{@namespace} {types}", ["Spaces.cs"] = spaces },
        });
    }

    [Fact]
    public void Emitted_code_is_captured_by_no_type_named_System() => EmissionChecks.Compile(new TestCompilation
    {
        Source = $"namespace App; {Layers} public partial class Net;",
        Others = new Dictionary<string, string> { ["Types.cs"] = "namespace App; internal class System; internal class NetGen_;" },
    });

    [Fact]
    public void Emitted_code_is_captured_by_no_member_of_the_users() => EmissionChecks.Compile(new TestCompilation
    {
        Source = $$"""
            {{Layers}}
            public partial class Net
            {
                private const int System = 1, NetGen = 2, Vector = 3, Unsafe = 4, Math = 5, arena = 6, rows = 7, x = 8, y = 9, fc1 = 10, capacity = 11, block = 12;
                public int Sum => System + NetGen + Vector + Unsafe + Math + arena + rows + x + y + fc1 + capacity + block;
            }
            """,
    });

    [Fact]
    public void CSharp_11_is_enough() => EmissionChecks.Compile(new TestCompilation { Source = Layers + "public partial class Net { }", LanguageVersion = LanguageVersion.CSharp11 });

    [Fact]
    public void A_network_whose_attributes_are_aliased_or_qualified() => EmissionChecks.Compile(new TestCompilation
    {
        Source = """
            using D = global::NetGen.DenseAttribute;

            [global::NetGen.NeuralNetwork, global::NetGen.InputAttribute(Width)]
            [D(units: Width * 2), global::NetGen.ReLU(), global::NetGen.Dense(1, Name = nameof(Net))]
            public partial class Net { private const int Width = 3; }
            """,
    });
}
