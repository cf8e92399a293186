using System.Globalization;
using System.Linq;
using System.Text;
using NetGen.Generator.Expressions;
using NetGen.Generator.Layers;
using NetGen.Generator.Passes;

namespace NetGen.Generator.Emit;

/// <summary>
/// A hash of what gives the parameters their meaning: input, the layers of prediction with their arguments, shapes. Not
/// of names, precision, initialisation, loss or optimizer.
/// </summary>
internal static class Fingerprint
{
    private static readonly string[] Ignored =
    [
        "Name", "ShortcutName", "Trainable", "Initializer", "Momentum", "Statistics",
        "Gain", "InitialValue", "InitialScale", "L1", "L2", "HalfL2", "PenalizeBias", "MaxNorm", "DropConnect",
    ];

    public static string Of(NetworkModel model)
    {
        var text = new StringBuilder().Append(model.InputShape);
        foreach (var layer in model.Layers.Where(layer => !layer.Definition.TrainingOnly))
        {
            text.Append('|').Append(layer.Kind);
            foreach (var argument in layer.Spec.Arguments.Where(argument => !Ignored.Contains(argument.Name)).OrderBy(argument => argument.Name, System.StringComparer.Ordinal))
            {
                text.Append(' ').Append(argument.Name).Append('=').Append(string.Join(",", argument.Numbers.Select(Literals.Text)));
            }

            if (layer.Spec.Function is { } function)
            {
                text.Append(' ').Append(string.Join("|", function.Results));
            }

            text.Append(layer.OutputShape);
        }

        // FNV-1a, 64 bits.
        var hash = Encoding.UTF8.GetBytes(text.ToString())
            .Aggregate(14695981039346656037UL, (current, value) => unchecked((current ^ value) * 1099511628211UL));
        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
