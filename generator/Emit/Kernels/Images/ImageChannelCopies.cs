using NetGen.Generator.Graph;
using NetGen.Generator.Layers;
using static NetGen.Generator.Emit.Kernels.ElementAccess;

namespace NetGen.Generator.Emit.Kernels.Images;

/// <summary>Channels of images put beside each other, and taken apart again.</summary>
internal static class ImageChannelCopies
{
    public static void EmitConcat(PhaseEmitter phase, ConcatNode node)
    {
        var first = 0;
        foreach (var input in node.Inputs)
        {
            Copy(phase, phase.Reference(input), input, At(phase.Reference(node.Output), first), node.Output, input.Shape);
            first += input.Shape.Width;
        }

        ImageCopies.ClearPadding(phase, node.Output);
    }

    public static void EmitSlice(PhaseEmitter phase, SliceNode node)
    {
        Copy(phase, At(phase.Reference(node.Inputs[0]), node.First), node.Inputs[0], phase.Reference(node.Output), node.Output, node.Output.Shape);
        ImageCopies.ClearPadding(phase, node.Output);
    }

    private static void Copy(PhaseEmitter phase, string source, Value from, string target, Value to, Shape image) => phase.Code.Line(ImageCopies.Call(
        source, ImageCopies.Internal(from.Storage.Image!), target, ImageCopies.Internal(to.Storage.Image!), image, phase.Scope.Samples));

    private static string At(string reference, int first) => first == 0 ? reference : $"{Names.Unsafe}.Add(ref {reference}, {Text(first)})";
}
