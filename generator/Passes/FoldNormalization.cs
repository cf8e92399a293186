using System.Linq;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Passes;

/// <summary>
/// In prediction a batch normalisation is a factor and a shift of each channel. Right behind a convolution or a dense layer
/// both become part of that layer's weight and bias, which are derived anew whenever the weights have changed.
/// </summary>
internal static class FoldNormalization
{
    public static void Run(Graph.Graph graph)
    {
        foreach (var node in graph.Nodes.OfType<NormalizeNode>().ToList())
        {
            var input = node.Inputs[0];
            if (node.Scale.Producer is RunningScaleNode scale
                && input.Producer is IFoldable linear
                && !linear.Weight.Parameter!.Layout.ByRows
                && graph.Consumers(input).Count() == 1
                && !graph.Results.Contains(input))
            {
                Fold(graph, (Node)linear, linear, node, scale);
            }
        }
    }

    private static void Fold(Graph.Graph graph, Node node, IFoldable linear, NormalizeNode normalize, RunningScaleNode scale)
    {
        var weight = graph.Add(new Value(graph.UniqueName(linear.Weight.Name + "_folded"), linear.Weight.Shape, ValueRole.Derived) { Parameter = linear.Weight.Parameter });
        var bias = graph.NewValue(linear.Weight.Name + "_folded_bias", new Shape(normalize.Mean.Shape.Width, 1), ValueRole.Derived);
        Node[] folded =
        [
            scale,
            new FoldWeightNode(node.Layer, linear.Weight, normalize.Scale, weight),
            new FoldBiasNode(node.Layer, normalize.Mean, normalize.Scale, linear.Bias, normalize.Bias, bias),
            linear.With(weight, bias, normalize.Output),
        ];
        graph.Nodes.Remove(scale);
        graph.Nodes.Remove(normalize);
        var position = graph.Nodes.IndexOf(node);
        graph.Nodes.RemoveAt(position);
        graph.Nodes.InsertRange(position, folded);
        graph.Values.Remove(node.Output);
        foreach (var part in folded)
        {
            part.Output.Producer = part;
        }
    }
}
