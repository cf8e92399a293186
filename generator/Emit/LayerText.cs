using System.Linq;
using NetGen.Generator.Declaration;
using NetGen.Generator.Layers;
using NetGen.Generator.Passes;

namespace NetGen.Generator.Emit;

/// <summary>Layers as comments and summaries name them.</summary>
internal static class LayerText
{
    /// <summary>An attribute by its position: <c>fc1: Dense(128)   (N, 784) → (N, 128)</c>.</summary>
    public static string Describe(NetworkModel model, int attribute)
    {
        var layer = model.Layers.FirstOrDefault(candidate => candidate.Index == attribute);
        if (layer is null)
        {
            return model.Spec.Attributes.First(candidate => candidate.Index == attribute).Kind;
        }

        var previous = model.Layers.TakeWhile(candidate => candidate != layer).LastOrDefault();
        var input = previous is null ? model.InputShape : model.OutputShapes[previous];
        return $"{model.Names[layer]}: {Kind(layer)}   {input.Batched} → {model.OutputShapes[layer].Batched}";
    }

    public static string Kind(AttributeSpec layer) => LayerCatalog.Find(layer.Kind)!.Describe(layer);
}
