using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Emit.Kernels.Images;
using NetGen.Generator.Functions;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;
using NetGen.Generator.Passes;
using static NetGen.Generator.Emit.Kernels.ElementAccess;

namespace NetGen.Generator.Emit;

/// <summary>The file of the trainer: forward with dropout and loss, backward, gradients of the parameters.</summary>
internal static class TrainerEmitter
{
    public static string Emit(NetworkModel model, KernelLibrary kernels) => FileWriter.Write(model.Spec, "", "", code =>
    {
        kernels.BeginFile();
        var (type, target, graph) = (model.Type, model.Loss!.TakesLabels ? "int" : model.Type, model.Training!);
        code.Line("[global::System.CodeDom.Compiler.GeneratedCode(\"NetGen\", \"0.1.0\")]");
        code.Open($"private sealed partial class __Trainer : global::NetGen.Trainer<{type}, {target}>");
        code.Line("private static readonly global::NetGen.CompilerServices.TrainerPlan __plan = new(");
        code.Line($"    ArenaPerSample: {Text(graph.Arena.PerSample)},");
        code.Line($"    ArenaFixed: {Text(graph.Arena.Fixed)},");
        code.Line($"    Scratch: {Text(graph.Arena.Scratch)},");
        code.Line($"    TargetsPerSample: {Text(model.TargetsPerSample)},");
        code.Line($"    Classes: {Text(model.Loss.Targets == LossTargets.ClassIndices ? model.OutputShape.Width : 0)},");
        code.Line($"    States: {Text(OptimizerEmitter.Rule(model).States.Count)},");
        code.Line($"    InputGradient: {(model.InputGradient ? "true" : "false")},");
        code.Line($"    LearningRate: {Expressions.Literals.Double(OptimizerEmitter.LearningRate(model))})");
        WriteOptions(model, code);
        code.Line();
        code.Open($"public __Trainer(global::NetGen.CompilerServices.NetworkWeights<{type}> weights, global::NetGen.TrainerOptions? options)\n    : base(weights, __plan, options)");
        code.Close();
        code.Line();

        // Of one sample and several workers, one has it and the others have none.
        var range = new PhaseScope("first", "rows", "batch == 1 && rows == 1", "batch", Workers: true);
        Write(
            Phase.Forward,
            range,
            "Forward",
            $"ref {type} inputs, ref {target} targets, int batch, int from, int to, int worker, int workers",
            "ref inputs, ref targets, batch, from, to, worker, workers");
        Write(
            Phase.Backward,
            range,
            "BackwardActivations",
            $"ref {type} inputs, int batch, int from, int to, int worker, int workers",
            "ref inputs, batch, from, to, worker, workers");
        Write(
            Phase.Parameters,
            new PhaseScope("", "batch", "batch == 1", "batch", Workers: true),
            "BackwardParameters",
            $"ref {type} inputs, int batch, int worker, int workers",
            "ref inputs, batch, worker, workers");
        if (graph.Nodes.Any(node => node.Phase == Phase.State))
        {
            Write(Phase.State, new PhaseScope("", "batch", "", "batch"), "UpdateState", "int batch, double share", "batch, share");
        }

        if (model.InputGradient)
        {
            WriteInputGradient(model, code);
        }

        code.Close();
        FileWriter.WriteKernels(code, kernels);

        // Running statistics belong to the network, not to the point at which the gradient is taken.
        void Write(Phase phase, PhaseScope scope, string name, string parameters, string arguments)
        {
            PhaseMethods.Write(
                model,
                kernels,
                code,
                [.. graph.Nodes.Where(node => node.Phase == phase || (phase == Phase.Forward && node.Phase == Phase.Prepare))],
                scope,
                "protected override void",
                name,
                parameters,
                arguments,
                "",
                $"ref {type} parameters = ref {(phase == Phase.State ? "Master" : "Parameters")};",
                $"ref {type} gradients = ref Gradient;",
                $"ref {type} arena = ref Arena;",
                $"ref {type} losses = ref Losses;",
                $"ref {type} scratch = ref Scratch(worker);",
                "nint capacity = Capacity;");
            code.Line();
        }
    });

    private static void WriteOptions(NetworkModel model, CodeWriter code)
    {
        code.Open();
        foreach (var option in TrainerPlanText.Options(model))
        {
            code.Line(option + ",");
        }

        ProbeEmitter.Write(model, code);
        code.Close(";");
    }

    private static void WriteInputGradient(NetworkModel model, CodeWriter code)
    {
        var gradient = model.Training!.Results.LastOrDefault(result => result.Role == ValueRole.Gradient);
        code.Open($"protected override void ReadInputGradient(global::System.Span<{model.Type}> destination, int batch)");
        if (gradient is null)
        {
            code.Line("destination.Clear();");
        }
        else if (gradient.Storage.Image is { } image)
        {
            var place = Sum(Text(gradient.Storage.Start + image.Interior), Times("Capacity", Text(gradient.Storage.Offset)));
            code.Line(ImageCopies.Call(
                $"{Names.Unsafe}.Add(ref Arena, {place})",
                ImageCopies.Internal(image),
                "global::System.Runtime.InteropServices.MemoryMarshal.GetReference(destination)",
                ImageCopies.External(gradient.Shape, model.ChannelsLast),
                gradient.Shape,
                "batch"));
        }
        else
        {
            var storage = gradient.Storage;
            var shape = gradient.Shape;
            code.Line("nint capacity = Capacity;");
            code.Line(
                $"{Names.Support}.Rows.FromPanels(ref {Names.Unsafe}.Add(ref Arena, {Sum(Text(storage.Start), Times("capacity", Text(storage.Offset)))}), "
                + $"{Times("capacity", Text(storage.PanelStride))}, {Text(shape.Width)}, destination, batch * {Text(shape.Rows)});");
        }

        code.Close();
    }
}
