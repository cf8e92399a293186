using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NetGen.Generator.Declaration;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Layers;

/// <summary>Several blocks on the same input; their outputs are joined along the channels, or added.</summary>
internal sealed class ParallelLayer : CompositionDefinition
{
    public override string Kind => "Parallel";

    public override IEnumerable<CompositionBody> Bodies(AttributeSpec composition)
    {
        var seen = new Dictionary<string, int>();
        for (var i = 0; i < composition.Blocks.Count; i++)
        {
            var name = composition.Blocks[i].Name;
            name = name.Substring(name.LastIndexOf('.') + 1);
            name = char.ToLowerInvariant(name[0]) + name.Substring(1);
            seen.TryGetValue(name, out var count);
            seen[name] = count + 1;
            yield return new(count == 0 ? name : name + (count + 1).ToString(CultureInfo.InvariantCulture), i);
        }
    }

    public override Value Lower(LayerContext context, Layer layer, Value input)
    {
        var branches = new List<Value>();
        foreach (var body in layer.Bodies)
        {
            branches.Add(context.Lower(body, input));
            if (context.Failed)
            {
                return input;
            }
        }

        var adds = Adds(layer);
        var first = branches[0].Shape;
        if (branches.FirstOrDefault(branch => adds ? branch.Shape != first : branch.Shape.WithWidth(first.Width) != first) is { } other)
        {
            var name = layer.Spec.Blocks[branches.IndexOf(other)].Name;
            return context.Error(
                "NETGEN020", layer, null, input, "Parallel", $"{layer.Spec.Blocks[0].Name} gives {first}", $"{name} {other.Shape}",
                adds ? "branches that are added have the same shape" : "branches that are joined differ in their channels only");
        }

        var output = context.Activation(layer, adds ? first : first.WithWidth(branches.Sum(branch => branch.Shape.Width)));
        if (!adds)
        {
            context.Graph.Add(new ConcatNode(layer.Index, branches, output));
            return output;
        }

        var sum = branches.Select((_, i) => Expr.Variable("x" + i.ToString(CultureInfo.InvariantCulture))).Aggregate((left, right) => left + right);
        context.Graph.Add(new MapNode(layer.Index, sum, branches, output));
        return output;
    }

    public override string Describe(Layer layer) =>
        $"Parallel({string.Join(", ", layer.Spec.Blocks.Select(block => block.Name))}) {(Adds(layer) ? "added" : "joined")}";

    private static bool Adds(Layer layer) => layer.Integer("merge") == 1;
}

/// <summary>The channels of several values one after the other.</summary>
internal sealed class ConcatNode(int layer, IEnumerable<Value> inputs, Value output) : Node(layer, inputs, [output])
{
    public override string Operation => "concat";

    public override void Differentiate(GradientBuilder gradients)
    {
        if (gradients.Of(Output) is not { } outputGradient)
        {
            return;
        }

        var first = 0;
        foreach (var input in Inputs)
        {
            if (gradients.Needs(input))
            {
                var gradient = gradients.Create(input);
                gradients.Graph.Add(new SliceNode(Layer, outputGradient, first, gradient));
                gradients.Contribute(input, gradient, Layer);
            }

            first += input.Shape.Width;
        }
    }
}

/// <summary>Some channels of a gradient: the gradient of a branch that was joined.</summary>
internal sealed class SliceNode : Node
{
    public SliceNode(int layer, Value input, int first, Value output)
        : base(layer, [input], [output]) => (First, Phase) = (first, Phase.Backward);

    /// <summary>The first channel.</summary>
    public int First { get; }

    public override string Operation => "slice";
}
