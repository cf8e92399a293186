using System.Numerics;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Expressions;

namespace NetGen.Generator.Tests;

/// <summary>Compiles emitted statements into a loop over arrays, and runs it.</summary>
internal sealed class EmittedMethod<T>
    where T : struct, INumber<T>
{
    private readonly MethodInfo _run;
    private readonly int _results;

    public EmittedMethod(IReadOnlyList<Expr> values, IReadOnlyList<string> variables)
    {
        string type = typeof(T) == typeof(float) ? "float" : "double";
        EmittedCode code = VectorEmitter.Emit([.. values.Select((value, i) => ("r" + i, value))], name => name, type);
        _results = values.Count;
        Source = Write(code, variables, type);
        _run = Compile(Source).GetType("User.Code.Emitted")!.GetMethod("Run")!;
    }

    public string Source { get; }

    /// <summary>The results for inputs of any length that is a multiple of 16.</summary>
    public T[][] Run(params T[][] inputs)
    {
        T[][] outputs = [.. Enumerable.Range(0, _results).Select(_ => new T[inputs[0].Length])];
        _run.Invoke(null, [inputs, outputs]);
        return outputs;
    }

    // The user's namespace has types of the names that emitted code needs: it must not see them.
    private static string Write(EmittedCode code, IReadOnlyList<string> variables, string type)
    {
        var text = new StringBuilder();
        text.AppendLine("namespace User { class System { } class Vector { } class Vector<T> { } class VectorMath { } class NetGen { } }");
        text.AppendLine("namespace User.Code { public static class Emitted {");
        text.AppendLine($"public static void Run({type}[][] inputs, {type}[][] outputs) {{");
        text.AppendLine(string.Join("\n", code.Constants.Select(constant => constant.Declaration)));
        text.AppendLine($"for (int i = 0; i < inputs[0].Length; i += global::System.Numerics.Vector<{type}>.Count) {{");
        for (int i = 0; i < variables.Count; i++)
        {
            text.AppendLine($"var {variables[i]} = new global::System.Numerics.Vector<{type}>(inputs[{i}], i);");
        }

        text.AppendLine(string.Join("\n", code.Statements));
        for (int i = 0; i < code.Results.Count; i++)
        {
            text.AppendLine($"({code.Results[i].Value}).CopyTo(outputs[{i}], i);");
        }

        return text.AppendLine("} } } }").ToString();
    }

    private static Assembly Compile(string source)
    {
        IEnumerable<string> references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var compilation = CSharpCompilation.Create(
            "Emitted",
            [CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.CSharp11))],
            references.Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: OptimizationLevel.Release,
                nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        string[] complaints = [.. result.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => d.ToString())];
        return complaints.Length == 0
            ? Assembly.Load(image.ToArray())
            : throw new InvalidOperationException(string.Join("\n", complaints) + "\n" + source);
    }
}
