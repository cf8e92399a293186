using System.Collections.Generic;
using NetGen.Generator.Expressions;

namespace NetGen.Generator.Graph;

/// <summary>What a gradient rule works with: the gradients known so far and the graph to add nodes to.</summary>
internal sealed class GradientBuilder(Graph graph, ISet<Value> required)
{
    private readonly Dictionary<Value, Value> _gradients = [];

    public Graph Graph { get; } = graph;

    /// <summary>Whether anyone needs the gradient of a value.</summary>
    public bool Needs(Value value) => required.Contains(value);

    /// <summary>The gradient of a value, or null if the loss does not depend on it.</summary>
    public Value? Of(Value value) => _gradients.TryGetValue(value, out var gradient) ? gradient : null;

    /// <summary>A new value for the gradient of another.</summary>
    public Value Create(Value of) => Graph.Add(new Value(
        Graph.UniqueName("d_" + of.Name),
        of.Shape,
        of.Role switch
        {
            ValueRole.Parameter => ValueRole.ParameterGradient,
            // Of what is derived from a parameter: as that, the same for every sample.
            ValueRole.Derived => ValueRole.Statistic,
            _ => ValueRole.Gradient,
        })
    { Parameter = of.Parameter, Narrow = of.Narrow });

    /// <summary>Records a gradient; a value that is used several times sums them.</summary>
    public void Contribute(Value value, Value gradient, int layer)
    {
        if (_gradients.TryGetValue(value, out var other))
        {
            var sum = Create(value);
            Graph.Add(new MapNode(layer, Expr.Variable("x0") + Expr.Variable("x1"), [other, gradient], sum) { Phase = Phase.Backward });
            gradient = sum;
        }

        _gradients[value] = gradient;
    }
}
