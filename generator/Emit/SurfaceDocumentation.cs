using System.Globalization;
using System.Linq;
using System.Text;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;
using NetGen.Generator.Passes;

namespace NetGen.Generator.Emit;

/// <summary>The XML documentation of the emitted members, and the table of layers shown on hover.</summary>
internal static class SurfaceDocumentation
{
    // Where the user's class has remarks of its own, only those are shown on hover: the constructor then has the table. A
    // long one is not written twice.
    private const int MostLayersTwice = 40;

    public const string PredictBatch = """
        /// <summary>Predicts several samples. Thread-safe; allocates nothing after the first call of a thread.</summary>
        /// <param name="inputs">The samples, one after the other.</param>
        /// <param name="outputs">Receives an output per sample.</param>
        /// <exception cref="global::System.ArgumentException">The lengths do not fit.</exception>
        """;

    public const string Save = """
        /// <summary>Writes the network as a safetensors file, which PyTorch reads; an existing file is replaced at once or not at all.</summary>
        /// <param name="path">The file.</param>
        """;

    public const string Fit = """
        /// <summary>Trains on a data set, an augmented one or a stream for a number of epochs.</summary>
        /// <param name="train">Raw samples with targets; the input transform is applied.</param>
        /// <param name="validation">Samples to evaluate after each epoch, or null.</param>
        /// <param name="options">Epochs, batch size, early stopping and so on; null for the defaults.</param>
        /// <param name="progress">Receives the state of the run.</param>
        /// <param name="cancellationToken">Stops the run between two steps.</param>
        """;

    public static string Load(string parameter) => $"""
        /// <summary>Reads a network; every name, shape, type and offset is checked first.</summary>
        {parameter}
        /// <param name="options">How names are matched and what is refused; null for the defaults.</param>
        /// <exception cref="global::NetGen.ModelFileException">The file is damaged or of another network; the message names the first difference.</exception>
        """;

    public static string Predict(NetworkModel model) => $"""
        /// <summary>Predicts one sample. Thread-safe; allocates nothing after the first call of a thread.</summary>
        /// <param name="input">{model.InputShape.Size} elements, of shape {model.InputShape}.</param>
        /// <param name="output">Receives {model.OutputShape.Size} elements, of shape {model.OutputShape}.</param>
        /// <exception cref="global::System.ArgumentException">The lengths do not fit.</exception>
        """;

    public static string Constructor(NetworkModel model) =>
        "/// <summary>Makes a network with new parameters.</summary>\n/// <param name=\"seed\">The same seed gives the same parameters on every platform.</param>\n"
        + (model.Errors.Count > 0 ? "" : model.Layers.Count <= MostLayersTwice ? Remarks(model) : $"/// <inheritdoc cref=\"{model.Spec.Name}\" path=\"/remarks\"/>");

    /// <summary>Layers, shapes, parameters, operations and memory as a table.</summary>
    public static string Remarks(NetworkModel model)
    {
        var fields = ReceptiveField.Of(model.Sequence);
        string[] images = model.InputShape.ChannelsFirst ? ["sees"] : [];
        var rows = model.Layers.Select(layer => (string[])
        [
            layer.Name, LayerText.Kind(layer), layer.OutputShape.Batched, Number(model.ParameterCount(layer)),
            Number(layer.Definition.Flops(layer, layer.InputShape, layer.OutputShape)),
            .. images.Select(_ => fields.TryGetValue(layer, out var field) ? field.ToString() : ""),
        ]).ToList();
        rows.Insert(0, ["layer", "kind", "output", "parameters", "FLOPs", .. images]);
        rows.Insert(1, ["input", "", model.InputShape.Batched, "", "", .. images.Select(_ => "")]);
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        var text = new StringBuilder("/// <remarks>\n/// <code>\n");
        foreach (var row in rows)
        {
            var line = string.Join("  ", row.Select((cell, column) => column < 3 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column])));
            text.Append("/// ").Append(Escape(line.TrimEnd())).Append('\n');
        }

        var size = model.Double ? 8 : 4;
        text.Append("/// ").Append(Number(model.ParameterCount())).Append(" parameters in ")
            .Append(Number(model.BufferLength * (long)size)).Append(" bytes");
        if (model.Training is { } training)
        {
            text.Append("; training: ").Append(Number(training.Arena.PerSample * (long)size)).Append(" bytes per sample of a batch and ")
                .Append(Number(InfoEmitter.TrainingElementsFixed(model) * size)).Append(" fixed");
            if (training.Arena.Scratch > 0)
            {
                text.Append(", ").Append(Number(training.Arena.Scratch * (long)size)).Append(" per thread");
            }
        }

        return text.Append("\n/// </code>\n/// </remarks>").ToString();
    }

    private static string Number(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
