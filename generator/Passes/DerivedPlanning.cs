using System.Linq;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Passes;

/// <summary>
/// In prediction, what is derived from the weights lies beside them in every snapshot. Prediction and evaluation lower
/// the same layers, so they have the same derived values, and share them. Training derives anew in every step, in its arena.
/// </summary>
internal static class DerivedPlanning
{
    public static void Run(NetworkModel model, Graph.Graph graph)
    {
        if (graph == model.Training)
        {
            return;
        }

        var known = model.Inference.Values.Where(value => value.Storage.Buffer == BufferKind.Derived).ToDictionary(value => value.Name, value => value.Storage);
        foreach (var value in graph.Values.Where(value => value.Role == ValueRole.Derived))
        {
            value.Storage = graph == model.Inference
                ? value.Storage with { Buffer = BufferKind.Derived, Start = model.DerivedLength }
                : known[value.Name];
            if (graph == model.Inference)
            {
                model.DerivedLength = checked(model.DerivedLength + value.Storage.Extra);
            }
        }
    }
}
