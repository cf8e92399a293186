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
    /// <summary>Finds what is wrong with a declaration, without compiling it. Never throws.</summary>
    public static IReadOnlyList<CompileError> Analyze(NetworkSpec spec, Action<string, Graph.Graph>? trace = null) => Checked(spec, trace).Errors;

    /// <summary>The checked declaration with its shapes and parameters, and whatever errors it has. Never throws.</summary>
    public static NetworkModel Checked(NetworkSpec spec, Action<string, Graph.Graph>? trace = null)
    {
        var model = new NetworkModel(spec);
        try
        {
            Check(model, trace);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            model.Errors.Add(Failure(spec, failure));
        }

        return model;
    }

    /// <summary>Compiles a network; one that has errors becomes its public surface with bodies that throw.</summary>
    /// <param name="spec">The declaration.</param>
    /// <param name="trace">Called with each graph after each pass; tests verify and print them.</param>
    public static IReadOnlyList<SourceFile> Compile(NetworkSpec spec, Action<string, Graph.Graph>? trace = null)
    {
        var model = new NetworkModel(spec);
        if (!Check(model, trace))
        {
            return SurfaceEmitter.EmitBroken(model);
        }

        Build(model, trace);
        return NetworkEmitter.Emit(model);
    }

    /// <summary>The same, but a bug of the compiler's becomes an error and the surface of a network with errors. Never throws.</summary>
    /// <param name="spec">The declaration.</param>
    /// <param name="failure">The error, where <see cref="Analyze"/> does not find it already.</param>
    /// <param name="trace">Called with each graph after each pass.</param>
    public static IReadOnlyList<SourceFile> TryCompile(NetworkSpec spec, out CompileError? failure, Action<string, Graph.Graph>? trace = null)
    {
        failure = null;
        try
        {
            return Compile(spec, trace);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var model = new NetworkModel(spec);
            model.Errors.Add(Failure(spec, exception));
            failure = Analyze(spec).Count == 0 ? model.Errors[0] : null;
            return SurfaceEmitter.EmitBroken(model);
        }
    }

    private static CompileError Failure(NetworkSpec spec, Exception exception) =>
        new("NETGEN018", -1, spec.DisplayName, $"{exception.GetType().Name}: {exception.Message}");

    // The list of passes, in order: these find every error,
    private static bool Check(NetworkModel model, Action<string, Graph.Graph>? trace)
    {
        model.Errors.AddRange(model.Spec.Errors);
        DeclarationChecks.Run(model);
        if (model.Errors.Count == 0)
        {
            Expansion.Run(model);
        }

        if (model.Errors.Count == 0)
        {
            model.Inference = Lower(model, GraphMode.Inference, trace);
        }

        if (model.Errors.Count == 0)
        {
            ShapeChecks.Run(model);
        }

        if (model.Errors.Count == 0)
        {
            ParameterPlanning.Run(model);
        }

        return model.Errors.Count == 0;
    }

    // and these compile what has none.
    private static void Build(NetworkModel model, Action<string, Graph.Graph>? trace)
    {
        Optimize(model.Inference);
        if (model.Trainable)
        {
            model.Evaluation = Lower(model, GraphMode.Evaluation, trace);
            Optimize(model.Evaluation);
            model.Training = Lower(model, GraphMode.Training, trace);
            Autodiff.Run(model.Training, model.InputGradient);
            trace?.Invoke(nameof(Autodiff), model.Training);
            Optimize(model.Training);
        }

        void Optimize(Graph.Graph graph)
        {
            DeadCode.Run(graph);
            trace?.Invoke(nameof(DeadCode), graph);
            CommonSubexpressions.Run(graph);
            trace?.Invoke(nameof(CommonSubexpressions), graph);
            var outputs = graph == model.Training ? ProbePlanning.Collect(model, graph) : [];
            Fusion.Run(graph);
            Fusion.Absorb(graph);
            trace?.Invoke(nameof(Fusion), graph);
            FlatImages.Run(graph);
            trace?.Invoke(nameof(FlatImages), graph);
            StorageSelection.Run(model, graph);
            EarlyGradients.Run(graph);
            DerivedPlanning.Run(model, graph);
            graph.Arena = ArenaPlanning.Run(graph);
            graph.Probes = ProbePlanning.Run(graph, outputs);
            trace?.Invoke(nameof(ArenaPlanning), graph);
        }
    }

    private static Graph.Graph Lower(NetworkModel model, GraphMode mode, Action<string, Graph.Graph>? trace)
    {
        var graph = Lowering.Run(model, mode);
        trace?.Invoke(nameof(Lowering), graph);
        LoadExternals.Run(graph, mode);
        trace?.Invoke(nameof(LoadExternals), graph);
        FoldNormalization.Run(graph);
        trace?.Invoke(nameof(FoldNormalization), graph);
        MonotoneThroughMax.Run(graph);
        trace?.Invoke(nameof(MonotoneThroughMax), graph);
        ConvolutionSelection.Run(model, graph);
        trace?.Invoke(nameof(ConvolutionSelection), graph);
        return graph;
    }
}

/// <summary>One file of emitted code.</summary>
/// <param name="Suffix">What follows the network's name in the file's: <c>.Forward</c>.</param>
/// <param name="Text">The C# text.</param>
internal sealed record SourceFile(string Suffix, string Text);
