using System.Linq;
using NetGen.Generator.Declaration;
using NetGen.Generator.Expressions;
using NetGen.Generator.Functions;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Passes;

/// <summary>What can only be said once shapes are known: sizes within reach, a loss that fits the output.</summary>
internal static class ShapeChecks
{
    // Offsets into the parameters are 32-bit literals.
    private const double MostParameters = 1 << 28;

    // Prediction's arena holds at least twelve samples, and training's the gradients beside the activations.
    private const double MostActivations = 1 << 25;

    /// <summary>Whether one sample's values of a shape are few enough.</summary>
    public static bool Fits(Shape shape) => Activations(shape) <= MostActivations;

    public static CompileError TooLarge(AttributeSpec attribute, Shape shape) => TooLarge(
        attribute, $"{(attribute.Role == AttributeRole.Input ? "The input" : "The output of this layer")} {shape}", Activations(shape), MostActivations, "per sample");

    public static void Run(NetworkModel model)
    {
        var parameters = model.Layers.ToDictionary(layer => layer, layer => Parameters(model, layer));
        if (parameters.Values.Sum() is var count && count > MostParameters)
        {
            var largest = parameters.OrderByDescending(pair => pair.Value).First().Key;
            model.Errors.Add(TooLarge(largest, $"The parameters of '{model.Spec.DisplayName}', most of them in this layer,", count, MostParameters, "in all"));
            return;
        }

        var activations = model.Layers.Sum(layer => Activations(model.OutputShapes[layer]));
        if (activations > MostActivations)
        {
            var largest = model.Layers.OrderByDescending(layer => Activations(model.OutputShapes[layer])).First();
            model.Errors.Add(TooLarge(largest, $"The outputs of all layers of '{model.Spec.DisplayName}'", activations, MostActivations, "per sample"));
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

        var last = model.Layers[model.Layers.Count - 1];
        if (loss.TakesLabels && model.OutputShape.Width < 2)
        {
            Misfit($"the output has 1 element, and {loss.Kind} chooses among at least 2 classes", "end in Dense(number of classes), or use BinaryCrossEntropyLoss for yes or no");
        }

        if (loss.FusedActivation is { } fused && last.Kind != fused && Losses.IsFused(last.Kind))
        {
            Misfit($"the last layer is {last.Kind}, and {loss.Kind} is computed from the logits and goes with {fused}", $"replace {last.Kind} by {fused}, or remove it");
        }

        void Misfit(string found, string advice) =>
            model.Errors.Add(new CompileError("NETGEN010", model.LossAttribute!.Index, loss.Kind, found, advice));
    }

    private static CompileError TooLarge(AttributeSpec attribute, string what, double found, double most, string per) =>
        new("NETGEN016", attribute.Index, what, Literals.Text(found), Literals.Text(most), per);

    /// <summary>The numbers that a layer's parameters take, in double precision, which does not overflow.</summary>
    public static double Parameters(NetworkModel model, AttributeSpec layer) => model.Inference.Nodes
        .Where(node => node.Attribute == layer.Index)
        .SelectMany(node => node.Inputs)
        .Where(value => value.Role == ValueRole.Parameter)
        .Distinct()
        .Sum(value => Padded(value.Shape.Dimensions[0]) * value.Shape.Dimensions.Skip(1).Aggregate(1d, (product, size) => product * size));

    private static double Activations(Shape shape) =>
        (Padded(shape.Width) + Storage.Panel) * shape.Dimensions.Take(shape.Dimensions.Count - 1).Aggregate(1d, (product, size) => product * size);

    private static double Padded(int size) => System.Math.Ceiling((double)size / Storage.Panel) * Storage.Panel;
}
