using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Expressions;
using NetGen.Generator.Functions;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Passes;

/// <summary>
/// Finds the outputs of layers that are in the arena between the forward and the backward pass, so that a monitor can look at
/// them then without costing a step anything: those of layers with parameters and of activations. Nothing is kept for its sake.
/// </summary>
internal static class ProbePlanning
{
    // An activation speaks for the layers right before it, a convolution and its normalisation.
    private const int Covered = 2;

    /// <summary>What the layers compute, before functions are moved into other nodes.</summary>
    public static IReadOnlyList<LayerOutput> Collect(NetworkModel model, Graph.Graph graph)
    {
        var known = new Dictionary<Expr, Flatness>();
        return
        [
            .. graph.Nodes.Where(node => node.Phase == Phase.Forward && node.Layer >= 0 && node.Layer < model.Layers.Count)
                .GroupBy(node => node.Layer).Select(nodes => nodes.Last())
                .Select(node => new LayerOutput(node.Layer, node.Output, node as MapNode is { Inputs.Count: 1 } map ? map : null, FlatnessOf(node)))
                .Where(output => !output.Flatness.IsNone || model.Layers[output.Layer].Definition.HasWeights)
                .OrderBy(output => output.Layer),
        ];

        Flatness FlatnessOf(Node node)
        {
            if (node is not MapNode { Inputs.Count: 1 } map)
            {
                return Flatness.None;
            }

            if (!known.TryGetValue(map.Function, out var flatness))
            {
                known.Add(map.Function, flatness = Flatness.Of(map.Function));
            }

            return flatness;
        }
    }

    /// <summary>Those that are there in the end, with the places that they were given.</summary>
    public static IReadOnlyList<Probe> Run(Graph.Graph graph, IReadOnlyList<LayerOutput> outputs)
    {
        var held = Held(graph);
        List<Probe> probes = [.. outputs.Select(Place).OfType<Probe>()];
        return [.. probes.Where((probe, i) => probe.IsFlat || i + 1 == probes.Count || !probes[i + 1].IsFlat || probes[i + 1].Layer - probe.Layer > Covered)];

        Probe? Place(LayerOutput output)
        {
            var flatness = output.Flatness;
            if (flatness == Flatness.Everywhere)
            {
                return new Probe(output.Layer, null, flatness.Below, flatness.Above);
            }

            // Of a function that never decreases the output says where its input lies.
            if (held.Contains(output.Value) && (flatness.IsNone || output.Map!.IsIncreasing))
            {
                flatness = flatness.IsNone ? flatness : flatness.OfOutput(output.Map!.Function).Rounded();
                return new Probe(output.Layer, output.Value, flatness.Below, flatness.Above);
            }

            flatness = flatness.Rounded();
            return !flatness.IsNone && held.Contains(output.Map!.Inputs[0]) ? new Probe(output.Layer, output.Map.Inputs[0], flatness.Below, flatness.Above) : null;
        }
    }

    // Activations in the arena whose memory no later value of the forward pass takes.
    private static HashSet<Value> Held(Graph.Graph graph)
    {
        var owners = new Dictionary<(int Offset, int Start), Value>();
        foreach (var value in graph.Nodes.Where(node => node.Phase <= Phase.Forward).SelectMany(node => node.Outputs).Where(value => value.Storage.Buffer == BufferKind.Arena))
        {
            owners[(value.Storage.Offset, value.Storage.Start)] = value;
        }

        return [.. owners.Values.Where(value => value.Role == ValueRole.Activation && value.Storage.Elements > 0)];
    }
}

/// <summary>What a layer computes.</summary>
/// <param name="Layer">The layer's position.</param>
/// <param name="Value">Its output.</param>
/// <param name="Map">The function of one value that it is; null for anything else.</param>
/// <param name="Flatness">Where that function is flat.</param>
internal sealed record LayerOutput(int Layer, Value Value, MapNode? Map, Flatness Flatness);
