using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary>
/// What normalisations compute per channel, over whole vectors of channels; called by emitted code. Lanes beyond the
/// channels, up to a whole panel, become zero.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Normalization
{
    private const int PanelWidth = 16;

    /// <summary>scale = weight · deviation, the factor of a normalised channel.</summary>
    /// <param name="weight">The first channel's weight.</param>
    /// <param name="inverse">The first channel's 1 / √(variance + ε).</param>
    /// <param name="scale">Receives the products.</param>
    /// <param name="channels">The number of channels.</param>
    /// <param name="worker">The number of the worker; they share the panels.</param>
    /// <param name="workers">The number of workers.</param>
    public static void Scale<T>(ref T weight, ref T inverse, ref T scale, int channels, int worker, int workers)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (from, to) = Share(channels, worker, workers);
        for (var c = from; c < to; c += Vector<T>.Count)
        {
            (Load(ref weight, c) * Load(ref inverse, c)).StoreUnsafe(ref scale, (nuint)c);
        }
    }

    /// <summary>scale = 1 / √(variance + ε), the factor of a channel normalised by running statistics.</summary>
    /// <param name="variance">The first channel's variance.</param>
    /// <param name="epsilon">The term ε.</param>
    /// <param name="scale">Receives the factors.</param>
    /// <param name="channels">The number of channels.</param>
    public static void Inverse<T>(ref T variance, double epsilon, ref T scale, int channels)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (from, to) = Share(channels, 0, 1);
        for (var c = from; c < to; c += Vector<T>.Count)
        {
            Inverse(Load(ref variance, c), epsilon, c, channels).StoreUnsafe(ref scale, (nuint)c);
        }
    }

    /// <summary>Copies a vector of channels; the workers share its panels.</summary>
    /// <param name="source">The first channel.</param>
    /// <param name="destination">Receives the channels, whole panels of them.</param>
    /// <param name="channels">The number of channels.</param>
    /// <param name="worker">The number of the worker.</param>
    /// <param name="workers">The number of workers.</param>
    public static void Copy<T>(ref T source, ref T destination, int channels, int worker, int workers)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (from, to) = Share(channels, worker, workers);
        for (var c = from; c < to; c += Vector<T>.Count)
        {
            Load(ref source, c).StoreUnsafe(ref destination, (nuint)c);
        }
    }

    // The channels of a worker's panels.
    private static (nint From, nint To) Share(int channels, int worker, int workers)
    {
        var panels = (nint)((channels + PanelWidth - 1) / PanelWidth);
        return (panels * worker / workers * PanelWidth, panels * (worker + 1) / workers * PanelWidth);
    }

    private static Vector<T> Inverse<T>(Vector<T> variance, double epsilon, nint channel, int channels)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        Mask(Vector<T>.One / Vector.SquareRoot(variance + new Vector<T>(T.CreateTruncating(epsilon))), channel, channels);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<T> Mask<T>(Vector<T> value, nint channel, int channels)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        channel + Vector<T>.Count <= channels
            ? value
            : Vector.ConditionalSelect(
                Vector.LessThan(Vector<T>.Indices, new Vector<T>(T.CreateTruncating(channels - channel))), value, Vector<T>.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<T> Load<T>(ref T first, nint offset) => Vector.LoadUnsafe(ref first, (nuint)offset);
}
