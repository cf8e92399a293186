using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Declaration;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Layers;

/// <summary>
/// One layer of a network, once for each time that it occurs: a declaration whose arguments are known, with its name and,
/// once it is lowered, its shapes. A composition has sequences of layers below it.
/// </summary>
internal sealed class Layer(AttributeSpec spec, int attribute, string name, Layer? parent)
{
    /// <summary>The declaration, with the arguments of its block in place.</summary>
    public AttributeSpec Spec { get; } = spec;

    /// <summary>The position of the network's attribute that it comes from: where messages are shown.</summary>
    public int Attribute { get; } = attribute;

    /// <summary>Where in the blocks of that attribute it comes from; empty for the attribute itself.</summary>
    public EquatableArray<BlockPlace> Path { get; init; }

    /// <summary>The name: the prefix of its parameters in code, files and reports.</summary>
    public string Name { get; } = name;

    /// <summary>The composition that it is part of.</summary>
    public Layer? Parent { get; } = parent;

    /// <summary>The position among all layers of the network, which nodes carry; known when the network is expanded.</summary>
    public int Index { get; set; }

    /// <summary>What a composition is made of: each a sequence of layers.</summary>
    public List<IReadOnlyList<Layer>> Bodies { get; } = [];

    /// <summary>The sequence that it stands in.</summary>
    public IReadOnlyList<Layer> Siblings { get; set; } = [];

    public Shape InputShape { get; set; } = Shape.Unknown;

    public Shape OutputShape { get; set; } = Shape.Unknown;

    public string Kind => Spec.Kind;

    public LayerDefinition Definition => LayerCatalog.Find(Kind)!;

    /// <summary>Whether it is a composition whose bodies run one after the other.</summary>
    public bool IsSequence => Definition is CompositionDefinition { IsSequence: true };

    /// <summary>The layers that follow it: the rest of its sequence, then what follows the composition around it.</summary>
    public IEnumerable<Layer> Following
    {
        get
        {
            var rest = Siblings.SkipWhile(other => other != this).Skip(1);
            var repetitions = Parent is { IsSequence: true } ? Parent.Bodies.SkipWhile(body => body != Siblings).Skip(1).SelectMany(body => body) : [];
            foreach (var sibling in rest.Concat(repetitions))
            {
                foreach (var layer in sibling.FirstPath)
                {
                    yield return layer;
                }
            }

            foreach (var layer in Parent?.Following ?? [])
            {
                yield return layer;
            }
        }
    }

    // Itself, or the layers of a composition's first branch.
    private IEnumerable<Layer> FirstPath =>
        Bodies.Count == 0 ? [this] : Bodies.Take(IsSequence ? Bodies.Count : 1).SelectMany(body => body).SelectMany(layer => layer.FirstPath).Append(this);

    public bool Has(string argument) => Spec.Has(argument);

    public double Number(string argument, double fallback = 0) => Spec.Number(argument, fallback);

    public int Integer(string argument, int fallback = 0) => Spec.Integer(argument, fallback);

    public bool Flag(string argument, bool fallback = false) => Spec.Flag(argument, fallback);

    public string? Text(string argument) => Spec.Text(argument);
}
