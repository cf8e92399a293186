using System.Linq;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Layers;

/// <summary>y = x·Wᵀ + b: x (rows, K), W [N, K], b [N], y (rows, N).</summary>
internal sealed class DenseNode(int layer, Value input, Value weight, Value? bias, Value output)
    : FusibleNode(layer, bias is null ? [input, weight] : [input, weight, bias], [output]), IFoldable
{
    public Value Weight { get; } = weight;

    public Value? Bias { get; } = bias;

    public override string Operation => "dense";

    public override IEnumerable<Value> Flat => [Inputs[0]];

    // One dot product at a time has no vector to apply an epilogue to.
    public override bool CanFuse => !Weight.Parameter!.Layout.ByRows;

    public Node With(Value weight, Value bias, Value output) => new DenseNode(Layer, Inputs[0], weight, bias, output);

    public override void Differentiate(GradientBuilder gradients)
    {
        var graph = gradients.Graph;
        if (gradients.Of(Output) is not { } outputGradient)
        {
            return;
        }

        if (gradients.Needs(Inputs[0]))
        {
            Value? transposed = null;
            if (!Weight.Parameter!.Layout.ByRows)
            {
                transposed = graph.Add(new Value(graph.UniqueName(Weight.Name + "_T"), new Shape([.. Weight.Shape.Dimensions.Reverse()]), ValueRole.Derived));
                graph.Add(new TransposeNode(Layer, Weight, transposed));
            }

            var inputGradient = gradients.Create(Inputs[0]);
            graph.Add(new DenseInputGradientNode(Layer, outputGradient, Weight, transposed, inputGradient));
            gradients.Contribute(Inputs[0], inputGradient, Layer);
        }

        if (gradients.Needs(Weight))
        {
            var weightGradient = gradients.Create(Weight);
            graph.Add(new DenseWeightGradientNode(Layer, Inputs[0], outputGradient, weightGradient));
            graph.Results.Add(weightGradient);
        }

        if (Bias is not null && gradients.Needs(Bias))
        {
            var biasGradient = gradients.Create(Bias);
            graph.Add(new BiasGradientNode(Layer, outputGradient, biasGradient));
            graph.Results.Add(biasGradient);
        }
    }
}

/// <summary>Wᵀ in panels, made anew in every step for <see cref="DenseInputGradientNode"/>.</summary>
internal sealed class TransposeNode : Node
{
    public TransposeNode(int layer, Value weight, Value transposed)
        : base(layer, [weight], [transposed]) => Phase = Phase.Prepare;

    public override string Operation => "transpose";
}

/// <summary>dx = dy·W: dy (rows, N), W [N, K], dx (rows, K).</summary>
internal sealed class DenseInputGradientNode : FusibleNode
{
    public DenseInputGradientNode(int layer, Value outputGradient, Value weight, Value? transposed, Value inputGradient)
        : base(layer, transposed is null ? [outputGradient, weight] : [outputGradient, transposed], [inputGradient])
    {
        Phase = Phase.Backward;
        Transposed = transposed;
    }

    /// <summary>Wᵀ in panels; null where the weight is stored by rows and needs no transpose.</summary>
    public Value? Transposed { get; }

    public override string Operation => "dense_dx";

    // The operands of an image's function may have halos, and its rows are no rows of the product.
    public override bool CanFuse => !Output.Shape.ChannelsFirst;

    public override IEnumerable<Value> Flat => [Output];
}

/// <summary>dW = dyᵀ·x, summed over all rows of the batch in order.</summary>
internal sealed class DenseWeightGradientNode : Node
{
    public DenseWeightGradientNode(int layer, Value input, Value outputGradient, Value weightGradient)
        : base(layer, [input, outputGradient], [weightGradient]) => Phase = Phase.Parameters;

    public override string Operation => "dense_dw";

    public override IEnumerable<Value> Flat => [Inputs[0]];
}

/// <summary>db = Σ dy over all rows of the batch, in order.</summary>
internal sealed class BiasGradientNode : Node
{
    public BiasGradientNode(int layer, Value outputGradient, Value biasGradient)
        : base(layer, [outputGradient], [biasGradient]) => Phase = Phase.Parameters;

    public override string Operation => "dense_db";
}
