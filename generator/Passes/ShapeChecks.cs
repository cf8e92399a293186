using System.Linq;
using NetGen.Generator.Declaration;
using NetGen.Generator.Expressions;
using NetGen.Generator.Functions;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Passes;

/// <summary>What can only be said once shapes are known: sizes within reach, a loss that fits the output.</summary>
internal static class ShapeChecks
{
    // Offsets into the parameters are 32-bit literals.
    private const double MostParameters = 1 << 28;

    // Prediction takes a few images at a time, but dozens of rows of features.
    private const double MoreForImages = 4;

    public static void Run(NetworkModel model)
    {
        var parameters = model.Inference.Parameters.Select(value => value.Parameter!).ToList();
        if (parameters.Sum(parameter => (double)parameter.Layout.Length) is var count && count > MostParameters)
        {
            var largest = model.Layers.OrderByDescending(layer => Parameters(model, layer)).First();
            model.Errors.Add(TooLarge(largest.Attribute, largest.Path, $"The parameters of '{model.Spec.DisplayName}', most of them in this layer,", count, MostParameters, "in all"));
            return;
        }

        // A sequence's output is that of its last layer.
        var activations = model.Layers.Where(layer => !layer.IsSequence).Sum(layer => layer.OutputShape.Footprint);
        var most = Shape.LargestFootprint * (model.InputShape.ChannelsFirst ? MoreForImages : 1);
        if (activations > most)
        {
            var largest = model.Layers.OrderByDescending(layer => layer.OutputShape.Footprint).First();
            model.Errors.Add(TooLarge(largest.Attribute, largest.Path, $"The outputs of all layers of '{model.Spec.DisplayName}'", activations, most, "per sample"));
            return;
        }

        CheckLoss(model);
    }

    private static void CheckLoss(NetworkModel model)
    {
        if (model.Loss is not { } loss)
        {
            return;
        }

        var last = model.Sequence[model.Sequence.Count - 1];
        if (loss.Targets is LossTargets.ClassIndices or LossTargets.Distributions && model.OutputShape.Width < 2)
        {
            Misfit($"the output has 1 element, and {loss.Kind} chooses among at least 2 classes", "end in Dense(number of classes), or use BinaryCrossEntropyLoss for yes or no");
        }

        if (loss.FusedActivation is { } fused && last.Kind != fused && Losses.IsFused(last.Kind))
        {
            Misfit($"the last layer is {last.Kind}, and {loss.Kind} is computed from the logits and goes with {fused}", $"replace {last.Kind} by {fused}, or remove it");
        }

        if (loss.Targets == LossTargets.Signs && (model.OutputShape.ChannelsFirst || model.OutputShape.Dimensions.Count != 2 || model.OutputShape.Rows != 2))
        {
            Misfit($"the output is {model.OutputShape}, and {loss.Kind} compares the two rows of (2, F)", "give the network pairs, such as [Input(2, 64)], and end in a layer that keeps both rows");
        }

        if (loss.Weights.Count > 0 && loss.Weights.Count != model.OutputShape.Width)
        {
            model.Errors.Add(new CompileError("NETGEN030", model.LossAttribute!.Index, loss.Kind, loss.WeightsArgument, Literals.Integer(loss.Weights.Count), Literals.Integer(model.OutputShape.Width))
            {
                Place = new(loss.WeightsArgument),
            });
        }

        void Misfit(string found, string advice) =>
            model.Errors.Add(new CompileError("NETGEN010", model.LossAttribute!.Index, loss.Kind, found, advice));
    }

    public static CompileError TooLarge(int attribute, EquatableArray<BlockPlace> path, string what, double found, double most, string per) =>
        new("NETGEN016", attribute, what, $"{Literals.Text(found)} elements with padding", $"{Literals.Text(most)} {per}") { Path = path };

    /// <summary>The elements that a layer's parameters take, padding included.</summary>
    public static double Parameters(NetworkModel model, Layer layer) =>
        model.Inference.Parameters.Where(value => value.Parameter!.Layer == layer.Name).Sum(value => (double)value.Parameter!.Layout.Length);
}
