using System.Globalization;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Layers;

/// <summary>A row of a table for each index of the input.</summary>
internal sealed class EmbeddingLayer : LayerDefinition
{
    public override string Kind => "Embedding";

    public override bool HasWeights => true;

    public override Value Lower(LayerContext context, Layer layer, Value input)
    {
        if (input.Shape.Dimensions.Count != 1)
        {
            return context.Error("NETGEN019", layer, null, input, Kind, "a vector of indices (T)", $"{input.Shape}", "place it first, behind [Input(T)]");
        }

        var (count, dimensions, padding) = (layer.Integer("count"), layer.Integer("dimensions"), layer.Integer("PaddingIndex", -1));
        if (padding >= count)
        {
            return context.Error("NETGEN014", layer, "PaddingIndex", input, Kind, "PaddingIndex", Text(padding), $"below the number of rows ({Text(count)})");
        }

        // As in PyTorch from N(0, 1): the variance of HeNormal is 2 / fan-in.
        var given = layer.Text("Initializer") is { } text and not ("Auto" or "PyTorch") ? text : null;
        var shape = new Shape(count, dimensions);
        var weight = context.Parameter(
            layer, "weight", shape, given ?? "HeNormal", given is null ? 2 : count, dimensions, ParameterLayout.Rows(shape), zeroRow: padding);
        var output = context.Activation(layer, new Shape(input.Shape.Size, dimensions));
        context.Graph.Add(new EmbeddingNode(layer.Index, input, weight, padding, output));
        return output;
    }

    public override string Describe(Layer layer) =>
        $"Embedding({Text(layer.Integer("count"))}, {Text(layer.Integer("dimensions"))})" + (layer.Flag("Trainable", true) ? "" : ", frozen");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>y[t] = w[x[t]]: x (T), w [count, D] by rows, y (T, D).</summary>
internal sealed class EmbeddingNode(int layer, Value input, Value weight, int padding, Value output) : Node(layer, [input, weight], [output])
{
    public override string Operation => "embedding";

    public override bool ReadsElements(Value input) => input == Inputs[0];

    public override void Differentiate(GradientBuilder gradients)
    {
        if (gradients.Of(Output) is { } outputGradient && gradients.Needs(Inputs[1]))
        {
            var weightGradient = gradients.Create(Inputs[1]);
            gradients.Graph.Add(new EmbeddingGradientNode(Layer, Inputs[0], outputGradient, padding, weightGradient));
            gradients.Graph.Results.Add(weightGradient);
        }
    }
}

/// <summary>dw: to each row the gradients of the outputs that are copies of it, in the order of the batch.</summary>
internal sealed class EmbeddingGradientNode : Node
{
    public EmbeddingGradientNode(int layer, Value input, Value outputGradient, int padding, Value weightGradient)
        : base(layer, [input, outputGradient], [weightGradient]) => (Padding, Phase) = (padding, Phase.Parameters);

    /// <summary>The row that has no gradient; −1 for none.</summary>
    public int Padding { get; }

    public override string Operation => "embedding_dw";

    public override bool ReadsElements(Value input) => input == Inputs[0];
}
