using System.Linq;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Layers;

/// <summary>A node whose output is linear in its weight, so that a factor of each output can be part of that.</summary>
internal interface IFoldable
{
    Value Weight { get; }

    Value? Bias { get; }

    /// <summary>The same with another weight, of the same layout, and another bias and output.</summary>
    Node With(Value weight, Value bias, Value output);
}

/// <summary>w' = w·scale, with a factor for each output.</summary>
internal sealed class FoldWeightNode : Node
{
    public FoldWeightNode(int layer, Value weight, Value scale, Value folded)
        : base(layer, [weight, scale], [folded]) => Phase = Phase.Prepare;

    public override string Operation => "fold_weight";
}

/// <summary>b' = (b − mean)·scale + shift, where a bias b or a shift may be missing.</summary>
internal sealed class FoldBiasNode : Node
{
    public FoldBiasNode(int layer, Value mean, Value scale, Value? bias, Value? shift, Value folded)
        : base(layer, new[] { mean, scale, bias, shift }.OfType<Value>(), [folded]) => (Bias, Shift, Phase) = (bias, shift, Phase.Prepare);

    public Value? Bias { get; }

    public Value? Shift { get; }

    public override string Operation => "fold_bias";
}
