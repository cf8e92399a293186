using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Graph;
using NetGen.Generator.Passes;
using static NetGen.Generator.Emit.Kernels.ElementAccess;

namespace NetGen.Generator.Emit;

/// <summary>The file of the forward pass in prediction, and in evaluation with the loss of each sample.</summary>
internal static class ForwardEmitter
{
    private const int LeastShared = 12;

    public static string Emit(NetworkModel model, KernelLibrary kernels) => FileWriter.Write(model.Spec, "", "", code =>
    {
        kernels.BeginFile();
        var type = model.Type;
        var scope = new PhaseScope("", "rows", "single", "rows");
        var shared = SharedNodes(model);
        var opening = WriteShared(model, kernels, code, shared, scope);
        code.Line("// One pass over some samples: weights in parameters, activations in the arena, which has room for capacity samples.");
        PhaseMethods.Write(
            model,
            kernels,
            code,
            [.. Nodes(model.Inference).Skip(shared.Count)],
            scope,
            "private static void",
            "__Infer",
            $"ref {type} parameters, {Derived(model, declared: true)}ref {type} inputs, ref {type} outputs, ref {type} arena, nint capacity, nint rows, bool single",
            $"ref parameters, {Derived(model)}ref inputs, ref outputs, ref arena, capacity, rows, single",
            opening,
            Scratch(model, model.Inference));
        WriteOne(model, code);
        if (model.Evaluation is { } evaluation)
        {
            var target = model.Loss!.TakesLabels ? "int" : type;
            code.Line();
            code.Line("// The same, with the loss of each sample.");
            PhaseMethods.Write(
                model,
                kernels,
                code,
                [.. Nodes(evaluation).Skip(shared.Count)],
                scope with { Single = "" },
                "private static void",
                "__Evaluate",
                $"ref {type} parameters, {Derived(model, declared: true)}ref {type} inputs, ref {target} targets, ref {type} outputs, ref {type} losses, ref {type} arena, nint capacity, nint rows",
                $"ref parameters, {Derived(model)}ref inputs, ref targets, ref outputs, ref losses, ref arena, capacity, rows",
                opening.Replace(", single)", ", false)"),
                Scratch(model, evaluation));
        }

        if (model.DerivedLength > 0)
        {
            WriteDerivation(model, kernels, code);
        }

        FileWriter.WriteKernels(code, kernels);
    });

    private static IEnumerable<Node> Nodes(Graph.Graph graph) => graph.Nodes.Where(node => node.Phase != Phase.Prepare);

    // Prediction and evaluation begin with the same nodes, at the same places. Where there are many, they are one method.
    private static IReadOnlyList<Node> SharedNodes(NetworkModel model)
    {
        var same = model.Evaluation is null ? [] : Nodes(model.Inference).Zip(Nodes(model.Evaluation), (left, right) => (left, right))
            .TakeWhile(pair => IsSame(pair.left, pair.right)).Select(pair => pair.left).ToList();
        return same.Count < LeastShared ? [] : same;

        static bool IsSame(Node left, Node right) =>
            left.GetType() == right.GetType() && left.Layer == right.Layer && left.Output.Role != ValueRole.Output
            && left.Inputs.Concat(left.Outputs).Select(value => (value.Name, value.Storage))
                .SequenceEqual(right.Inputs.Concat(right.Outputs).Select(value => (value.Name, value.Storage)));
    }

    // Returns the call.
    private static string WriteShared(NetworkModel model, KernelLibrary kernels, CodeWriter code, IReadOnlyList<Node> nodes, PhaseScope scope)
    {
        if (nodes.Count == 0)
        {
            return "";
        }

        var scratch = nodes.Any(node => node.Scratch > 0);
        var arguments = $"ref parameters, {Derived(model)}ref inputs, ref arena, {(scratch ? "ref scratch, " : "")}capacity, rows, single";
        code.Line("// What prediction and evaluation have in common.");
        PhaseMethods.Write(
            model,
            kernels,
            code,
            nodes,
            scope,
            "private static void",
            "__Layers",
            $"ref {model.Type} parameters, {Derived(model, declared: true)}ref {model.Type} inputs, ref {model.Type} arena, {(scratch ? $"ref {model.Type} scratch, " : "")}nint capacity, nint rows, bool single",
            arguments,
            "");
        code.Line();
        return $"__Layers({arguments});";
    }

    /// <summary>The argument or parameter for what is derived from the weights, with a comma behind it; empty where there is nothing.</summary>
    public static string Derived(NetworkModel model, bool declared = false, string place = "derived") =>
        model.DerivedLength == 0 ? "" : declared ? $"ref {model.Type} derived, " : $"ref {place}, ";

    private static void WriteDerivation(NetworkModel model, KernelLibrary kernels, CodeWriter code)
    {
        code.Line();
        code.Line("// What prediction needs besides the weights, whenever they have changed.");
        PhaseMethods.Write(
            model,
            kernels,
            code,
            [.. model.Inference.Nodes.Where(node => node.Phase == Phase.Prepare)],
            new PhaseScope("", "0", "", "0"),
            "private static void",
            "__Derive",
            $"ref {model.Type} parameters, ref {model.Type} derived",
            "ref parameters, ref derived",
            "",
            "const int worker = 0;",
            "const int workers = 1;");
    }

    // Behind everything else in the arena.
    private static string Scratch(NetworkModel model, Graph.Graph graph) =>
        $"ref {model.Type} scratch = ref {Names.Unsafe}.Add(ref arena, {Sum(Text(graph.Arena.Fixed), Times("capacity", Text(graph.Arena.PerSample)))});";

    private static void WriteOne(NetworkModel model, CodeWriter code)
    {
        var type = model.Type;
        var parameters = $"ref {type} parameters, {Derived(model, declared: true)}ref {type} inputs, ref {type} outputs";
        code.Line();
        if (StraightLine.Emit(model) is { } body)
        {
            code.Line("// One sample, without a loop.");
            code.Line(Names.Hot);
            code.Open($"private static void __InferOne({parameters})");
            code.Open($"if ({Names.VectorOf(type)}.Count != 8)");
            code.Line($"__InferOneByKernels(ref parameters, {Derived(model)}ref inputs, ref outputs);");
            code.Line("return;");
            code.Close();
            code.Line();
            code.Lines(body);
            code.Close();
            code.Line();
            code.Open($"private static void __InferOneByKernels({parameters})");
        }
        else
        {
            code.Open($"private static void __InferOne({parameters})");
        }

        SurfaceEmitter.WriteArena(code, model, model.Inference, 1, 0);
        code.Line($"__Infer(ref parameters, {Derived(model)}ref inputs, ref outputs, ref arena, 1, 1, true);");
        code.Close();
    }

    /// <summary>The length of an arena for a number of samples.</summary>
    public static string ArenaLength(Graph.Graph graph, int samples) => Text(graph.Arena.Fixed + graph.Arena.Scratch + ((long)graph.Arena.PerSample * samples));
}
