using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Emit.Kernels.Convolution;
using NetGen.Generator.Graph;
using static NetGen.Generator.Emit.Kernels.ElementAccess;
using static NetGen.Generator.Emit.Names;

namespace NetGen.Generator.Emit.Kernels.Normalization;

/// <summary>
/// The loops of a kernel that works along channels: samples, lines, panels, the two vectors of a panel, and the pixels of a
/// line innermost. What one line of all channels takes stays in the first-level cache. Samples of one pixel are the pixels
/// of one line. Images of all sizes share a kernel, which is given their sizes and strides: it waits for memory anyway.
/// Memory is quick where it is read from front to back, so a shared kernel may have another <see cref="ChannelOrder"/>.
/// </summary>
internal sealed class ChannelLoop
{
    // Elements of a line of all channels; fewer pixels than the least are not worth the loop around them.
    private const int LineElements = 1024;
    private const int LeastPixels = 4;
    private const int MostPixels = 64;

    // Elements of a block of pixels and all channels, and its least pixels: more are read in leaps for longer than memory
    // keeps up with, fewer cost more for the sums kept between blocks. A single panel has no leaps.
    private const int BlockElements = 256;
    private const int LeastBlock = 4;

    private readonly string _type;
    private readonly int _panels;
    private readonly bool _given;
    private readonly bool _blocks;
    private readonly IReadOnlyList<PixelOperand> _pixels;
    private readonly IReadOnlyList<ChannelOperand> _channels;

    /// <param name="type">The C# type of the numbers.</param>
    /// <param name="shape">The shape that the loops go over.</param>
    /// <param name="pixels">What has an element for each of the shape's.</param>
    /// <param name="channels">What has one for each channel.</param>
    /// <param name="shares">Whether images of other sizes may share the kernel.</param>
    /// <param name="order">The order of a shared kernel's loops.</param>
    public ChannelLoop(string type, Shape shape, IReadOnlyList<PixelOperand> pixels, IReadOnlyList<ChannelOperand> channels, bool shares = false, ChannelOrder order = ChannelOrder.Lines)
    {
        _type = type;
        _panels = Storage.PanelCount(shape.Width);
        _channels = channels;
        (Lines, Pixels) = shape.ChannelsFirst ? (shape.Lines, shape.Pixels) : (1, shape.Rows);
        var length = Pixels;
        if (Lines == 1 || pixels.All(operand => operand.Line == length * operand.Pixel))
        {
            (Lines, Pixels) = Divide(Lines * Pixels);
        }

        _pixels = Pixels == length ? pixels : [.. pixels.Select(operand => operand with { Line = Pixels * operand.Pixel })];
        SamplesAsPixels = Lines * Pixels == 1 && channels.All(operand => operand.Sample == 0);
        _given = shares && !SamplesAsPixels && pixels.All(operand => operand.Panel == Storage.Panel)
            && channels.All(operand => operand.Sample == 0 || operand.Sample == _panels * Storage.Panel);
        (Across, _blocks) = (_given && order == ChannelOrder.Pixels, _given && order == ChannelOrder.Blocks);
    }

    /// <summary>Whether all channels of two pixels are innermost: the "two vectors" are then one vector of each.</summary>
    public bool Across { get; }

    /// <summary>How many vectors of each channel operand the two vectors need.</summary>
    public int Constants => Across ? 1 : 2;

    /// <summary>Whether this is the sample's first pixel.</summary>
    public string IsFirst => _blocks ? "h + f == 0" : "h == 0";

    public int Lines { get; }

    /// <summary>The pixels of a line.</summary>
    public int Pixels { get; }

    /// <summary>Whether there may be several lines.</summary>
    public bool HasLines => _given || Lines > 1;

    /// <summary>The same as an argument or a literal.</summary>
    public string PixelsText => _given ? "pixels" : Text(Pixels);

    /// <summary>Several times the distance of one pixel of the first operand from the next.</summary>
    public string PixelStride(int count) => _given ? Strides.Multiple(count, _pixels[0].Name + "Pixel") : Text(count * _pixels[0].Pixel);

    /// <summary>Whether the samples take the place of the pixels.</summary>
    public bool SamplesAsPixels { get; }

    /// <summary>Everything that the loops depend on, for the identity of kernels.</summary>
    public string Key => _given
        ? string.Join(" ", _pixels.Select(operand => $"{operand.Name}{operand.Sample == 0}").Concat(_channels.Select(operand => $"{operand.Name}{operand.Sample == 0}")))
        : $"{_panels} {Lines}x{Pixels} {string.Join(" ", _pixels)} {string.Join(" ", _channels)}";

    /// <summary>The sizes and strides that a shared kernel is given, with a comma behind each.</summary>
    public string Sizes => !_given ? "" : $"{Text(_panels)}, {Text(Lines)}, {Text(Pixels)}, {(_blocks ? Text(Block) + ", " : "")}"
        + string.Concat(_pixels.Select(operand => $"{(operand.Sample == 0 ? "" : Text(operand.Sample) + ", ")}{Text(operand.Line)}, {Text(operand.Pixel)}, "));

    private int Block => _panels == 1 ? MostPixels : System.Math.Max(LeastBlock, BlockElements / (_panels * Storage.Panel));

    private string Panels => _given ? "panels" : Text(_panels);

    private bool HasPanels => _given || _panels > 1;

    private string VectorType => VectorOf(_type);

    /// <summary>The kernel's parameters, with a comma behind each.</summary>
    public string Parameters => string.Concat(_pixels.Select(operand => operand.Declare(_type) + ", ").Concat(_channels.Select(operand => $"ref {_type} {operand.Name}, ")))
        + (!_given ? "" : $"nint panels, nint lines, nint pixels, {(_blocks ? "nint block, " : "")}"
            + string.Concat(_pixels.Select(operand => $"{(operand.Sample == 0 ? "" : $"nint {operand.Name}Sample, ")}nint {operand.Name}Line, nint {operand.Name}Pixel, ")));

    /// <summary>One vector of a pixel.</summary>
    public string Pixel(string name, int vector) => Across ? Load(name + PlaceOf(vector), "c") : Load(name + "w", vector == 1 ? "second" : "");

    public string StorePixel(string value, string name, int vector) =>
        Across ? Store(value, name + PlaceOf(vector), "c") : Store(value, name + "w", vector == 1 ? "second" : "");

    /// <summary>One vector of a channel operand.</summary>
    public string Channel(string name, int vector) => Load(_channels.First(operand => operand.Name == name).Reference, Column(vector));

    public string StoreChannel(string value, string name, int vector) => Store(value, _channels.First(operand => operand.Name == name).Reference, Column(vector));

    /// <summary>The variable of a channel operand's vector.</summary>
    public string Constant(string name, int vector) => name + Text(Across ? 0 : vector);

    /// <summary>The column of a panel's vector.</summary>
    public string Column(int vector) => Across ? "c" : Sum(HasPanels ? "p * 16" : "0", "q", vector == 1 ? "second" : "");

    /// <summary>Declares which lanes are below the width, for <see cref="Mask"/>.</summary>
    public void DeclareMasks(CodeWriter code, int width)
    {
        for (var j = 0; j < Constants && width % Storage.Panel != 0; j++)
        {
            code.Line($"var live{j} = {Vector}.LessThan({VectorType}.Indices + new {VectorType}({Column(j)}), new {VectorType}({Text(width)}));");
        }
    }

    /// <summary>The value in lanes below the width, zero beyond; the value itself where there is no padding.</summary>
    public string Mask(int width, int vector, string value) =>
        width % Storage.Panel == 0 ? value : $"{Vector}.ConditionalSelect({Constant("live", vector)}, {value}, {VectorType}.Zero)";

    /// <summary>Opens the loops down to the two vectors; <see cref="OpenPixels"/> opens the last.</summary>
    /// <param name="code">Where to write.</param>
    /// <param name="shared">Whether the workers share the panels.</param>
    public void Open(CodeWriter code, bool shared = false)
    {
        if (!Across)
        {
            code.Line($"nint second = {VectorType}.Count & 15;");
        }

        if (!SamplesAsPixels)
        {
            code.Open("for (nint n = 0; n < samples; n++)");
            var pixels = _pixels.Where(operand => operand.Sample != 0).Select(operand => (operand.Name, Stride: Stride(operand, "Sample", operand.Sample)));
            var channels = _channels.Where(operand => operand.Sample != 0).Select(operand => (operand.Name, Stride: _given ? "panels * 16" : Text(operand.Sample)));
            foreach (var (name, stride) in pixels.Concat(channels))
            {
                code.Line($"ref {_type} {name}n = ref {Unsafe}.Add(ref {name}, {Times("n", stride)});");
            }
        }

        if (HasLines)
        {
            code.Open($"for (nint h = 0; h < {(_given ? "lines" : Text(Lines))}; h++)");
        }

        if (Across)
        {
            OpenPairs(code);
            return;
        }

        if (_blocks)
        {
            code.Open("for (nint f = 0; f < pixels; f += block)");
            code.Line("nint count = pixels - f < block ? pixels - f : block;");
        }

        if (shared)
        {
            code.Open($"for (nint p = {Panels} * worker / workers; p < {Panels} * (worker + 1) / workers; p++)");
        }
        else if (HasPanels)
        {
            code.Open($"for (nint p = 0; p < {Panels}; p++)");
        }

        code.Open($"for (int q = 0; q < 16; q += 2 * {VectorType}.Count)");
    }

    /// <summary>Declares the places of the line's first pixel, at the current panel and vector.</summary>
    public void Start(CodeWriter code)
    {
        foreach (var operand in _pixels.Where(_ => !Across))
        {
            var block = _blocks ? $"f * {operand.Name}Pixel" : "0";
            var place = Sum(HasLines ? Times("h", Stride(operand, "Line", operand.Line)) : "0", block, HasPanels ? Times("p", operand.PanelText) : "0", "q");
            code.Line($"ref {_type} {operand.Name}w = ref {Unsafe}.Add(ref {(SamplesAsPixels || operand.Sample == 0 ? operand.Name : operand.Name + "n")}, {place});");
        }
    }

    /// <summary>Opens the loop over the pixels of a line.</summary>
    public void OpenPixels(CodeWriter code)
    {
        if (!Across && (_given || SamplesAsPixels || Pixels > 1))
        {
            code.Open($"for (nint w = 0; w < {(SamplesAsPixels ? "samples" : _blocks ? "count" : PixelsText)}; w++)");
        }
    }

    /// <summary>Moves on by a pixel and closes that loop.</summary>
    public void ClosePixels(CodeWriter code)
    {
        if (Across)
        {
            code.Close();
            foreach (var operand in _pixels)
            {
                code.Line($"{operand.Name}w = ref {Unsafe}.Add(ref {operand.Name}v, {operand.Name}Pixel);");
            }
        }
        else if (_given || SamplesAsPixels || Pixels > 1)
        {
            Advance(code, 1);
            code.Close();
        }
    }

    public void Advance(CodeWriter code, int count)
    {
        foreach (var operand in _pixels)
        {
            code.Line($"{operand.Name}w = ref {Unsafe}.Add(ref {operand.Name}w, {(_given ? Strides.Multiple(count, operand.Name + "Pixel") : Text(count * (SamplesAsPixels ? operand.Sample : operand.Pixel)))});");
        }
    }

    public void Close(CodeWriter code, bool shared = false)
    {
        var depth = Across ? 3 : 1 + (SamplesAsPixels ? 0 : 1) + (HasLines ? 1 : 0) + (_blocks ? 1 : 0) + (shared || HasPanels ? 1 : 0);
        for (var i = 0; i < depth; i++)
        {
            code.Close();
        }
    }

    // Two pixels at a time, so that what a channel needs is loaded for both. The last of an odd number is its own second:
    // its results are computed and stored twice.
    private void OpenPairs(CodeWriter code)
    {
        foreach (var operand in _pixels)
        {
            code.Line($"ref {_type} {operand.Name}w = ref {Unsafe}.Add(ref {operand.Name}{(operand.Sample == 0 ? "" : "n")}, h * {operand.Name}Line);");
        }

        code.Open("for (nint w = 0; w < pixels; w += 2)");
        code.Line("nint next = w + 1 < pixels ? 1 : 0;");
        foreach (var operand in _pixels)
        {
            code.Line($"ref {_type} {operand.Name}v = ref {Unsafe}.Add(ref {operand.Name}w, next * {operand.Name}Pixel);");
        }

        code.Open($"for (nint c = 0; c < panels * 16; c += {VectorType}.Count)");
    }

    private static string PlaceOf(int pixel) => pixel == 0 ? "w" : "v";

    private string Stride(PixelOperand operand, string kind, int literal) => _given ? operand.Name + kind : Text(literal);

    // Where lines follow each other without a gap, lines of a convenient length.
    private (int Lines, int Pixels) Divide(int pixels)
    {
        var most = System.Math.Max(LeastPixels, System.Math.Min(MostPixels, LineElements / (_panels * Storage.Panel)));
        for (var line = System.Math.Min(most, pixels); line >= LeastPixels; line--)
        {
            if (pixels % line == 0)
            {
                return (pixels / line, line);
            }
        }

        return (1, pixels);
    }
}
