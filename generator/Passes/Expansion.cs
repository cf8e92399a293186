using System;
using System.Collections.Generic;
using System.Globalization;
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
        var scope = new Scope(model, "", [], []);
        model.Sequence = scope.Expand(model.Spec.Attributes.Where(attribute => attribute.Role == AttributeRole.Layer), null, null);
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

    private static bool IsValid(string name) =>
        name.Length > 0
        && !name.StartsWith("netgen.", StringComparison.Ordinal)
        && name.Split('.').All(part => part.Length > 0 && part.All(sign => char.IsLetterOrDigit(sign) || sign is '_' or '-'));

    // The layers under one prefix: unnamed ones are counted by kind, and no two have the same name.
    private sealed class Scope(NetworkModel model, string prefix, HashSet<string> used, Dictionary<string, Scope> scopes)
    {
        private readonly Dictionary<string, int> _counts = [];

        public IReadOnlyList<Layer> Expand(IEnumerable<AttributeSpec> attributes, Layer? parent, int? root)
        {
            var sequence = new List<Layer>();
            foreach (var spec in attributes)
            {
                var attribute = root ?? spec.Index;
                var layer = new Layer(spec, attribute, Name(spec, attribute), parent) { Siblings = sequence };
                sequence.Add(layer);
                if (spec.Blocks.Count > 0)
                {
                    Compose(layer);
                }
            }

            return sequence;
        }

        private void Compose(Layer layer)
        {
            var composition = (CompositionDefinition)layer.Definition;
            foreach (var body in composition.Bodies(layer.Spec))
            {
                var attributes = BlockArguments.Apply(body.Block, layer.Spec.Numbers("arguments"), layer.Attribute, model.Errors);
                var outer = composition.IsSegment || layer.Text("Name") is not null ? layer.Name : prefix;
                layer.Bodies.Add(At(Join(outer, body.Segment)).Expand(attributes, layer, layer.Attribute));
            }
        }

        // The scope of a path goes on counting when it is entered again.
        private Scope At(string path)
        {
            if (path == prefix)
            {
                return this;
            }

            if (!scopes.TryGetValue(path, out var scope))
            {
                scopes[path] = scope = new Scope(model, path, used, scopes);
            }

            return scope;
        }

        private static string Join(string outer, string inner) => outer.Length == 0 ? inner : inner.Length == 0 ? outer : outer + "." + inner;

        private string Name(AttributeSpec spec, int attribute)
        {
            var kind = LayerCatalog.Find(spec.Kind)!.Prefix;
            _counts.TryGetValue(kind, out var count);
            _counts[kind] = ++count;
            var given = spec.Text("Name");
            if (given is not null && !IsValid(given))
            {
                Report(given, "letters, digits, '_' and '-', with dots between them, not beginning with 'netgen.'");
            }

            var name = given ?? kind + count.ToString(CultureInfo.InvariantCulture);
            var path = Join(prefix, name);
            if (!used.Add(path))
            {
                Report(path, "a name that no other layer of the network has");
            }

            return path;

            void Report(string found, string expected) =>
                model.Errors.Add(new CompileError("NETGEN015", attribute, found, expected) { Place = prefix.Length == 0 ? new("Name") : null });
        }
    }
}
