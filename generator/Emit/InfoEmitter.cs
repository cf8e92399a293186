using System.Linq;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;
using NetGen.Generator.Passes;
using static NetGen.Generator.Emit.Kernels.ElementAccess;

namespace NetGen.Generator.Emit;

/// <summary>What the network knows of itself at run time: sizes, layers, parameters and their places.</summary>
internal static class InfoEmitter
{
    public static void WriteConstants(NetworkModel model, CodeWriter code)
    {
        code.Line("/// <summary>The number of elements of one input sample.</summary>");
        code.Line($"public const int InputSize = {Text(model.InputShape.Size)};");
        code.Line();
        code.Line("/// <summary>The number of elements of one output sample.</summary>");
        code.Line($"public const int OutputSize = {Text(model.OutputShape.Size)};");
        code.Line();
        code.Line("/// <summary>The number of parameters, trainable and frozen.</summary>");
        code.Line($"public const int ParameterCount = {Text(model.Parameters.Sum(parameter => (long)parameter.Shape.Size))};");
        code.Line();
    }

    public static void WriteInfo(NetworkModel model, CodeWriter code)
    {
        var support = Names.Support;
        code.Open($"private static readonly {support}.NetworkInfo __info = new()");
        code.Line($"Name = {Literals.String(model.Spec.DisplayName)},");
        code.Line($"InputShape = {Array(model.InputShape)},");
        code.Line($"OutputShape = {Array(model.OutputShape)},");
        code.Line($"Task = {support}.NetworkTask.{model.Loss?.Task.ToString() ?? "None"},");
        code.Line($"Output = {support}.OutputKind.{OutputKind(model)},");
        code.Line($"Fingerprint = \"{Fingerprint.Of(model)}\",");
        code.Line($"BufferLength = {Text(model.BufferLength)},");
        code.Line($"TrainableLength = {Text(model.TrainableLength)},");
        code.Line($"TrainingElementsPerSample = {Text(model.Training?.Arena.PerSample ?? 0)},");
        code.Line($"Optimized = {(model.Spec.Optimized ? "true" : "false")},");
        code.Line($"Layers = new {support}.LayerInfo[]");
        code.Open();
        foreach (var (layer, input) in model.Layers.Zip(
            new[] { model.InputShape }.Concat(model.Layers.Select(layer => model.OutputShapes[layer])),
            (layer, input) => (layer, input)))
        {
            var output = model.OutputShapes[layer];
            var parameters = model.ParameterCount(layer);
            code.Line(
                $"new({Literals.String(model.Names[layer])}, {Literals.String(LayerText.Kind(layer))}, {Array(output)}, {Text(parameters)}, "
                + $"{Text(LayerCatalog.Find(layer.Kind)!.Flops(layer, input, output))}),");
        }

        code.Close(",");
        code.Line($"Parameters = new {support}.ParameterInfo[]");
        code.Open();
        foreach (var parameter in model.Parameters)
        {
            var place = parameter.Place;
            var strides = parameter.Shape.Dimensions.Count == 1 ? $"{Text(place.LaneStride)}" : $"{Text(place.LaneStride)}, {Text(place.InnerStride)}";
            code.Line(
                $"new({Literals.String(parameter.Name)}, {Array(parameter.Shape)}, new({Text(place.Offset)}, {Text(place.Length)}, {Text(place.PanelStride)}, new[] {{ {strides} }}), "
                + $"global::NetGen.Initializer.{parameter.Initializer}, {Text(parameter.FanIn)}, {Text(parameter.FanOut)}, {(parameter.Trainable ? "true" : "false")}),");
        }

        code.Close(",");
        code.Close(";");
        code.Line();
    }

    private static string Array(Shape shape) => $"new[] {{ {string.Join(", ", shape.Dimensions.Select(size => Text(size)))} }}";

    private static string OutputKind(NetworkModel model)
    {
        var last = model.Layers[model.Layers.Count - 1].Kind;
        return last is "Softmax" or "Sigmoid" ? "Probabilities" : model.Loss?.FusedActivation is null ? "Values" : "Logits";
    }
}
