using System.Linq;
using NetGen.Generator.Declaration;
using NetGen.Generator.Expressions;

namespace NetGen.Generator.Emit;

/// <summary>The part of a block: its layers as text, for networks in other projects.</summary>
internal static class BlockEmitter
{
    public static SourceFile Emit(NetworkSpec spec)
    {
        var layers = spec.Attributes.Where(attribute => attribute.Role == AttributeRole.Layer).Select((layer, index) => layer with { Index = index });
        var text = BlockText.Write(new BlockSpec(spec.ShortName, new(layers)));
        return new SourceFile(".Block", FileWriter.Write(spec, $"[{Names.Support}.BlockSpec({Literals.String(text)})]", "", _ => { }));
    }
}
