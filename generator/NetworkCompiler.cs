using System;
using System.Collections.Generic;
using NetGen.Generator.Declaration;
using NetGen.Generator.Emit;
using NetGen.Generator.Layers;
using NetGen.Generator.Passes;

namespace NetGen.Generator;

/// <summary>The compiler: from a declaration to source texts, as a pure function.</summary>
internal static class NetworkCompiler
{
    /// <summary>Checks a declaration without emitting anything.</summary>
    public static IReadOnlyList<CompileError> Analyze(NetworkSpec spec)
    {
        var model = new NetworkModel(spec);
        return TryBuild(model, trace: null) ? [] : model.Errors;
    }

    /// <summary>Compiles a network; one that has errors becomes its public surface with bodies that throw.</summary>
    /// <param name="spec">The declaration.</param>
    /// <param name="trace">Called with each graph after each pass; tests verify and print them.</param>
    public static IReadOnlyList<SourceFile> Compile(NetworkSpec spec, Action<string, Graph.Graph>? trace = null)
    {
        var model = new NetworkModel(spec);
        return TryBuild(model, trace) ? NetworkEmitter.Emit(model) : SurfaceEmitter.EmitBroken(model);
    }

    // The list of passes, in order.
    private static bool TryBuild(NetworkModel model, Action<string, Graph.Graph>? trace)
    {
        model.Errors.AddRange(model.Spec.Errors);
        DeclarationChecks.Run(model);
        Naming.Run(model);
        if (model.Errors.Count > 0)
        {
            return false;
        }

        model.Inference = Lower(GraphMode.Inference);
        ShapeChecks.Run(model);
        if (model.Errors.Count > 0)
        {
            return false;
        }

        ParameterPlanning.Run(model);
        Optimize(model.Inference);
        if (model.Trainable)
        {
            model.Evaluation = Lower(GraphMode.Evaluation);
            Optimize(model.Evaluation);
            model.Training = Lower(GraphMode.Training);
            Autodiff.Run(model.Training, model.InputGradient);
            trace?.Invoke(nameof(Autodiff), model.Training);
            Optimize(model.Training);
        }

        return true;

        Graph.Graph Lower(GraphMode mode)
        {
            var graph = Lowering.Run(model, mode);
            trace?.Invoke(nameof(Lowering), graph);
            LoadExternals.Run(graph, mode);
            trace?.Invoke(nameof(LoadExternals), graph);
            return graph;
        }

        void Optimize(Graph.Graph graph)
        {
            DeadCode.Run(graph);
            trace?.Invoke(nameof(DeadCode), graph);
            CommonSubexpressions.Run(graph);
            trace?.Invoke(nameof(CommonSubexpressions), graph);
            Fusion.Run(graph);
            trace?.Invoke(nameof(Fusion), graph);
            StorageSelection.Run(model, graph);
            graph.Arena = ArenaPlanning.Run(graph);
            trace?.Invoke(nameof(ArenaPlanning), graph);
        }
    }
}

/// <summary>One file of emitted code.</summary>
/// <param name="Suffix">What follows the network's name in the file's: <c>.Forward</c>.</param>
/// <param name="Text">The C# text.</param>
internal sealed record SourceFile(string Suffix, string Text);
