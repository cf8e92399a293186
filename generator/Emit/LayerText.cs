using NetGen.Generator.Layers;
using NetGen.Generator.Passes;

namespace NetGen.Generator.Emit;

/// <summary>Layers as comments and summaries name them.</summary>
internal static class LayerText
{
    /// <summary>A layer, or the loss, by its number: <c>fc1: Dense(128)   (N, 784) → (N, 128)</c>.</summary>
    public static string Describe(NetworkModel model, int number)
    {
        if (number == model.Layers.Count)
        {
            return model.LossAttribute!.DisplayKind;
        }

        var layer = model.Layers[number];
        return $"{layer.Name}: {Kind(layer)}   {layer.InputShape.Batched} → {layer.OutputShape.Batched}";
    }

    /// <summary>The same without arguments and shapes: <c>fc1: Dense</c>.</summary>
    public static string Short(NetworkModel model, int number) => number == model.Layers.Count
        ? model.LossAttribute!.DisplayKind
        : $"{model.Layers[number].Name}: {model.Layers[number].Spec.DisplayKind}";

    public static string Kind(Layer layer) => layer.Definition.Describe(layer);
}
