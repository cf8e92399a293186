using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Passes;

/// <summary>
/// Liveness and places in the arena. A value takes the memory of one that is no longer needed only if both are stored
/// the same way: then a worker overwrites only its own samples' rows, and no worker has to wait for another.
/// </summary>
internal static class ArenaPlanning
{
    public static ArenaPlan Run(Graph.Graph graph)
    {
        var lastUse = LastUses(graph);
        var free = new List<Storage>();
        var (perSample, fixedLength) = (0, 0);
        foreach (var (node, position) in graph.Nodes.Select((node, position) => (node, position)))
        {
            foreach (var output in node.Outputs.Where(output => output.Storage.Buffer == BufferKind.Arena))
            {
                output.Storage = InPlace(node, output, position) ?? Reuse(output.Storage) ?? Allocate(output.Storage);
            }

            foreach (var input in node.Inputs.Concat(node.Outputs).Distinct())
            {
                var replaced = input != node.Output && node.Output.Storage == input.Storage;
                if (IsOwned(input) && lastUse[input] == position && !replaced)
                {
                    free.Add(input.Storage);
                }
            }
        }

        return new ArenaPlan(perSample, fixedLength, graph.Nodes.Count == 0 ? 0 : graph.Nodes.Max(node => node.Scratch));

        Storage? InPlace(Node node, Value output, int position) =>
            node.Inputs.Where((input, i) => output == node.Output
                    && node.CanReplace(i) && IsOwned(input) && lastUse[input] == position
                    && input.Storage with { Offset = 0, Start = 0 } == output.Storage)
                .Select(input => input.Storage).FirstOrDefault();

        Storage? Reuse(Storage wanted)
        {
            var found = free.FirstOrDefault(storage => storage.Elements > 0 && storage with { Offset = 0, Start = 0 } == wanted);
            if (found is not null)
            {
                free.Remove(found);
            }

            return found;
        }

        Storage Allocate(Storage wanted)
        {
            var place = wanted with { Offset = perSample, Start = fixedLength };
            perSample = checked(perSample + wanted.Elements);
            fixedLength = checked(fixedLength + wanted.Extra);
            return place;
        }
    }

    private static bool IsOwned(Value value) => value.Storage.Buffer == BufferKind.Arena && value.Producer is not null;

    private static Dictionary<Value, int> LastUses(Graph.Graph graph)
    {
        var uses = new Dictionary<Value, int>();
        for (var i = 0; i < graph.Nodes.Count; i++)
        {
            foreach (var value in graph.Nodes[i].Outputs.Concat(graph.Nodes[i].Inputs))
            {
                uses[value] = i;
            }
        }

        foreach (var result in graph.Results)
        {
            uses[result] = int.MaxValue;
        }

        return uses;
    }
}
