using System.Collections.Generic;
using NetGen.Generator.Declaration;
using NetGen.Generator.Layers;
using NetGen.Generator.Passes;

namespace NetGen.Generator.Diagnostics.Rules;

/// <summary>A hidden layer whose outputs start with the same weights, and so can never differ.</summary>
internal sealed class SymmetricNeuronsRule() : NetworkRule(WarningDescriptors.SymmetricNeurons)
{
    private const string Argument = "Initializer";

    public override IEnumerable<Finding> Check(NetworkModel model, RuleSettings settings)
    {
        foreach (var layer in model.Layers)
        {
            // An embedding's rows get gradients of their own, and a frozen layer is not to learn.
            if (layer.Text(Argument) is "Zeros" or "Ones" or "Constant"
                && layer.Definition is not EmbeddingLayer
                && layer.Flag("Trainable", true)
                && !NoWeightsFollow(layer))
            {
                yield return At(layer, new ArgumentPlace(Argument), [layer.Kind, layer.Text(Argument)!]);
            }
        }
    }
}
