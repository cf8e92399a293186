using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

// Normalisation by running statistics as part of the layer before it.
public static partial class Normalization
{
    /// <summary>w' = w·scale with a factor for each output: a weight in panels of 16 outputs, [group][o/16][…][16].</summary>
    /// <param name="weight">The weight.</param>
    /// <param name="scale">The first output's factor.</param>
    /// <param name="folded">Receives the products, with the same layout.</param>
    /// <param name="groups">The number of groups.</param>
    /// <param name="outputs">The outputs of a group.</param>
    /// <param name="panelStride">Elements from one panel to the next, also from one group's last to the next's first.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void FoldWeight<T>(ref T weight, ref T scale, ref T folded, int groups, int outputs, int panelStride)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var panels = (outputs + PanelWidth - 1) / PanelWidth;
        for (nint panel = 0; panel < (nint)groups * panels; panel++)
        {
            var (group, first) = (panel / panels, panel % panels * PanelWidth);
            for (nint q = 0; q < PanelWidth; q += Vector<T>.Count)
            {
                var factor = Mask(Load(ref scale, (group * outputs) + first + q), first + q, outputs);
                for (var i = q; i < panelStride; i += PanelWidth)
                {
                    var place = (panel * panelStride) + i;
                    (Load(ref weight, place) * factor).StoreUnsafe(ref folded, (nuint)place);
                }
            }
        }
    }

    /// <summary>b' = (b − mean)·scale + shift.</summary>
    /// <param name="mean">The first output's mean.</param>
    /// <param name="scale">The first output's factor.</param>
    /// <param name="bias">The first output's bias b; the zero reference for none.</param>
    /// <param name="shift">The first output's shift; the zero reference for none.</param>
    /// <param name="folded">Receives b'.</param>
    /// <param name="channels">The number of outputs.</param>
    public static void FoldBias<T>(ref T mean, ref T scale, ref T bias, ref T shift, ref T folded, int channels)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (from, to) = Share(channels, 0, 1);
        for (var c = from; c < to; c += Vector<T>.Count)
        {
            var start = Unsafe.IsNullRef(ref bias) ? Vector<T>.Zero : Load(ref bias, c);
            var end = Unsafe.IsNullRef(ref shift) ? Vector<T>.Zero : Load(ref shift, c);
            (((start - Load(ref mean, c)) * Load(ref scale, c)) + end).StoreUnsafe(ref folded, (nuint)c);
        }
    }
}
