using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary>Rearranges the weights of convolutions; called by emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ConvolutionWeights
{
    private const int PanelWidth = 16;

    /// <summary>
    /// From [group][o/16][tap][i][16] to [i/16][group][tap][o][16], with the taps in reverse, so that the gradient of a
    /// convolution's input is a correlation too. The workers share the panels.
    /// </summary>
    /// <param name="w">The weight's first element.</param>
    /// <param name="groups">The number of groups.</param>
    /// <param name="panelStride">Elements from one panel of the weight to the next.</param>
    /// <param name="taps">The positions of the kernel.</param>
    /// <param name="inputs">The input channels of a group.</param>
    /// <param name="outputs">The output channels of a group.</param>
    /// <param name="wt">The result's first element.</param>
    /// <param name="worker">The number of the worker.</param>
    /// <param name="workers">The number of workers.</param>
    public static void Transpose(ref float w, int groups, int panelStride, int taps, int inputs, int outputs, ref float wt, int worker, int workers)
    {
        var (from, to, groupStride, panel) = Share(groups, panelStride, taps, inputs, outputs, worker, workers);
        for (var g = 0; g < groups; g++)
        {
            for (var t = 0; t < taps; t++)
            {
                PanelTranspose.Transpose(
                    ref Unsafe.Add(ref w, (g * groupStride) + (t * inputs * PanelWidth)), panelStride, inputs, outputs,
                    ref Unsafe.Add(ref wt, ((g * taps) + taps - 1 - t) * outputs * PanelWidth), from, to, panel);
            }
        }
    }

    /// <inheritdoc cref="Transpose(ref float, int, int, int, int, int, ref float, int, int)"/>
    public static void Transpose(ref double w, int groups, int panelStride, int taps, int inputs, int outputs, ref double wt, int worker, int workers)
    {
        var (from, to, groupStride, panel) = Share(groups, panelStride, taps, inputs, outputs, worker, workers);
        for (var g = 0; g < groups; g++)
        {
            for (var t = 0; t < taps; t++)
            {
                PanelTranspose.Transpose(
                    ref Unsafe.Add(ref w, (g * groupStride) + (t * inputs * PanelWidth)), panelStride, inputs, outputs,
                    ref Unsafe.Add(ref wt, ((g * taps) + taps - 1 - t) * outputs * PanelWidth), from, to, panel);
            }
        }
    }

    private static (int From, int To, int GroupStride, int Panel) Share(int groups, int panelStride, int taps, int inputs, int outputs, int worker, int workers)
    {
        var panels = (inputs + PanelWidth - 1) / PanelWidth;
        return (panels * worker / workers, panels * (worker + 1) / workers, (outputs + PanelWidth - 1) / PanelWidth * panelStride, groups * taps * outputs * PanelWidth);
    }
}
