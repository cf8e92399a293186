using System.Linq;
using NetGen.Generator.Declaration;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Passes;

/// <summary>
/// From attributes to layers: repeats and composes the blocks, puts arguments where their placeholders are, and names
/// every layer: as given, or its kind with its number among its kind (<c>dense2</c>), behind the path of the
/// compositions that it is part of.
/// </summary>
internal static class Expansion
{
    public static void Run(NetworkModel model)
    {
        var layers = new BlockSpec(model.Spec.DisplayName, new(model.Spec.Attributes.Where(attribute => attribute.Role == AttributeRole.Layer)));
        model.Sequence = new LayerScope(model).Expand(layers, null, null, default);
        foreach (var layer in model.Sequence)
        {
            Number(layer);
        }

        model.InputShape = InputShape(model);

        void Number(Layer layer)
        {
            foreach (var inner in layer.Bodies.SelectMany(body => body))
            {
                Number(inner);
            }

            layer.Index = model.Layers.Count;
            model.Layers.Add(layer);
        }
    }

    // Two or three dimensions are channels first where a layer needs an image or a signal, unless the input says what it is.
    private static Shape InputShape(NetworkModel model)
    {
        var sizes = model.Input!.Numbers("shape").Select(size => (int)size).ToArray();
        var isImage = sizes.Length is 2 or 3 && model.Input.Integer("Form") switch
        {
            1 => false,
            2 => true,
            _ => model.Layers.Any(layer => layer.Definition.IsSpatial),
        };
        return new Shape(new EquatableArray<int>(isImage && model.ChannelsLast ? [sizes[sizes.Length - 1], .. sizes.Take(sizes.Length - 1)] : sizes), isImage);
    }
}
