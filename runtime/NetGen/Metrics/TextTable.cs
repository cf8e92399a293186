using System.Text;

namespace NetGen;

/// <summary>Rows of text in columns of fixed width; the first columns lean left, the others right.</summary>
internal sealed class TextTable(int leftColumns)
{
    private readonly List<string[]> _rows = [];

    /// <summary>Adds a row.</summary>
    public void Add(params string[] cells) => _rows.Add(cells);

    /// <summary>Adds a line across the table.</summary>
    public void AddRule() => _rows.Add([]);

    public override string ToString()
    {
        var widths = new int[_rows.Max(row => row.Length)];
        foreach (var row in _rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                widths[i] = Math.Max(widths[i], row[i].Length);
            }
        }

        var text = new StringBuilder();
        foreach (var row in _rows)
        {
            var line = row.Length == 0
                ? new string('-', widths.Sum() + (2 * (widths.Length - 1)))
                : string.Join("  ", row.Select((cell, i) => i < leftColumns ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i])));
            text.Append(line.TrimEnd()).Append('\n');
        }

        return text.ToString(0, text.Length - 1);
    }
}
