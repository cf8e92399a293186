using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Declaration;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Passes;

/// <summary>How training restrains the weights: what a layer says itself, otherwise what its network says.</summary>
internal static class WeightRegularization
{
    /// <summary>The penalties l₁·Σ|w| + l₂·Σw² of the parameters that have any.</summary>
    public static IEnumerable<(ParameterSpec Parameter, double L1, double L2)> Penalties(NetworkModel model) =>
        from pair in Trained(model)
        let network = Network(model)
        let isPenalized = pair.Parameter.IsWeight
            || (pair.Parameter.Role == "bias" && (pair.Layer.Has("PenalizeBias") ? pair.Layer.Flag("PenalizeBias") : network?.Flag("PenalizeBias") ?? false))
        let first = Of(pair.Layer.Spec, network, "L1")
        let second = Of(pair.Layer.Spec, network, "L2", "HalfL2")
        let l1 = first?.Number("L1") ?? 0
        let l2 = second is null ? 0 : second.Number("L2") + (second.Number("HalfL2") / 2)
        where isPenalized && (l1 != 0 || l2 != 0)
        select (pair.Parameter, l1, l2);

    /// <summary>The bounds on the norms of each output's weights.</summary>
    public static IEnumerable<(ParameterSpec Parameter, double Bound)> Bounds(NetworkModel model) =>
        from pair in Trained(model)
        let bound = Of(pair.Layer.Spec, Network(model), "MaxNorm")?.Number("MaxNorm") ?? 0
        where pair.Parameter.IsWeight && bound != 0
        select (pair.Parameter, bound);

    /// <summary>The weights that training leaves out at random.</summary>
    public static IEnumerable<(ParameterSpec Parameter, double Rate, int Layer)> DropConnect(NetworkModel model) =>
        from pair in Trained(model)
        where pair.Parameter.IsWeight && pair.Layer.Number("DropConnect") != 0
        select (pair.Parameter, pair.Layer.Number("DropConnect"), pair.Layer.Index);

    private static AttributeSpec? Network(NetworkModel model) =>
        model.Spec.Attributes.FirstOrDefault(attribute => attribute.Role == AttributeRole.Regularization);

    // The layer where it gives one of the arguments, otherwise the network.
    private static AttributeSpec? Of(AttributeSpec layer, AttributeSpec? network, params string[] arguments) =>
        arguments.Any(layer.Has) ? layer : network;

    private static IEnumerable<(ParameterSpec Parameter, Layer Layer)> Trained(NetworkModel model) =>
        from parameter in model.Parameters
        where parameter.Trainable
        let layer = model.Layers.First(layer => layer.Name == parameter.Layer)
        where layer.Definition.HasWeights
        select (parameter, layer);
}
