using System.Globalization;
using System.Numerics;

namespace NetGen;

/// <summary>Which column of a CSV file is what, decided from its first record.</summary>
internal sealed class CsvLayout
{
    private CsvLayout(int columnCount, string[]? names, int[] features, int[] targets)
    {
        ColumnCount = columnCount;
        Names = names;
        Features = features;
        Targets = targets;
    }

    /// <summary>The number of columns.</summary>
    public int ColumnCount { get; }

    /// <summary>The names of all columns, or null if there is no header.</summary>
    public string[]? Names { get; }

    /// <summary>The columns of the features, ascending.</summary>
    public int[] Features { get; }

    /// <summary>The columns of the targets, as the options order them.</summary>
    public int[] Targets { get; }

    /// <summary>The names of the features, or null.</summary>
    public string[]? FeatureNames => Names is null ? null : Array.ConvertAll(Features, column => Names[column]);

    /// <summary>A field as an error's place.</summary>
    public DataFileException Error(CsvReader reader, int column, string problem) =>
        DataFileException.AtField(reader.File, reader.LineOf(column), column + 1, Names?[column], problem);

    /// <summary>Decides from the record that the reader has just read.</summary>
    /// <exception cref="DataFileException">The file has no such columns.</exception>
    public static CsvLayout Read<T>(CsvReader reader, CsvOptions options)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var count = reader.FieldCount;
        var record = new string[count];
        for (var i = 0; i < count; i++)
        {
            record[i] = reader[i].ToString();
        }

        int[] targets = [.. options.Targets.Select(Find)];
        int[] ignored = [.. options.Ignore.Select(Find)];
        int[] features = [.. Enumerable.Range(0, count).Except(targets).Except(ignored)];
        if (targets.Distinct().Count() != targets.Length || targets.Intersect(ignored).Any())
        {
            throw DataFileException.AtLine(
                reader.File, reader.Line, "two of the columns chosen as targets or to be ignored are the same; a column has one role.");
        }

        if (features.Length == 0)
        {
            throw DataFileException.AtLine(
                reader.File, reader.Line, $"no column is left for the features: the line has {count}, separated by '{options.Separator}'.");
        }

        var named = options.Targets.Concat(options.Ignore).Any(column => column.Name is not null);
        var hasHeader = options.HasHeader ?? (named || features.Any(column => !LooksLikeData(record[column])));
        return new CsvLayout(count, hasHeader ? record : null, features, targets);

        int Find(CsvColumn column)
        {
            if (column.Name is null)
            {
                var offset = column.Index.GetOffset(count);
                return (uint)offset < (uint)count
                    ? offset
                    : throw DataFileException.AtLine(reader.File, reader.Line, $"there is no column {column}; the line has {count}.");
            }

            var first = Array.IndexOf(record, column.Name);
            if (first < 0)
            {
                throw DataFileException.AtLine(
                    reader.File, reader.Line, $"there is no column {column}; the columns are {string.Join(", ", record)}.");
            }

            return Array.IndexOf(record, column.Name, first + 1) < 0
                ? first
                : throw DataFileException.AtLine(reader.File, reader.Line, $"more than one column is called {column}; choose it by its index.");
        }

        bool LooksLikeData(string text) =>
            text.Length == 0 || options.MissingTexts.Contains(text)
                || T.TryParse(text, NumberStyles.Float, options.NumberFormat, out _);
    }
}
