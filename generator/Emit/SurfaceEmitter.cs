using System.Linq;
using NetGen.Generator.Declaration;
using NetGen.Generator.Passes;
using static NetGen.Generator.Emit.Kernels.ElementAccess;

namespace NetGen.Generator.Emit;

/// <summary>The file that users see: what the network is, and its public members.</summary>
internal static class SurfaceEmitter
{
    private const int LeastImages = 6;
    private const string Memory = "global::System.Runtime.InteropServices.MemoryMarshal";

    public static string Emit(NetworkModel model) => FileWriter.Write(
        model.Spec,
        SurfaceDocumentation.Remarks(model),
        Bases(model),
        code =>
        {
            InfoEmitter.WriteConstants(model, code);
            InfoEmitter.WriteInfo(model, code);
            code.Line($"private readonly {Names.Support}.NetworkWeights<{model.Type}> __weights;");
            code.Line($"private global::NetGen.ParameterCollection<{model.Type}>? __parameters;");
            foreach (var member in SurfaceMembers.Of(model))
            {
                code.Line();
                if (member.Documentation.Length > 0)
                {
                    code.Lines(member.Documentation);
                }

                code.Line(member.Signature);
                code.Lines(member.Body);
            }

            WritePredict(model, code);
        });

    /// <summary>The same surface for a network that has errors: one NETGEN error instead of fifty of missing members.</summary>
    public static System.Collections.Generic.IReadOnlyList<SourceFile> EmitBroken(NetworkModel model)
    {
        if (model.Spec.Errors.Any(error => DeclarationErrors.PreventEmission.Contains(error.Id)))
        {
            return [];
        }

        return [new SourceFile("", FileWriter.Write(model.Spec, "", "", code =>
        {
            code.Line("#pragma warning disable CS1591 // The errors are what matters now.");
            code.Line("public const int InputSize = 0;");
            code.Line("public const int OutputSize = 0;");
            code.Line("public const int ParameterCount = 0;");
            foreach (var member in SurfaceMembers.Of(model).Where(member => !member.IsExplicit))
            {
                code.Line();
                code.Line(member.Signature);
                code.Line(member.BrokenBody);
            }

            code.Line();
            code.Line(PredictSignature(model));
            code.Line("    => throw new global::System.InvalidOperationException(\"The network has errors.\");");
            code.Line();
            code.Line(PredictBatchSignature(model));
            code.Line("    => throw new global::System.InvalidOperationException(\"The network has errors.\");");
        }))];
    }

    private static string Bases(NetworkModel model) => model.Trainable
        ? $" : {Names.Support}.ITrainableNetwork<{model.Spec.Name}, {model.Type}, {SurfaceMembers.Target(model)}>"
        : $" : {Names.Support}.INeuralNetwork<{model.Spec.Name}, {model.Type}>";

    private static string PredictSignature(NetworkModel model) =>
        $"public void Predict(global::System.ReadOnlySpan<{model.Type}> input, global::System.Span<{model.Type}> output)";

    private static string PredictBatchSignature(NetworkModel model) =>
        $"public void PredictBatch(global::System.ReadOnlySpan<{model.Type}> inputs, global::System.Span<{model.Type}> outputs)";

    private static void WritePredict(NetworkModel model, CodeWriter code)
    {
        var type = model.Type;
        var block = Block(model.Inference);
        code.Line();
        code.Lines(SurfaceDocumentation.Predict(model));
        code.Line(Names.Hot);
        code.Open(PredictSignature(model));
        code.Open("if (input.Length != InputSize || output.Length != OutputSize)");
        code.Line($"{Names.Support}.Guard.ThrowPredict(input.Length, InputSize, output.Length, OutputSize);");
        code.Close();
        code.Line();
        WriteRetry(code, () =>
        {
            code.Line("var staged = snapshot.Stage is { } stage ? stage.Apply(input) : input;");
            code.Line($"__InferOne(ref snapshot.First, {ForwardEmitter.Derived(model, place: "snapshot.Derived")}ref {Memory}.GetReference(staged), ref {Memory}.GetReference(output));");
        });
        code.Close();

        code.Line();
        code.Lines(SurfaceDocumentation.PredictBatch);
        code.Open(PredictBatchSignature(model));
        code.Line($"int samples = {Names.Support}.Guard.PredictBatch(inputs.Length, InputSize, outputs.Length, OutputSize);");
        code.Line($"const int block = {Text(block)}; // samples whose activations stay in the cache");
        WriteArena(code, model, model.Inference, block, 1);
        WriteRetry(code, () =>
        {
            code.Line("var staged = snapshot.Stage is { } stage ? stage.Apply(inputs) : inputs;");
            code.Open("for (int first = 0; first < samples; first += block)");
            code.Line($"ref {type} x = ref {Names.Unsafe}.Add(ref {Memory}.GetReference(staged), (nint)first * InputSize);");
            code.Line($"ref {type} y = ref {Names.Unsafe}.Add(ref {Memory}.GetReference(outputs), (nint)first * OutputSize);");
            code.Line($"__Infer(ref snapshot.First, {ForwardEmitter.Derived(model, place: "snapshot.Derived")}ref x, ref y, ref arena, block, global::System.Math.Min(block, samples - first), samples == 1);");
            code.Close();
        });
        code.Close();
        if (model.Evaluation is not null)
        {
            WriteEvaluate(model, code);
        }
    }

    private static void WriteEvaluate(NetworkModel model, CodeWriter code)
    {
        var (type, target) = (model.Type, SurfaceMembers.Target(model));
        var block = Block(model.Evaluation!);
        var targetsPerSample = Text(model.TargetsPerSample);
        code.Line();
        code.Open(
            $"void {Names.Support}.ITrainableNetwork<{model.Spec.Name}, {type}, {target}>.EvaluateBatch(global::System.ReadOnlySpan<{type}> inputs, "
            + $"global::System.ReadOnlySpan<{target}> targets, global::System.Span<{type}> outputs, global::System.Span<{type}> losses)");
        code.Line($"int samples = {Names.Support}.Guard.PredictBatch(inputs.Length, InputSize, outputs.Length, OutputSize);");
        code.Line($"const int block = {Text(block)};");
        WriteArena(code, model, model.Evaluation!, block, 2);
        WriteRetry(code, () =>
        {
            code.Open("for (int first = 0; first < samples; first += block)");
            code.Line($"ref {type} x = ref {Names.Unsafe}.Add(ref {Memory}.GetReference(inputs), (nint)first * InputSize);");
            code.Line($"ref {target} t = ref {Names.Unsafe}.Add(ref {Memory}.GetReference(targets), (nint)first * {targetsPerSample});");
            code.Line($"ref {type} y = ref {Names.Unsafe}.Add(ref {Memory}.GetReference(outputs), (nint)first * OutputSize);");
            code.Line($"ref {type} loss = ref {Names.Unsafe}.Add(ref {Memory}.GetReference(losses), first);");
            code.Line($"__Evaluate(ref snapshot.First, {ForwardEmitter.Derived(model, place: "snapshot.Derived")}ref x, ref t, ref y, ref loss, ref arena, block, global::System.Math.Min(block, samples - first));");
            code.Close();
        });
        code.Close();
    }

    /// <summary>
    /// Writes the arena of a number of samples: a network whose activations are small predicts on the stack.
    /// </summary>
    /// <param name="code">Where it is written to.</param>
    /// <param name="model">The network.</param>
    /// <param name="graph">Whose activations it holds.</param>
    /// <param name="samples">The number of samples that it has room for.</param>
    /// <param name="use">The number of the use: images keep their halo of zeros, so no two uses share memory.</param>
    public static void WriteArena(CodeWriter code, NetworkModel model, Graph.Graph graph, int samples, int use)
    {
        var (type, length) = (model.Type, ForwardEmitter.ArenaLength(graph, samples));
        if (graph.Values.Any(value => value.Storage.Image is { } image && image.Halo != Graph.Halo.None))
        {
            code.Line($"ref {type} arena = ref {Names.Support}.ImageArena<{model.Spec.Name}, {type}>.Rent({Text(use)}, {length});");
        }
        else if (int.Parse(length, System.Globalization.CultureInfo.InvariantCulture) is var elements && elements <= 1024)
        {
            code.Line($"global::System.Span<{type}> memory = stackalloc {type}[{System.Math.Max(elements, 1)}];");
            code.Line($"ref {type} arena = ref {Memory}.GetReference(memory);");
        }
        else
        {
            code.Line($"ref {type} arena = ref {Names.Support}.PredictionArena<{type}>.Rent({length});");
        }
    }

    private static void WriteRetry(CodeWriter code, System.Action write)
    {
        code.Line("while (true)");
        code.Open();
        code.Line("// Without a lock: if newer weights were written over these meanwhile, compute again.");
        code.Line("var snapshot = __weights.Snapshot;");
        code.Line("int version = snapshot.Version;");
        write();
        code.Open("if (snapshot.IsCurrent(version))");
        code.Line("return;");
        code.Close();
        code.Close();
    }

    // A multiple of 48, so that tiles of 6 and of 4 rows and vectors of samples fit; some 256 KB of activations at most.
    // Images are large, and each brings many rows: as few as share the reading of weights.
    private static int Block(Graph.Graph graph)
    {
        var samples = 65536 / System.Math.Max(graph.Arena.PerSample, 1);
        return graph.Values.Any(value => value.Storage.Image is not null)
            ? System.Math.Max(LeastImages, System.Math.Min(48, samples))
            : System.Math.Max(48, System.Math.Min(192, samples / 48 * 48));
    }
}
