using System;
using System.Linq;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Passes;

/// <summary>
/// Chooses for each convolution between direct sums and Winograd's F(2×2) and F(4×4), by the rates measured. Double
/// precision is for reference results, and stays with direct sums.
/// </summary>
internal static class ConvolutionSelection
{
    public static void Run(NetworkModel model, Graph.Graph graph)
    {
        if (model.Double)
        {
            return;
        }

        foreach (var node in graph.Nodes.OfType<ConvolutionNode>().ToList())
        {
            var largest = node.Method switch { ConvolutionMethod.Exact => 0, ConvolutionMethod.Accurate => 2, _ => 4 };
            if (largest > 0 && Tile(node, largest) is var tile and > 0)
            {
                Replace(graph, node, tile);
            }
        }
    }

    private static int Tile(ConvolutionNode node, int largest)
    {
        var ((vertical, horizontal, groups), output) = (node.Geometry, node.Output.Shape);
        var fits = groups == 1 && new[] { vertical, horizontal }.All(axis =>
            axis is { Kernel: 3, Stride: 1, Dilation: 1, Before: <= 2, After: <= 2 });
        var channels = Math.Min(node.Inputs[0].Shape.Width, output.Width);
        return ConvolutionRates.All
            .Where(rate => rate.Channels <= channels && (rate.Tile == 0 || (fits && rate.Tile <= largest)))
            .OrderByDescending(rate => rate.Rate * Use(rate.Tile, output))
            .First().Tile;
    }

    // The share of the tiles that is output.
    private static double Use(int tile, Shape output)
    {
        if (tile == 0)
        {
            return 1;
        }

        var (lines, columns) = ((output.Lines + tile - 1) / tile, (output.Pixels + tile - 1) / tile);
        return (double)output.Rows / (lines * columns * tile * tile) * (lines * columns == 1 ? ConvolutionRates.SingleTile : 1);
    }

    private static void Replace(Graph.Graph graph, ConvolutionNode node, int tile)
    {
        var shape = WinogradPlan.Forward(tile, node.Inputs[0].Shape, node.Output.Shape);
        var transformed = graph.Add(new Value(graph.UniqueName(node.Weight.Name + "_U"), WinogradPlan.Transformed(shape), ValueRole.Derived));
        var position = graph.Nodes.IndexOf(node);
        var weights = new WinogradWeightsNode(node.Layer, node.Weight, shape, false, transformed);
        var winograd = new WinogradNode(node.Layer, node.Inputs[0], transformed, node.Bias, node.Weight, node.Geometry, tile, node.Output);
        transformed.Producer = weights;
        node.Output.Producer = winograd;
        graph.Nodes.RemoveAt(position);
        graph.Nodes.Insert(position, winograd);
        graph.Nodes.Insert(position, weights);
    }
}
