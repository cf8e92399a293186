using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NetGen.Generator.Declaration;

namespace NetGen.Generator.Passes;

/// <summary>Names every layer: as given, or its kind with its number among its kind (<c>dense2</c>).</summary>
internal static class Naming
{
    public static void Run(NetworkModel model)
    {
        var counts = new Dictionary<string, int>();
        var used = new HashSet<string>();
        foreach (var layer in model.Layers)
        {
            counts.TryGetValue(layer.Kind, out var count);
            counts[layer.Kind] = ++count;
            var name = layer.Text("Name");
            if (name is not null && !IsValid(name))
            {
                model.Errors.Add(new CompileError("NETGEN015", layer.Index, name, "letters, digits, '_' and '-', with dots between them, not beginning with 'netgen.'") { Place = new("Name") });
            }

            name ??= layer.Kind.ToLowerInvariant() + count.ToString(CultureInfo.InvariantCulture);
            if (!used.Add(name))
            {
                model.Errors.Add(new CompileError("NETGEN015", layer.Index, name, "a name that no other layer of the network has") { Place = new("Name") });
            }

            model.Names[layer] = name;
        }
    }

    private static bool IsValid(string name) =>
        name.Length > 0
        && !name.StartsWith("netgen.", System.StringComparison.Ordinal)
        && name.Split('.').All(part => part.Length > 0 && part.All(sign => char.IsLetterOrDigit(sign) || sign is '_' or '-'));
}
