using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator.Graph;

/// <summary>A directed acyclic graph of nodes in an order in which they can run.</summary>
internal sealed class Graph
{
    private readonly HashSet<string> _names = [];

    public List<Node> Nodes { get; } = [];

    public List<Value> Values { get; } = [];

    /// <summary>Values that are read when the graph has run.</summary>
    public List<Value> Results { get; } = [];

    /// <summary>The arena that its values share; known after planning.</summary>
    public ArenaPlan Arena { get; set; } = new(0, 0, 0);

    /// <summary>The outputs of layers that the arena holds when the forward pass is done; known after planning, in training only.</summary>
    public IReadOnlyList<Probe> Probes { get; set; } = [];

    public IEnumerable<Value> Parameters => Values.Where(value => value.Role == ValueRole.Parameter);

    public Value Add(Value value)
    {
        Values.Add(value);
        return value;
    }

    public void Add(Node node)
    {
        foreach (var output in node.Outputs)
        {
            output.Producer = node;
        }

        Nodes.Add(node);
    }

    public Value NewValue(string name, Shape shape, ValueRole role = ValueRole.Activation, bool narrow = false) =>
        Add(new Value(UniqueName(name), shape, role) { Narrow = narrow });

    /// <summary>The name, with a number behind it if it is taken.</summary>
    public string UniqueName(string name)
    {
        var unique = name;
        for (var number = 2; !_names.Add(unique); number++)
        {
            unique = name + "_" + number;
        }

        return unique;
    }

    public IEnumerable<Node> Consumers(Value value) => Nodes.Where(node => node.Inputs.Contains(value));
}
