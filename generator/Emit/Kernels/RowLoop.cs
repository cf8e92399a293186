using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Emit.Kernels.Images;
using NetGen.Generator.Graph;
using static NetGen.Generator.Emit.Kernels.ElementAccess;
using static NetGen.Generator.Emit.Names;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>
/// The loops of a kernel that works on each row for itself: rows of features, or an image's pixels, whose channels are the
/// row. The row of an operand x is xr, and its panels of 16 are the distance of <see cref="Panel"/> apart.
/// </summary>
/// <param name="type">The C# type of the numbers.</param>
/// <param name="operands">The operands by name, all of one kind.</param>
internal sealed class RowLoop(string type, IReadOnlyList<(string Name, Value Value)> operands)
{
    private readonly IReadOnlyList<ElementAccess> _accesses = [.. operands.Select(operand => ElementAccess.Of(operand.Name, operand.Value))];
    private readonly bool _images = operands[0].Value.Storage.Image is not null;

    private IReadOnlyList<(string Name, ImageLayout Layout)> Layouts => [.. operands.Select(operand => (operand.Name, ImageOperands.LayoutOf(operand.Value)))];

    /// <summary>Everything that the loops depend on, for the identity of kernels.</summary>
    public string Key => _images
        ? ImageOperands.Key([.. Layouts.Select(operand => operand.Layout)])
        : string.Join(" ", _accesses.Select(access => $"{access.RowStride},{access.PanelStride}"));

    /// <summary>The shape in comments.</summary>
    public string Shape(Value value) => _images ? value.Shape.ToString() : $"(rows, {Text(value.Shape.Width)})";

    /// <summary>The kernel's parameters.</summary>
    public string Parameters => _images
        ? string.Concat(operands.Select(operand => $"ref {type} {operand.Name}, ")) + "nint samples"
        : string.Concat(_accesses.Select(access => access.Declare(type) + ", ")) + "nint rows";

    /// <summary>The arguments of a call.</summary>
    public string Arguments(PhaseEmitter phase) =>
        string.Concat(operands.Select(operand => (_images ? $"ref {phase.Reference(operand.Value)}" : phase.Argument(operand.Value)) + ", "))
        + (_images ? phase.Scope.Samples : phase.Rows(operands[0].Value));

    /// <summary>The distance of an operand's panels.</summary>
    public string Panel(string name) => _images ? Text(Storage.Panel) : _accesses.First(access => access.Reference == name).PanelText;

    /// <summary>One vector of an operand's row, q columns into panel p.</summary>
    public string At(string name) => Sum(Times("p", Panel(name)), "q");

    public void Open(CodeWriter code)
    {
        if (!_images)
        {
            code.Open("for (nint r = 0; r < rows; r++)");
            foreach (var access in _accesses)
            {
                code.Line($"ref {type} {access.Reference}r = ref {Unsafe}.Add(ref {access.Reference}, {Times("r", Text(access.RowStride))});");
            }

            return;
        }

        ImageOperands.OpenSamples(code, type, Layouts);
        code.Open($"for (nint h = 0; h < {Text(Layouts[0].Layout.Lines)}; h++)");
        code.Open($"for (nint w = 0; w < {Text(Layouts[0].Layout.Pixels)}; w++)");
        foreach (var (name, layout) in Layouts)
        {
            code.Line($"ref {type} {name}r = ref {Unsafe}.Add(ref {name}n, {Sum(Times("h", Text(layout.LineStride)), Times("w", Text(layout.PixelStride)))});");
        }
    }

    public void Close(CodeWriter code)
    {
        for (var i = 0; i < (_images ? 3 : 1); i++)
        {
            code.Close();
        }
    }
}
