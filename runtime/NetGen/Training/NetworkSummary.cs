using System.ComponentModel;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// A network's layers with their shapes, parameters and operations, and its memory; <see cref="ToString"/> is a table.
/// </summary>
public sealed class NetworkSummary
{
    private NetworkSummary(NetworkInfo info, int elementSize, string? inputTransform)
    {
        Info = info;
        ParameterBytes = (long)info.BufferLength * elementSize;
        TrainingBytesPerSample = (long)info.TrainingElementsPerSample * elementSize;
        TrainingBytesFixed = info.TrainingElementsFixed * (long)elementSize;
        TrainingBytesPerThread = info.TrainingElementsPerThread * (long)elementSize;
        InputTransform = inputTransform;
    }

    /// <summary>What the network knows of itself.</summary>
    public NetworkInfo Info { get; }

    /// <summary>The layers in order.</summary>
    public IReadOnlyList<LayerInfo> Layers => Info.Layers;

    /// <summary>The number of parameters.</summary>
    public int ParameterCount => Info.ParameterCount;

    /// <summary>The number of parameters that training changes.</summary>
    public int TrainableParameterCount => Info.Parameters.Where(parameter => parameter.Trainable).Sum(parameter => parameter.Count);

    /// <summary>Floating-point operations of one forward pass of one sample; a multiply-add counts as two.</summary>
    public long Flops => Info.Layers.Sum(layer => layer.Flops);

    /// <summary>The memory of the parameters in bytes, padding included.</summary>
    public long ParameterBytes { get; }

    /// <summary>The memory of a trainer's activations and their gradients in bytes per sample of the largest batch.</summary>
    public long TrainingBytesPerSample { get; }

    /// <summary>The memory of a trainer in bytes that does not depend on the batch: gradients, optimizer states, rearranged weights.</summary>
    public long TrainingBytesFixed { get; }

    /// <summary>The scratch memory of a trainer in bytes for each thread.</summary>
    public long TrainingBytesPerThread { get; }

    /// <summary>What is done to inputs first, such as <c>standardize</c>; null for nothing.</summary>
    public string? InputTransform { get; }

    /// <summary>Summarises a network; called by its <c>Summary</c>.</summary>
    /// <typeparam name="T">The network's floating-point type.</typeparam>
    /// <param name="weights">The network's weights.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static NetworkSummary Create<T>(NetworkWeights<T> weights)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(weights);
        return new NetworkSummary(weights.Info, Unsafe.SizeOf<T>(), weights.Transform?.Kind);
    }

    /// <summary>A table of fixed width with a row per layer, totals and memory.</summary>
    public override string ToString()
    {
        var table = new TextTable(leftColumns: 3);
        table.Add("Layer", "Kind", "Output", "Parameters", "FLOPs");
        table.AddRule();
        table.Add("input", InputTransform is null ? "" : $"transform: {InputTransform}", Shape(Info.InputShape), "", "");
        foreach (var layer in Info.Layers)
        {
            table.Add(layer.Name, layer.Kind, Shape(layer.OutputShape), Number(layer.ParameterCount), Number(layer.Flops));
        }

        table.AddRule();
        table.Add("total", "", Shape(Info.OutputShape), Number(ParameterCount), Number(Flops));

        var frozen = ParameterCount - TrainableParameterCount;
        var transform = InputTransform is null ? "none" : $"{InputTransform}, applied by Predict, Fit and Evaluate";
        return $"""
            {Info.Name}
            {table}
            trainable parameters  {Number(TrainableParameterCount)}{(frozen == 0 ? "" : $" ({Number(frozen)} frozen)")}
            parameter memory      {Bytes(ParameterBytes)}
            training memory       {Bytes(TrainingBytesPerSample)} per sample of a batch, {Bytes(TrainingBytesFixed)} fixed{(TrainingBytesPerThread == 0 ? "" : $", {Bytes(TrainingBytesPerThread)} per thread")}
            input transform       {transform}
            """.ReplaceLineEndings("\n");
    }

    private static string Shape(int[] shape) => $"({string.Join(", ", shape.Select(size => Number(size, "0")))})";

    private static string Number(long value, string format = "N0") => value.ToString(format, CultureInfo.InvariantCulture);

    private static string Bytes(long bytes)
    {
        string[] units = ["bytes", "KiB", "MiB", "GiB"];
        var unit = 0;
        var value = (double)bytes;
        for (; value >= 1024 && unit < units.Length - 1; unit++)
        {
            value /= 1024;
        }

        return $"{value.ToString(unit == 0 ? "0" : "0.0", CultureInfo.InvariantCulture)} {units[unit]}";
    }
}
