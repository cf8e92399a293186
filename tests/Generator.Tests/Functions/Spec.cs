using NetGen.Generator.Declaration;

namespace NetGen.Generator.Tests;

/// <summary>Makes attribute specs as the declaration's reader would.</summary>
internal static class Spec
{
    public static AttributeSpec Of(string kind, params (string Name, double Value)[] arguments) => new(
        kind,
        AttributeRole.Layer,
        0,
        new EquatableArray<ArgumentSpec>(
            arguments.Select(a => new ArgumentSpec(a.Name, new EquatableArray<double>([a.Value]), null))));
}
