using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NetGen.Generator.Declaration;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Passes;

/// <summary>
/// The layers under one prefix of names: unnamed ones are counted by kind, and no two have the same name. A scope goes on
/// counting when it is entered again.
/// </summary>
internal sealed class LayerScope
{
    // Below what takes the compiler a second; the deepest networks of the literature have half as many.
    private const int MostLayers = 8192;
    private const int MostErrors = 100;
    private const string ValidName = "letters, digits, '_' and '-', with dots between them, not beginning with 'netgen.'";

    private readonly Dictionary<string, int> _counts = [];
    private readonly Network _network;
    private readonly string _prefix;

    public LayerScope(NetworkModel model)
        : this(new Network(model), "")
    {
    }

    private LayerScope(Network network, string prefix) => (_network, _prefix) = (network, prefix);

    /// <summary>Makes the layers of a block.</summary>
    /// <param name="block">The block, or the network itself.</param>
    /// <param name="arguments">What its placeholders stand for; nothing for the network, which has none.</param>
    /// <param name="parent">The composition that uses it; nothing for the network.</param>
    /// <param name="position">The block's position among those of the composition.</param>
    public IReadOnlyList<Layer> Expand(BlockSpec block, EquatableArray<double>? arguments, Layer? parent, int position)
    {
        var sequence = new List<Layer>();
        foreach (var written in block.Attributes.TakeWhile(_ => !_network.IsFull))
        {
            EquatableArray<BlockPlace> path = parent is null ? default : new(parent.Path.Append(new(position, written.Index)));
            var attribute = parent?.Attribute ?? written.Index;
            var failed = false;
            if (LayerCatalog.Find(written.Kind) is null)
            {
                Report(new("NETGEN024", attribute, block.Name, $"has a layer [{written.Kind}] that this version does not know", "update NetGen in this project"));
                continue;
            }

            var spec = BlockArguments.Apply(block.Name, written, arguments, Report);
            if (parent is not null)
            {
                // The network's own are checked already.
                foreach (var error in DeclarationChecks.Arguments(spec))
                {
                    Report(error);
                }
            }

            var layer = new Layer(spec, attribute, Name(spec, Report), parent) { Path = path, Siblings = sequence };
            sequence.Add(layer);
            if (++_network.Layers == MostLayers)
            {
                var most = MostLayers.ToString(CultureInfo.InvariantCulture);
                Report(new("NETGEN016", attribute, $"The blocks of '{_network.Model.Spec.DisplayName}'", $"more than {most} layers", $"{most} layers"));
            }

            if (spec.Blocks.Count > 0 && !failed)
            {
                Compose(layer, Report);
            }

            void Report(CompileError error)
            {
                // A block that is used several times is wrong once.
                failed = true;
                var located = error with { Attribute = attribute, Path = path };
                if (!_network.Model.Errors.Contains(located))
                {
                    _network.Model.Errors.Add(located);
                }
            }
        }

        return sequence;
    }

    private void Compose(Layer layer, Action<CompileError> report)
    {
        var composition = (CompositionDefinition)layer.Definition;
        var outer = composition.IsSegment || layer.Text("Name") is not null ? layer.Name : _prefix;
        for (var i = 0; i < layer.Spec.Blocks.Count; i++)
        {
            if (layer.Spec.Blocks[i].Fault is { } fault)
            {
                report(new CompileError(fault.Id, layer.Attribute, fault.Arguments) { Place = ArgumentPlace.TypeArgument(i) });
            }
        }

        if (layer.Text("ShortcutName") is { } shortcut && !IsValid(shortcut))
        {
            report(new CompileError("NETGEN015", layer.Attribute, shortcut, ValidName) { Place = new("ShortcutName") });
            return;
        }

        if (layer.Spec.Blocks.Any(block => block.Fault is not null))
        {
            return;
        }

        foreach (var body in composition.Bodies(layer.Spec).TakeWhile(_ => !_network.IsFull))
        {
            layer.Bodies.Add(At(Join(outer, body.Segment)).Expand(layer.Spec.Blocks[body.Block], layer.Spec.Numbers("arguments"), layer, body.Block));
        }
    }

    private LayerScope At(string path)
    {
        if (path == _prefix)
        {
            return this;
        }

        if (!_network.Scopes.TryGetValue(path, out var scope))
        {
            _network.Scopes[path] = scope = new LayerScope(_network, path);
        }

        return scope;
    }

    private static string Join(string outer, string inner) => outer.Length == 0 ? inner : inner.Length == 0 ? outer : outer + "." + inner;

    private string Name(AttributeSpec spec, Action<CompileError> report)
    {
        var kind = LayerCatalog.Find(spec.Kind)!.Prefix;
        _counts.TryGetValue(kind, out var count);
        _counts[kind] = ++count;
        var given = spec.Text("Name");
        if (given is not null && !IsValid(given))
        {
            Refuse(given, ValidName);
        }

        var name = given ?? kind + count.ToString(CultureInfo.InvariantCulture);
        var path = Join(_prefix, name);
        if (!_network.Names.Add(path))
        {
            Refuse(path, "a name that no other layer of the network has");
        }

        return path;

        void Refuse(string found, string expected) => report(new("NETGEN015", -1, found, expected) { Place = new("Name") });
    }

    private static bool IsValid(string name) =>
        name.Length > 0
        && !name.StartsWith("netgen.", StringComparison.Ordinal)
        && name.Split('.').All(part => part.Length > 0 && part.All(sign => char.IsLetterOrDigit(sign) || sign is '_' or '-'));

    // What the scopes of a network have in common.
    private sealed class Network(NetworkModel model)
    {
        public NetworkModel Model { get; } = model;

        public HashSet<string> Names { get; } = [];

        public Dictionary<string, LayerScope> Scopes { get; } = [];

        public int Layers { get; set; }

        public bool IsFull => Layers >= MostLayers || Model.Errors.Count >= MostErrors;
    }
}
