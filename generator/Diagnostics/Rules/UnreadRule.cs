using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NetGen.Generator.Layers;
using NetGen.Generator.Passes;

namespace NetGen.Generator.Diagnostics.Rules;

/// <summary>A window whose steps end before the image does: the last rows or columns have no influence.</summary>
internal sealed class UnreadRule() : NetworkRule(WarningDescriptors.Unread)
{
    public override IEnumerable<Finding> Check(NetworkModel model, RuleSettings settings) =>
        from layer in model.Layers
        let windows = layer.Definition.Windows(layer)
        where windows is not null && layer.Text("Rounding") != "Ceil"
        let unread = (Rows: windows.Value.Vertical.Unread(layer.InputShape.Lines), Columns: windows.Value.Horizontal.Unread(layer.InputShape.Pixels))
        where unread != (0, 0)
        select At(
            layer,
            layer.Kind,
            string.Join(" and ", new[] { Count(unread.Rows, "row"), Count(unread.Columns, "column") }.Where(text => text.Length > 0)),
            layer.InputShape.ToString(),
            layer.Definition is PoolingLayer ? "set Rounding = Rounding.Ceil, or pad the input" : "pad the input");

    private static string Count(int count, string what) =>
        count == 0 ? "" : $"{count.ToString(CultureInfo.InvariantCulture)} {what}{(count == 1 ? "" : "s")}";
}
