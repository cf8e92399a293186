using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Declaration;

namespace NetGen.Generator.Passes;

/// <summary>What is wrong with a block by itself, wherever it is used.</summary>
internal static class BlockChecks
{
    /// <summary>The errors of a declaration with [Block]: those of its class, then those of its layers.</summary>
    public static IReadOnlyList<CompileError> Run(NetworkSpec block)
    {
        var errors = new List<CompileError>(block.Errors);
        var layers = block.Attributes.Where(attribute => attribute.Role == AttributeRole.Layer).ToList();
        foreach (var other in block.Attributes.Where(attribute => attribute.Role is not (AttributeRole.Block or AttributeRole.Layer)))
        {
            errors.Add(new("NETGEN024", other.Index, block.ShortName, $"has [{other.Kind}], which only a network has", $"remove [{other.Kind}] from the block"));
        }

        // What is wrong inside another block is that block's to say, but a circle is everyone's in it.
        errors.AddRange(layers.SelectMany(layer => Faults(layer, layer.Index, []))
            .Where(error => error.Path.Count == 0 || (error.Id == "NETGEN021" && error.Arguments[0] == block.ShortName)));
        if (layers.Count == 0)
        {
            errors.Add(new("NETGEN024", -1, block.ShortName, "has no layers", "add layers to it, such as [Dense(16)]"));
        }

        return errors;
    }

    /// <summary>Whether a part can be made of a block: neither it nor a block in it has errors.</summary>
    public static bool IsUsable(NetworkSpec block) =>
        Run(block).Count == 0 && !block.Attributes.Any(attribute => Faults(attribute, attribute.Index, []).Any());

    private static IEnumerable<CompileError> Faults(AttributeSpec attribute, int root, IReadOnlyList<BlockPlace> path)
    {
        if (attribute.Function?.Fault is { } unread)
        {
            yield return new CompileError(unread.Id, root, unread.Arguments) { Path = new(path), Place = ArgumentPlace.TypeArgument(0) };
        }

        for (var i = 0; i < attribute.Blocks.Count; i++)
        {
            var block = attribute.Blocks[i];
            if (block.Fault is { } fault)
            {
                yield return new CompileError(fault.Id, root, fault.Arguments) { Path = new(path), Place = ArgumentPlace.TypeArgument(i) };
            }

            foreach (var error in block.Attributes.SelectMany(inner => Faults(inner, root, [.. path, new(i, inner.Index)])))
            {
                yield return error;
            }
        }
    }
}
