using System.Globalization;
using NetGen.TensorBoard.Protos;

namespace NetGen.TensorBoard;

/// <summary>
/// A file of events as TensorBoard reads them, for scalars of one's own; <see cref="TensorBoardObserver"/> writes those of a
/// training.
/// </summary>
/// <remarks>
/// The format is TensorFlow's: TFRecord framing with masked CRC-32C around messages of <c>event.proto</c>. The file is called
/// <c>events.out.tfevents.{seconds}.{host}.{process}.{number}</c>. It is used by one thread.
/// </remarks>
/// <example>
/// <code>
/// using var file = new EventFile("runs/mine");
/// file.AddScalar("loss", value, step);
/// </code>
/// </example>
public sealed class EventFile : IDisposable
{
    private static int s_number = -1;

    private readonly RecordWriter _records;
    private readonly Dictionary<string, Event> _scalars = [];
    private readonly TimeProvider _time;

    /// <summary>Makes a new file.</summary>
    /// <param name="directory">The folder of the run; made if it does not exist. TensorBoard shows one run for each folder.</param>
    /// <param name="time">Where the time of events comes from. Default: the system's clock.</param>
    /// <exception cref="IOException">The file cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public EventFile(string directory, TimeProvider? time = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(directory);
        _time = time ?? TimeProvider.System;
        Directory.CreateDirectory(directory);
        Path = System.IO.Path.Combine(directory, string.Create(
            CultureInfo.InvariantCulture,
            $"events.out.tfevents.{_time.GetUtcNow().ToUnixTimeSeconds():0000000000}.{Environment.MachineName}.{Environment.ProcessId}.{Interlocked.Increment(ref s_number)}"));
        // TensorBoard may read what is there while more is written.
        _records = new RecordWriter(new FileStream(Path, FileMode.CreateNew, FileAccess.Write, FileShare.Read));
        _records.Write(new Event { WallTime = Now, FileVersion = "brain.Event:2" });
        Flush();
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Seconds since 1970.</summary>
    internal double Now => (_time.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalSeconds;

    /// <summary>Writes a number at a step. After the first number of a tag this allocates nothing.</summary>
    /// <param name="tag">The name of the curve; the part before a slash groups curves, as in "loss/training".</param>
    /// <param name="value">The number; it is stored in single precision.</param>
    /// <param name="step">The step: at least 0.</param>
    /// <exception cref="IOException">The disk is full, or the like.</exception>
    public void AddScalar(string tag, double value, long step)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(tag);
        ArgumentOutOfRangeException.ThrowIfNegative(step);
        if (!_scalars.TryGetValue(tag, out var scalar))
        {
            scalar = new Event { Summary = new Summary { Value = { new Summary.Types.Value { Tag = tag } } } };
            _scalars.Add(tag, scalar);
        }

        (scalar.WallTime, scalar.Step, scalar.Summary.Value[0].SimpleValue) = (Now, step, (float)value);
        _records.Write(scalar);
    }

    /// <summary>Hands what was written to the operating system, so that TensorBoard sees it.</summary>
    public void Flush() => _records.Flush();

    /// <summary>Closes the file.</summary>
    public void Dispose() => _records.Dispose();

    internal void Write(Event one) => _records.Write(one);
}
