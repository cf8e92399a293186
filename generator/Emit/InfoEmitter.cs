using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Expressions;
using NetGen.Generator.Functions;
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
        code.Line($"public const int ParameterCount = {Text(model.ParameterCount())};");
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
        if (model.Loss is { } loss)
        {
            WriteLoss(model, loss, code);
        }

        code.Line($"Fingerprint = \"{Fingerprint.Of(model)}\",");
        var absorbed = model.Layers.Where(LayerContext.LosesBias).ToList();
        if (absorbed.Count > 0)
        {
            code.Line($"AbsorbedBiases = new {support}.AbsorbedBias[]");
            code.Open();
            foreach (var layer in absorbed)
            {
                var (bias, weight, mean) = (layer.Name + ".bias", layer.Name + ".weight", LayerContext.NormalizationOf(layer)!.Name + ".running_mean");
                code.Line($"new({Literals.String(bias)}, {Literals.String(weight)}, {Literals.String(mean)}),");
            }

            code.Close(",");
        }

        code.Line($"BufferLength = {Text(model.BufferLength)},");
        code.Line($"TrainableLength = {Text(model.TrainableLength)},");
        code.Line($"TrainingElementsPerSample = {Text(model.Training?.Arena.PerSample ?? 0)},");
        if (model.Training is { } training)
        {
            code.Line($"TrainingElementsFixed = {Text(TrainingElementsFixed(model))},");
            code.Line($"TrainingElementsPerThread = {Text(training.Arena.Scratch)},");
        }

        if (model.DerivedLength > 0)
        {
            code.Line($"DerivedLength = {Text(model.DerivedLength)},");
            code.Line($"Derivation = (global::NetGen.CompilerServices.WeightDerivation<{model.Type}>)__Derive,");
        }

        code.Line($"Optimized = {(model.Spec.Optimized ? "true" : "false")},");
        code.Line($"Layers = new {support}.LayerInfo[]");
        code.Open();
        foreach (var layer in model.Layers)
        {
            var parameters = model.ParameterCount(layer);
            code.Line(
                $"new({Literals.String(layer.Name)}, {Literals.String(LayerText.Kind(layer))}, {Array(layer.OutputShape)}, {Text(parameters)}, "
                + $"{Text(layer.Definition.Flops(layer, layer.InputShape, layer.OutputShape))}),");
        }

        code.Close(",");
        code.Line($"Parameters = new {support}.ParameterInfo[]");
        code.Open();
        foreach (var parameter in model.Parameters)
        {
            code.Line(Parameter(parameter) + ",");
        }

        code.Close(",");
        code.Close(";");
        code.Line();
    }

    /// <summary>The elements that a trainer takes whatever its batch.</summary>
    public static long TrainingElementsFixed(NetworkModel model) =>
        model.Training!.Arena.Fixed + (model.TrainableLength * (1L + OptimizerEmitter.Rule(model).States.Count));

    private static void WriteLoss(NetworkModel model, LossDefinition loss, CodeWriter code)
    {
        var output = model.OutputShape;
        var hasClasses = loss.Targets is LossTargets.ClassIndices or LossTargets.Distributions;
        List<string> properties =
        [
            $"Kind = {Literals.String(loss.Kind)}",
            $"Targets = {Names.Support}.TargetKind.{loss.Targets}",
            $"TargetsPerSample = {Text(model.TargetsPerSample)}",
        ];
        Add(hasClasses, () => $"Classes = {Text(output.Width)}");
        Add(hasClasses && output.ChannelsFirst, () => "ClassesFirst = true");
        Add(loss.Average == LossAverage.Labels && loss.Weights.Count > 0, () => $"ClassWeights = new[] {{ {string.Join(", ", loss.Weights.Select(Literals.Double))} }}");
        Add(loss.IgnoreIndex is not null, () => $"IgnoreIndex = {Text(loss.IgnoreIndex!.Value)}");
        Add(
            loss.InitialLoss is not null && (!loss.TakesLogProbabilities || model.Sequence[model.Sequence.Count - 1].Kind == "LogSoftmax"),
            () => $"InitialLoss = {Literals.Double(loss.InitialLoss!(output.Width))}");
        code.Line($"Loss = new {Names.Support}.LossInfo {{ {string.Join(", ", properties)} }},");

        void Add(bool applies, System.Func<string> property)
        {
            if (applies)
            {
                properties.Add(property());
            }
        }
    }

    private static string Parameter(ParameterSpec parameter)
    {
        var initializer = $"global::NetGen.Initializer.{parameter.Initializer}, {Text(parameter.FanIn)}, {Text(parameter.FanOut)}";
        var (shape, layout) = (parameter.Shape, parameter.Layout);
        var plain = shape.Dimensions.Count is 1 or 2
            ? ParameterLayout.Panels(shape)
            : shape.Dimensions.Count == 4 ? ParameterLayout.Convolution(shape, 1) : null;
        return layout == plain && parameter.Trainable && parameter.Kind == ParameterKind.Weight
            ? $"{Names.Support}.ParameterInfo.Of({Literals.String(parameter.Name)}, {Text(parameter.Offset)}, {initializer}, {string.Join(", ", shape.Dimensions.Select(size => Text(size)))})" + Settings(parameter, " with")
            : $"new({Literals.String(parameter.Name)}, {Array(shape)}, {Layout(parameter)}, {initializer}, {(parameter.Trainable ? "true" : "false")}){Settings(parameter, "")}";
    }

    // What differs from the defaults.
    private static string Settings(ParameterSpec parameter, string keyword)
    {
        var settings = new List<string>();
        if (parameter.ZeroRow >= 0)
        {
            settings.Add($"ZeroRow = {Text(parameter.ZeroRow)}");
        }

        if (parameter.Kind != ParameterKind.Weight)
        {
            settings.Add(parameter.Kind == ParameterKind.Count ? "IsState = true, IsInteger = true" : "IsState = true");
        }

        foreach (var (name, value, usual) in new[]
        {
            ("Gain", parameter.Gain, 0), ("InitialValue", parameter.InitialValue, 0), ("InitialScale", parameter.InitialScale, ParameterSpec.DefaultScale),
        })
        {
            if (value != usual)
            {
                settings.Add($"{name} = {Literals.Double(value)}");
            }
        }

        return settings.Count == 0 ? "" : $"{keyword} {{ {string.Join(", ", settings)} }}";
    }

    private static string Layout(ParameterSpec parameter)
    {
        var layout = parameter.Layout;
        var place = $"new({Text(parameter.Offset)}, {Text(layout.Length)}, {Text(layout.PanelStride)}, {Array(layout.Strides)})";
        return layout.View.Equals(parameter.Shape.Dimensions) && layout.PanelDimension == 0
            ? place
            : $"{place} {{ View = {Array(layout.View)}, PanelDimension = {Text(layout.PanelDimension)} }}";
    }

    private static string Array(Shape shape) => Array(shape.Dimensions);

    private static string Array(IEnumerable<int> sizes) => sizes.Any() ? $"new[] {{ {string.Join(", ", sizes.Select(size => Text(size)))} }}" : "new int[0]";

    private static string OutputKind(NetworkModel model)
    {
        var last = model.Sequence[model.Sequence.Count - 1].Kind;
        return last is "Softmax" or "Sigmoid" || model.Loss is { TakesProbabilities: true } ? "Probabilities" : model.Loss?.FusedActivation is null ? "Values" : "Logits";
    }
}
