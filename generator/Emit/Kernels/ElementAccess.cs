using System.Globalization;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>How a kernel addresses one operand: strides that are literals, or arguments where they follow the batch.</summary>
/// <param name="Reference">The name of the kernel's parameter.</param>
/// <param name="RowStride">The distance between rows.</param>
/// <param name="PanelStride">The distance between panels, or null for the argument <see cref="PanelArgument"/>.</param>
internal sealed record ElementAccess(string Reference, int RowStride, int? PanelStride)
{
    public string PanelArgument => Reference + "Panel";

    /// <summary>The parameters that a kernel declares for it.</summary>
    public string Declare(string type) => $"ref {type} {Reference}" + (PanelStride is null ? $", nint {PanelArgument}" : "");

    public string PanelText => PanelStride is { } stride ? Text(stride) : PanelArgument;

    /// <summary>The offset of the element at a row, a panel and a column of the panel, given as C# text.</summary>
    public string Offset(string row, string panel, string column) => Sum(Times(row, Text(RowStride)), Times(panel, PanelText), column);

    public static ElementAccess Of(string reference, Value value) => value.PerChannel
        ? new(reference, 0, Storage.Panel)
        : new(reference, value.Storage.FlatStride, value.Storage.PanelPerCapacity && value.Shape.Width > (value.Narrow ? 1 : Storage.Panel) ? null : value.Storage.PanelStride);

    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Times(string factor, string literal) => factor == "0" || literal == "0" ? "0" : literal == "1" ? factor : $"{Wrap(factor)} * {literal}";

    public static string Sum(params string[] terms)
    {
        var used = System.Array.FindAll(terms, term => term != "0" && term.Length > 0);
        return used.Length == 0 ? "0" : string.Join(" + ", used);
    }

    private static string Wrap(string factor) => factor.Contains(" ") ? $"({factor})" : factor;
}
