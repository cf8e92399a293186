using System.Collections.Generic;
using NetGen.Generator.Expressions;
using NetGen.Generator.Functions;
using NetGen.Generator.Graph;
using NetGen.Generator.Passes;
using static NetGen.Generator.Emit.Kernels.ElementAccess;

namespace NetGen.Generator.Emit;

/// <summary>Writes where the outputs of layers lie, for monitors.</summary>
internal static class ProbeEmitter
{
    public static void Write(NetworkModel model, CodeWriter code)
    {
        code.Line("Probes = new global::NetGen.CompilerServices.LayerProbe[]");
        code.Open();
        foreach (var probe in model.Training!.Probes)
        {
            var layer = model.Layers[probe.Layer];
            code.Line($"new({string.Join(", ", Place(probe))}){Options(probe, Activations.Find(layer.Kind) is { ReluFamily: true })},");
        }

        code.Close(",");
    }

    private static IEnumerable<string> Place(Probe probe)
    {
        var storage = probe.Value?.Storage ?? Storage.None;
        var shape = probe.Value?.Shape;
        yield return Text(probe.Layer);
        yield return Text(storage.Start + (storage.Image?.Interior ?? 0));
        yield return Text(storage.Offset);
        yield return Text(storage.Image?.SampleStride ?? (shape?.Rows ?? 0) * storage.RowStride);
        yield return Text(shape?.Width ?? 0);
        if (storage.Image is { } image)
        {
            yield return Text(image.Lines);
            yield return Text(image.LineStride);
            yield return Text(image.Pixels);
            yield return Text(image.PixelStride);
        }
    }

    private static string Options(Probe probe, bool reluFamily)
    {
        var options = new List<string>();
        if (probe.Value is { Storage.IsColumns: true })
        {
            options.Add("Columns = true");
        }
        else if (probe.Value is { Shape.Rows: > 1, Storage.Image: null } value)
        {
            options.Add($"Rows = {Text(value.Shape.Rows)}, RowStride = {Text(value.Storage.RowStride)}");
        }

        if (!double.IsNegativeInfinity(probe.Below))
        {
            options.Add($"FlatBelow = {Literals.Text(probe.Below)}");
        }

        if (!double.IsPositiveInfinity(probe.Above))
        {
            options.Add($"FlatAbove = {Literals.Text(probe.Above)}");
        }

        if (reluFamily && !double.IsInfinity(probe.Below) && !double.IsInfinity(probe.Above))
        {
            options.Add("Rectifier = true");
        }

        return options.Count == 0 ? "" : $" {{ {string.Join(", ", options)} }}";
    }
}
