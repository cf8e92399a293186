using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.CompilerServices;

/// <summary>Learned coefficients of activations that all channels share; called by emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Coefficients
{
    private const int PanelWidth = 16;

    /// <summary>Gives every channel, padding included, the same coefficient.</summary>
    /// <param name="coefficient">The coefficient.</param>
    /// <param name="channels">The first channel's.</param>
    /// <param name="count">The number of channels.</param>
    public static void Broadcast<T>(ref T coefficient, ref T channels, int count)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        MemoryMarshal.CreateSpan(ref channels, (count + PanelWidth - 1) & -PanelWidth).Fill(coefficient);

    /// <summary>The gradient of a shared coefficient: the sum over the channels in their order. Padding becomes 0.</summary>
    /// <param name="channels">The first channel's gradient.</param>
    /// <param name="count">The number of channels.</param>
    /// <param name="gradient">Receives the sum, in the first of 16 elements.</param>
    public static void Sum<T>(ref T channels, int count, ref T gradient)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var sum = T.Zero;
        for (var channel = 0; channel < count; channel++)
        {
            sum += Unsafe.Add(ref channels, channel);
        }

        MemoryMarshal.CreateSpan(ref gradient, PanelWidth).Clear();
        gradient = sum;
    }
}
