using System.Globalization;
using System.Numerics;

namespace NetGen;

/// <summary>Reads the records of a CSV file into a data set.</summary>
internal sealed class CsvDataset<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly CsvReader _reader;
    private readonly CsvOptions _options;
    private readonly CsvLayout _layout;
    private readonly CsvClasses _classes;
    private readonly T[] _row;
    private readonly List<T> _features = [];
    private readonly List<T> _targets = [];
    private int _count;

    private CsvDataset(CsvReader reader, CsvOptions options, CsvLayout layout)
    {
        (_reader, _options, _layout) = (reader, options, layout);
        _classes = new CsvClasses(options);
        _row = new T[layout.Features.Length];
    }

    /// <summary>Reads all records.</summary>
    /// <exception cref="DataFileException">The file is not what was expected.</exception>
    public static Dataset<T> Read(TextReader text, string file, CsvOptions options)
    {
        CheckOptions(options);
        var reader = new CsvReader(text, options.Separator, file);
        if (!reader.Read())
        {
            throw new DataFileException(file, "the file is empty.");
        }

        var layout = CsvLayout.Read<T>(reader, options);
        var dataset = new CsvDataset<T>(reader, options, layout);
        if (layout.Names is null)
        {
            dataset.AddRecord();
        }

        while (reader.Read())
        {
            dataset.AddRecord();
        }

        return dataset.Finish();
    }

    private static void CheckOptions(CsvOptions options)
    {
        if (options.Separator is '"' or '\r' or '\n')
        {
            throw new ArgumentException("The separator cannot be a quote or a line end.", nameof(options));
        }

        ArgumentNullException.ThrowIfNull(options.Targets, nameof(options));
        ArgumentNullException.ThrowIfNull(options.Ignore, nameof(options));
        ArgumentNullException.ThrowIfNull(options.MissingTexts, nameof(options));
        ArgumentNullException.ThrowIfNull(options.NumberFormat, nameof(options));
        if (options.ClassNames is { } names && names.Distinct(StringComparer.Ordinal).Count() != names.Count)
        {
            throw new ArgumentException("Two of the class names are the same.", nameof(options));
        }
    }

    private void AddRecord()
    {
        if (_reader.FieldCount != _layout.ColumnCount)
        {
            throw DataFileException.AtLine(
                _reader.File, _reader.Line, $"the line has {_reader.FieldCount} fields; the first line has {_layout.ColumnCount}.");
        }

        // The whole record is looked at first, since a missing value may drop it.
        for (var i = 0; i < _row.Length; i++)
        {
            var column = _layout.Features[i];
            if (!IsMissing(column))
            {
                _row[i] = Number(column);
                continue;
            }

            if (_options.Missing == MissingValues.DropSample)
            {
                return;
            }

            _row[i] = _options.Missing == MissingValues.AsNaN ? T.NaN : throw MissingError(column);
        }

        foreach (var column in _layout.Targets)
        {
            if (IsMissing(column))
            {
                if (_options.Missing == MissingValues.DropSample)
                {
                    return;
                }

                throw MissingError(column);
            }
        }

        _features.AddRange(_row);
        _count++;
        foreach (var column in _layout.Targets)
        {
            if (_options.Regression)
            {
                _targets.Add(Number(column));
            }
            else
            {
                _classes.Add(_reader[column], _reader, _layout, column);
            }
        }
    }

    private bool IsMissing(int column)
    {
        var text = _reader[column];
        if (text.IsEmpty)
        {
            return true;
        }

        foreach (var missing in _options.MissingTexts)
        {
            if (text.SequenceEqual(missing))
            {
                return true;
            }
        }

        return false;
    }

    private T Number(int column)
    {
        var text = _reader[column];
        if (!T.TryParse(text, NumberStyles.Float, _options.NumberFormat, out var value))
        {
            throw _layout.Error(_reader, column, $"\"{text}\" is not a number.");
        }

        return T.IsFinite(value)
            ? value
            : throw _layout.Error(_reader, column, $"\"{text}\" is not a finite {typeof(T).Name}.");
    }

    private DataFileException MissingError(int column) =>
        _layout.Error(
            _reader,
            column,
            _options.Missing == MissingValues.AsNaN
                ? $"the target is missing (\"{_reader[column]}\"); set Missing to DropSample to leave such samples out."
                : $"the value is missing (\"{_reader[column]}\"); set Missing to leave such samples out, or to read features as NaN.");

    private Dataset<T> Finish()
    {
        if (_count == 0)
        {
            throw new DataFileException(_reader.File, "the file has no samples.");
        }

        var data = Dataset.FromArrays(_features.ToArray(), _row.Length, _layout.FeatureNames);
        if (_layout.Targets.Length == 0)
        {
            return data;
        }

        if (_options.Regression)
        {
            return data.WithTargets(_targets.ToArray(), _layout.Targets.Length);
        }

        var (labels, classCount, names) = _classes.Resolve();
        return data.WithLabels(labels, classCount, names);
    }
}
