using System.Globalization;

namespace NetGen;

/// <summary>Collects the texts of a CSV file's class labels and numbers them once all are known.</summary>
internal sealed class CsvClasses(CsvOptions options)
{
    private readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal);
    private readonly List<(string Text, Func<string, DataFileException> Error)> _texts = [];
    private readonly List<int> _labels = [];

    /// <summary>Adds a label; the error function makes an error at its place.</summary>
    public void Add(ReadOnlySpan<char> text, CsvReader reader, CsvLayout layout, int column)
    {
        var codes = _codes.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!codes.TryGetValue(text, out var code))
        {
            code = _texts.Count;
            codes[text] = code;
            var (file, line, name) = (reader.File, reader.LineOf(column), layout.Names?[column]);
            _texts.Add((text.ToString(), problem => DataFileException.AtField(file, line, column + 1, name, problem)));
        }

        _labels.Add(code);
    }

    /// <summary>The labels as class indices, with the number of classes and their names.</summary>
    /// <exception cref="DataFileException">The texts are not class labels.</exception>
    public (int[] Labels, int ClassCount, IReadOnlyList<string>? Names) Resolve()
    {
        var (indices, names) = Number();
        var labels = new int[_labels.Count];
        for (var i = 0; i < labels.Length; i++)
        {
            labels[i] = indices[_labels[i]];
        }

        return (labels, names?.Count ?? indices.Max() + 1, names);
    }

    private (int[] Indices, IReadOnlyList<string>? Names) Number()
    {
        if (options.ClassNames is { } given)
        {
            return (Find(given), given);
        }

        var whole = new int[_texts.Count];
        var allWhole = true;
        var allNumbers = true;
        for (var i = 0; i < whole.Length; i++)
        {
            var text = _texts[i].Text;
            allWhole &= int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out whole[i]);
            allNumbers &= double.TryParse(text, NumberStyles.Float, options.NumberFormat, out _);
        }

        if (allWhole)
        {
            CheckIndices(whole);
            return (whole, null);
        }

        if (allNumbers)
        {
            var (text, error) = _texts.First(t => !int.TryParse(t.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _));
            throw error($"\"{text}\" is not a class index. Set Regression if the targets are values, or ClassNames if they are classes.");
        }

        string[] names = [.. _texts.Select(t => t.Text).Order(StringComparer.Ordinal)];
        return (Find(names), names);
    }

    private int[] Find(IReadOnlyList<string> names)
    {
        var byName = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < names.Count; i++)
        {
            byName[names[i]] = i;
        }

        return [.. _texts.Select(t => byName.TryGetValue(t.Text, out var index)
            ? index
            : throw t.Error($"\"{t.Text}\" is not one of the classes {string.Join(", ", names)}."))];
    }

    private void CheckIndices(int[] whole)
    {
        // A data set's class count must fit an array of counts.
        var bad = Array.FindIndex(whole, index => index is < 0 or int.MaxValue);
        if (bad >= 0)
        {
            throw _texts[bad].Error(
                $"\"{_texts[bad].Text}\" is not a class index, which is a whole number from 0. Set Regression if the targets are values, or ClassNames to number the classes.");
        }
    }
}
