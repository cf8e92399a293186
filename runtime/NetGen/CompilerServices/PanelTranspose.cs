using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.CompilerServices;

/// <summary>
/// Transposes weights in panels of 16 outputs, [ceil(N/16)][K][16], into panels of 16 inputs, [ceil(K/16)][N][16], so
/// that the gradient of a layer's input is a product of the same form as the layer: element [k/16][n][k%16] of the
/// result is element [n/16][k][n%16] of the weights. Inputs from K up to the next multiple of 16 become 0.
/// </summary>
public static partial class PanelTranspose
{
    private const int PanelWidth = 16;

    /// <summary>Transposes all panels.</summary>
    /// <param name="w">The weights' first element; panels are padded to 16 outputs.</param>
    /// <param name="wPanelStride">Elements from one panel of the weights to the next, at least 16 K.</param>
    /// <param name="inner">K, the rows of a panel.</param>
    /// <param name="outputs">N.</param>
    /// <param name="wt">The result's first element; its panels follow each other, 16 N elements each.</param>
    public static void Transpose(ref float w, nint wPanelStride, int inner, int outputs, ref float wt) =>
        Transpose(ref w, wPanelStride, inner, outputs, ref wt, 0, (inner + PanelWidth - 1) / PanelWidth);

    /// <inheritdoc cref="Transpose(ref float, nint, int, int, ref float)"/>
    public static void Transpose(ref double w, nint wPanelStride, int inner, int outputs, ref double wt) =>
        Transpose(ref w, wPanelStride, inner, outputs, ref wt, 0, (inner + PanelWidth - 1) / PanelWidth);

    /// <summary>Transposes some panels: one worker's share.</summary>
    /// <param name="w">The weights' first element; panels are padded to 16 outputs.</param>
    /// <param name="wPanelStride">Elements from one panel of the weights to the next, at least 16 K.</param>
    /// <param name="inner">K, the rows of a panel.</param>
    /// <param name="outputs">N.</param>
    /// <param name="wt">The result's first element, of panel 0; its panels follow each other, 16 N elements each.</param>
    /// <param name="fromPanel">The first panel of the result to write.</param>
    /// <param name="toPanel">The panel after the last to write.</param>
    /// <param name="wtPanelStride">Elements from one panel of the result to the next; 0 for 16 N.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Transpose(
        ref float w, nint wPanelStride, int inner, int outputs, ref float wt, int fromPanel, int toPanel, nint wtPanelStride = 0)
    {
        var panelStride = wtPanelStride == 0 ? PanelWidth * outputs : wtPanelStride;
        if (!Avx.IsSupported)
        {
            Scalar(ref w, wPanelStride, inner, outputs, ref wt, fromPanel, toPanel, panelStride);
            return;
        }

        for (nint panel = fromPanel; panel < toPanel; panel++)
        {
            ref var to = ref Unsafe.Add(ref wt, panel * panelStride);
            for (nint n = 0; n < outputs; n += 8)
            {
                ref var from = ref Unsafe.Add(ref w, (n / PanelWidth * wPanelStride) + (n % PanelWidth));
                for (nint k = 0; k < PanelWidth; k += 8)
                {
                    var row = (panel * PanelWidth) + k;
                    Block(ref Unsafe.Add(ref from, row * PanelWidth), inner - row, ref Unsafe.Add(ref to, (n * PanelWidth) + k), outputs - n);
                }
            }
        }
    }

    /// <inheritdoc cref="Transpose(ref float, nint, int, int, ref float, int, int, nint)"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Transpose(
        ref double w, nint wPanelStride, int inner, int outputs, ref double wt, int fromPanel, int toPanel, nint wtPanelStride = 0)
    {
        var panelStride = wtPanelStride == 0 ? PanelWidth * outputs : wtPanelStride;
        if (!Avx.IsSupported)
        {
            Scalar(ref w, wPanelStride, inner, outputs, ref wt, fromPanel, toPanel, panelStride);
            return;
        }

        for (nint panel = fromPanel; panel < toPanel; panel++)
        {
            ref var to = ref Unsafe.Add(ref wt, panel * panelStride);
            for (nint n = 0; n < outputs; n += 4)
            {
                ref var from = ref Unsafe.Add(ref w, (n / PanelWidth * wPanelStride) + (n % PanelWidth));
                for (nint k = 0; k < PanelWidth; k += 4)
                {
                    var row = (panel * PanelWidth) + k;
                    Block(ref Unsafe.Add(ref from, row * PanelWidth), inner - row, ref Unsafe.Add(ref to, (n * PanelWidth) + k), outputs - n);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Scalar<T>(
        ref T w, nint wPanelStride, int inner, int outputs, ref T wt, int fromPanel, int toPanel, nint panelStride)
        where T : unmanaged
    {
        for (nint panel = fromPanel; panel < toPanel; panel++)
        {
            for (nint n = 0; n < outputs; n++)
            {
                ref var to = ref Unsafe.Add(ref wt, (panel * panelStride) + (n * PanelWidth));
                ref var from = ref Unsafe.Add(ref w, (n / PanelWidth * wPanelStride) + (n % PanelWidth));
                for (nint k = 0; k < PanelWidth; k++)
                {
                    var row = (panel * PanelWidth) + k;
                    Unsafe.Add(ref to, k) = row < inner ? Unsafe.Add(ref from, row * PanelWidth) : default;
                }
            }
        }
    }
}
