using System.Text;
using System.Text.Json;

namespace NetGen;

// Files are written as a whole or not at all, and are the same in every culture.
public sealed partial record FitResult
{
    /// <summary>
    /// Writes a line for each epoch, behind the names of the columns: epoch, loss, smoothed_loss, training_loss,
    /// training_accuracy, validation_loss, validation_accuracy, learning_rate, seconds, samples_per_second. What was not
    /// measured is empty; every number is written such that it is read as the same one.
    /// </summary>
    /// <param name="path">The file; one that is there is replaced as a whole or left as it is.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public void SaveHistoryCsv(string path) => Save(path, Encoding.UTF8.GetBytes(HistoryCsv.Write(History)));

    /// <summary>Writes a line for each point of the <see cref="LossCurve"/>: step, loss, smoothed_loss, learning_rate.</summary>
    /// <param name="path">The file; one that is there is replaced as a whole or left as it is.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public void SaveLossCurveCsv(string path) => Save(path, Encoding.UTF8.GetBytes(HistoryCsv.Write(LossCurve)));

    /// <summary>Writes the whole result as JSON; <see cref="LoadHistoryJson"/> gives it back.</summary>
    /// <param name="path">The file; one that is there is replaced as a whole or left as it is.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public void SaveHistoryJson(string path) =>
        Save(path, JsonSerializer.SerializeToUtf8Bytes(HistoryDocument.Of(this), HistoryJson.Default.HistoryDocument));

    /// <summary>Reads a result that <see cref="SaveHistoryJson"/> wrote: for a report, or to compare trainings.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file is not the history of a training.</exception>
    public static FitResult LoadHistoryJson(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            return HistoryDocument.Parse(File.ReadAllBytes(path)).ToResult();
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"'{path}' is not the history of a training: {exception.Message}", exception);
        }
    }

    /// <summary>Reads the epochs that <see cref="SaveHistoryCsv"/> wrote.</summary>
    /// <param name="path">The file; columns are found by their names.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file is not the history of a training; the message names the line.</exception>
    public static IReadOnlyList<EpochRecord> LoadHistoryCsv(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return HistoryCsv.Read(File.ReadAllText(path), path);
    }

    private static void Save(string path, byte[] bytes) => AtomicFile.Write(path, stream => stream.Write(bytes));
}
