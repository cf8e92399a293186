using System.Globalization;
using System.Net;
using System.Text;

namespace NetGen.Reports;

/// <summary>The pieces that all sections are made of.</summary>
internal static partial class Html
{
    /// <summary>Text as it stands in an element or an attribute.</summary>
    public static string Escape(string text) => WebUtility.HtmlEncode(text);

    public static string Heading(string text) => $"<h2>{Escape(text)}</h2>\n";

    /// <summary>A number with a format, the same in every culture.</summary>
    public static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    public static string Percent(double value) => Number(100 * value, "0.00") + "\u2009%";

    /// <summary>A row of figures with their names.</summary>
    public static string Cards(params (string Name, string Value)[] cards)
    {
        var html = new StringBuilder("<dl class=\"cards\">\n");
        foreach (var (name, value) in cards)
        {
            html.Append($"<div><dt>{Escape(name)}</dt><dd>{Escape(value)}</dd></div>\n");
        }

        return html.Append("</dl>\n").ToString();
    }

    /// <summary>A table whose first columns are text and whose others are numbers; the last rows may be totals.</summary>
    public static string Table(string[] header, IEnumerable<string[]> rows, int textColumns, params string[][] totals)
    {
        var html = new StringBuilder("<div class=\"scroll\"><table>\n<thead>");
        AppendRow("th", header);
        html.Append("</thead>\n<tbody>\n");
        foreach (var row in rows)
        {
            AppendRow("td", row);
        }

        html.Append("</tbody>\n");
        if (totals.Length > 0)
        {
            html.Append("<tfoot>");
            foreach (var total in totals)
            {
                AppendRow("td", total);
            }

            html.Append("</tfoot>\n");
        }

        return html.Append("</table></div>\n").ToString();

        void AppendRow(string tag, string[] cells)
        {
            html.Append("<tr>");
            for (var i = 0; i < cells.Length; i++)
            {
                html.Append(i < textColumns ? $"<{tag}>" : $"<{tag} class=\"n\">").Append(Escape(cells[i])).Append($"</{tag}>");
            }

            html.Append("</tr>\n");
        }
    }
}
