using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NetGen.Generator.Declaration;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Layers;

/// <summary>A block several times, one after the other.</summary>
internal sealed class RepeatLayer : CompositionDefinition
{
    public override string Kind => "Repeat";

    public override bool IsSequence => true;

    public override IEnumerable<CompositionBody> Bodies(AttributeSpec composition) =>
        Enumerable.Range(0, composition.Integer("count")).Select(index => new CompositionBody(index.ToString(CultureInfo.InvariantCulture), 0));

    public override Value Lower(LayerContext context, Layer layer, Value input) =>
        context.Lower(layer.Bodies.SelectMany(body => body), input);

    public override string Describe(Layer layer) =>
        $"{layer.Spec.Blocks[0].Name} × {layer.Integer("count").ToString(CultureInfo.InvariantCulture)}";
}
