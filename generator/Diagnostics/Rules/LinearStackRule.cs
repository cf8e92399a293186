using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NetGen.Generator.Layers;
using NetGen.Generator.Passes;

namespace NetGen.Generator.Diagnostics.Rules;

/// <summary>Two layers with weights and only linear ones between them.</summary>
internal sealed class LinearStackRule() : NetworkRule(WarningDescriptors.LinearStack)
{
    public override IEnumerable<Finding> Check(NetworkModel model, RuleSettings settings) => Chains(model.Sequence).SelectMany(InChain);

    // Layers that follow each other, repetitions written out: the network's own, and those of every branch.
    private static IEnumerable<IEnumerable<Layer>> Chains(IEnumerable<Layer> sequence)
    {
        var chain = WrittenOut(sequence).ToList();
        return chain.SelectMany(layer => layer.Bodies).SelectMany(Chains).Prepend(chain);

        static IEnumerable<Layer> WrittenOut(IEnumerable<Layer> layers) =>
            layers.SelectMany(layer => layer.IsSequence ? WrittenOut(layer.Bodies.SelectMany(body => body)) : [layer]);
    }

    private static IEnumerable<Finding> InChain(IEnumerable<Layer> chain)
    {
        Layer? previous = null;
        foreach (var layer in chain)
        {
            if (!Definition(layer).IsLinear(layer))
            {
                previous = null;
            }
            else if (HasWeights(layer) && Definition(layer) is not DenseLayer)
            {
                // Convolutions in a row can be meant: together they are cheaper than one.
                previous = null;
            }
            else if (HasWeights(layer))
            {
                if (previous is not null)
                {
                    yield return At(layer, Units(previous), Units(layer));
                }

                previous = layer;
            }
        }
    }

    private static string Units(Layer layer) => layer.OutputShape.Width.ToString(CultureInfo.InvariantCulture);
}
