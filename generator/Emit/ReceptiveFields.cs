using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Emit;

/// <summary>The pixels of the input that one pixel of a layer's output depends on, and their distance for neighbouring pixels.</summary>
internal sealed record ReceptiveField(long Height, long Width, long Down, long Across)
{
    private static ReceptiveField OnePixel { get; } = new(1, 1, 1, 1);

    /// <summary>The fields of all layers that give images or signals.</summary>
    public static IReadOnlyDictionary<Layer, ReceptiveField> Of(IReadOnlyList<Layer> sequence)
    {
        var fields = new Dictionary<Layer, ReceptiveField>();
        Walk(sequence, OnePixel);
        return fields;

        ReceptiveField Walk(IEnumerable<Layer> layers, ReceptiveField field)
        {
            foreach (var layer in layers.TakeWhile(layer => layer.OutputShape.ChannelsFirst))
            {
                field = fields[layer] = layer.Bodies.Count == 0 ? field.Behind(layer) : Through(layer, field);
            }

            return field;
        }

        // One body after the other, or all beside each other: then the largest counts.
        ReceptiveField Through(Layer layer, ReceptiveField field) => layer.IsSequence
            ? layer.Bodies.Aggregate(field, (current, body) => Walk(body, current))
            : layer.Bodies.Select(body => Walk(body, field)).ToList().Aggregate((a, b) => a with { Height = Math.Max(a.Height, b.Height), Width = Math.Max(a.Width, b.Width) });
    }

    public override string ToString() => FormattableString.Invariant($"{Height}×{Width}");

    private ReceptiveField Behind(Layer layer) => layer.Definition.Windows(layer) is not var (vertical, horizontal)
        ? this
        : new(
            Height + ((vertical.Extent - 1) * Down), Width + ((horizontal.Extent - 1) * Across),
            Down * vertical.Stride, Across * horizontal.Stride);
}
