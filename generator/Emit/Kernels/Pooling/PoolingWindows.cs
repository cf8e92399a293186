using NetGen.Generator.Emit.Kernels.Images;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;
using static NetGen.Generator.Emit.Kernels.ElementAccess;

namespace NetGen.Generator.Emit.Kernels.Pooling;

/// <summary>The loops over all windows of an image, in runs of those of which the same positions lie on it.</summary>
internal sealed class PoolingWindows(PoolingGeometry geometry, Shape image, Shape output)
{
    private readonly IReadOnlyList<WindowRun> _vertical = geometry.Vertical.Runs(image.Lines, output.Lines);
    private readonly IReadOnlyList<WindowRun> _horizontal = geometry.Horizontal.Runs(image.Pixels, output.Pixels);

    /// <summary>The factor of a mean, as a literal.</summary>
    public static string Scale(PoolingGeometry geometry, WindowRun vertical, WindowRun horizontal, string type)
    {
        var scale = 1.0 / (geometry.CountPadding ? vertical.Padded * horizontal.Padded : vertical.Taps * horizontal.Taps);
        return type == "float" ? Literals.Float(scale) : Literals.Double(scale);
    }

    /// <summary>
    /// The lanes to compute of each pixel: in training the padding too, because derivatives are multiplied by gradients
    /// there, which are zero only if the derivatives are numbers.
    /// </summary>
    public static int Lanes(PhaseEmitter phase, Shape shape) => phase.Scope.Workers ? Storage.PanelCount(shape.Width) * Storage.Panel : shape.Width;

    public static void WriteCall(PhaseEmitter phase, string name, IEnumerable<Value> values) => phase.Code.Line(
        $"__Kernels.{name}({string.Concat(values.Select(value => $"ref {phase.Reference(value)}, "))}{phase.Scope.Samples});");

    /// <summary>The tiles' methods, which are written before the loops that call them.</summary>
    public Func<WindowRun, WindowRun, string> Methods(Func<WindowRun, WindowRun, string> require)
    {
        var methods = new Dictionary<(int, int), string>();
        foreach (var vertical in _vertical)
        {
            foreach (var horizontal in _horizontal)
            {
                methods[(vertical.Taps, horizontal.Taps)] = require(vertical, horizontal);
            }
        }

        return (vertical, horizontal) => methods[(vertical.Taps, horizontal.Taps)];
    }

    /// <summary>Writes a kernel over samples that calls the tile of each run of windows.</summary>
    /// <param name="code">Where to write.</param>
    /// <param name="name">The kernel's name.</param>
    /// <param name="type">The C# type of the numbers.</param>
    /// <param name="references">The kernel's parameters.</param>
    /// <param name="call">The call of a tile.</param>
    /// <param name="cleared">How the image <c>dx</c> lies, if it is to be cleared first.</param>
    public void Write(
        CodeWriter code, string name, string type, IReadOnlyList<(string Name, ImageLayout Layout)> references,
        Func<WindowRun, WindowRun, WindowPlace, string> call, ImageLayout? cleared = null)
    {
        code.Line(Names.Hot);
        code.Open($"internal static void {name}({string.Concat(references.Select(reference => $"ref {type} {reference.Name}, "))}nint samples)");
        ImageOperands.OpenSamples(code, type, references);
        if (cleared is not null)
        {
            ImageOperands.WriteClear(code, "dxn", cleared);
            code.Line();
        }

        foreach (var vertical in _vertical)
        {
            code.Open($"for (nint h = {Text(vertical.First)}; h < {Text(vertical.First + vertical.Count)}; h++)");
            foreach (var horizontal in _horizontal)
            {
                code.Line(call(vertical, horizontal, new(geometry, vertical, horizontal)));
            }

            code.Close();
        }

        code.Close();
        code.Close();
    }
}

/// <summary>The places of a run's first window on line h of the output, in the sample n.</summary>
internal sealed record WindowPlace(PoolingGeometry Geometry, WindowRun Vertical, WindowRun Horizontal)
{
    /// <summary>The first tap on the image.</summary>
    public string Window(string reference, ImageLayout layout)
    {
        var line = Vertical.Skip - Geometry.Vertical.Before;
        var pixel = (Horizontal.First * Geometry.Horizontal.Stride) + Horizontal.Skip - Geometry.Horizontal.Before;
        return At(reference, Sum(
            Times("h", Text(Geometry.Vertical.Stride * layout.LineStride)), Text((line * layout.LineStride) + (pixel * layout.PixelStride))));
    }

    /// <summary>The output.</summary>
    public string Output(string reference, ImageLayout layout) =>
        At(reference, Sum(Times("h", Text(layout.LineStride)), Text(Horizontal.First * layout.PixelStride)));

    private static string At(string reference, string offset) => $"{Names.Unsafe}.Add(ref {reference}n, {offset})";
}
