namespace NetGen;

/// <summary>
/// A data file is damaged or is not what was expected. The message names the file, the place in it, what was found
/// there and what was expected.
/// </summary>
public sealed class DataFileException : IOException
{
    /// <summary>An error of a file as a whole.</summary>
    /// <param name="file">The path of the file as it was given, or a description of the source.</param>
    /// <param name="problem">What was found and what was expected.</param>
    /// <param name="innerException">The cause, or null.</param>
    public DataFileException(string file, string problem, Exception? innerException = null)
        : base($"{file}: {problem}", innerException)
    {
        File = file;
    }

    private DataFileException(string file, string place, string problem, Exception? innerException)
        : base($"{file}, {place}: {problem}", innerException)
    {
        File = file;
    }

    /// <summary>The path of the file as it was given, or a description of the source.</summary>
    public string File { get; }

    /// <summary>The line in a text file, from 1, or null.</summary>
    public int? Line { get; private init; }

    /// <summary>The column (the number of the field in its line), from 1, or null.</summary>
    public int? Column { get; private init; }

    /// <summary>The offset in a binary file, in bytes after decompression, or null.</summary>
    public long? Offset { get; private init; }

    /// <summary>An error at a line of a text file.</summary>
    /// <param name="file">The path of the file as it was given, or a description of the source.</param>
    /// <param name="line">The line, from 1.</param>
    /// <param name="problem">What was found and what was expected.</param>
    /// <param name="innerException">The cause, or null.</param>
    public static DataFileException AtLine(string file, int line, string problem, Exception? innerException = null) =>
        new(file, $"line {line}", problem, innerException) { Line = line };

    internal static DataFileException AtField(string file, int line, int column, string? columnName, string problem) =>
        new(file, columnName is null ? $"line {line}, column {column}" : $"line {line}, column {column} ({columnName})", problem, null)
        {
            Line = line,
            Column = column,
        };

    /// <summary>An error at a place of a binary file.</summary>
    /// <param name="file">The path of the file as it was given, or a description of the source.</param>
    /// <param name="offset">The offset, in bytes after decompression.</param>
    /// <param name="problem">What was found and what was expected.</param>
    /// <param name="innerException">The cause, or null.</param>
    public static DataFileException AtOffset(string file, long offset, string problem, Exception? innerException = null) =>
        new(file, $"offset {offset}", problem, innerException) { Offset = offset };
}
