using System.Linq;
using NetGen.Generator.Declaration;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Passes;

/// <summary>What can only be said once shapes are known: sizes within reach, a loss that fits the output.</summary>
internal static class ShapeChecks
{
    // Offsets are 32-bit literals, and a batch of some thousands has to fit.
    private const long Largest = 1 << 28;

    public static void Run(NetworkModel model)
    {
        var parameters = model.Inference.Parameters.Sum(value => Padded(value.Shape));
        if (parameters > Largest || model.OutputShapes.Values.Append(model.InputShape).Any(shape => Elements(shape) > Largest))
        {
            model.Errors.Add(new CompileError("NETGEN016", model.Input!.Index, model.Spec.DisplayName, Literals.Text(parameters), Literals.Text(Largest)));
            return;
        }

        if (model.Loss is not { } loss || model.Layers.Count == 0)
        {
            return;
        }

        var last = model.Layers[model.Layers.Count - 1];
        if (loss.TakesLabels && model.OutputShape.Width < 2)
        {
            Misfit($"the output has 1 element; {loss.Kind} chooses among at least 2 classes", "end in Dense(number of classes), or use BinaryCrossEntropyLoss for yes or no");
        }

        if (loss.FusedActivation is not null && last.Kind is "Softmax" or "Sigmoid" && last.Kind != loss.FusedActivation)
        {
            Misfit($"the last layer is {last.Kind}; {loss.Kind} is computed from the logits and goes with {loss.FusedActivation}", $"replace {last.Kind} by {loss.FusedActivation}, or remove it");
        }

        void Misfit(string found, string advice) =>
            model.Errors.Add(new CompileError("NETGEN010", model.LossAttribute!.Index, loss.Kind, found, advice));
    }

    private static long Padded(Shape shape) => (long)Storage.PanelCount(shape.Dimensions[0]) * Storage.Panel * Elements(shape) / shape.Dimensions[0];

    private static long Elements(Shape shape) => shape.Dimensions.Aggregate(1L, (product, size) => System.Math.Min(product * size, long.MaxValue / int.MaxValue));
}
