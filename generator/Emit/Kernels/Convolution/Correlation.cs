using NetGen.Generator.Layers;

namespace NetGen.Generator.Emit.Kernels.Convolution;

/// <summary>
/// One direction of a correlation, which a convolution is, and its input's gradient in several phases: output o lies at
/// pixel YFirst + o·YStep, and its position t reads pixel o·Step + First + t·TapStep of the source, for t &lt; Taps, and
/// tap WFirst + t·WStep of the weight.
/// </summary>
internal sealed record CorrelationAxis(int Outputs, int YFirst, int YStep, int Source, int Step, int First, int Taps, int TapStep, int WFirst, int WStep)
{
    /// <summary>Whether some position of some output lies outside the source.</summary>
    public bool IsTrimmed => Taps > 0 && (First < 0 || ((Outputs - 1) * Step) + First + ((Taps - 1) * TapStep) >= Source);

    /// <summary>A convolution.</summary>
    public static CorrelationAxis Forward(WindowAxis window, int source, int outputs) =>
        new(outputs, 0, 1, source, window.Stride, -window.Before, window.Kernel, window.Dilation, 0, 1);

    /// <summary>
    /// The gradient of a convolution's input: the pixels at a distance of the stride from each other make a phase, because
    /// the same taps reach them. The weight's taps are stored in reverse.
    /// </summary>
    public static IEnumerable<CorrelationAxis> Backward(WindowAxis window, int size, int outputs)
    {
        var (stride, dilation) = (window.Stride, window.Dilation);
        var divisor = Divisor(stride, dilation);
        for (var phase = 0; phase < stride && phase < size; phase++)
        {
            var taps = Enumerable.Range(0, window.Kernel).Where(tap => (phase + window.Before - (tap * dilation)) % stride == 0).ToList();
            var last = taps.Count == 0 ? 0 : taps[taps.Count - 1];
            yield return new(
                (size - phase + stride - 1) / stride, phase, stride, outputs, 1,
                (phase + window.Before - (last * dilation)) / stride, taps.Count, dilation / divisor,
                window.Kernel - 1 - last, stride / divisor);
        }
    }

    /// <summary>The same where the weight's taps are stored in the other order.</summary>
    public CorrelationAxis Turned(WindowAxis window) => this with { WFirst = window.Kernel - 1 - WFirst, WStep = -WStep };

    private static int Divisor(int a, int b) => b == 0 ? a : Divisor(b, a % b);
}
