namespace NetGen.CompilerServices;

/// <summary>The counter-based random bits behind dropout: a function of a key and a position only.</summary>
public static partial class RandomMask
{
    /// <summary>The key of one layer's mask in one step.</summary>
    /// <param name="seed">The trainer's seed.</param>
    /// <param name="step">The number of updates done.</param>
    /// <param name="layer">The number of the layer.</param>
    public static uint Key(long seed, long step, int layer)
    {
        // SplitMix64's finaliser (Steele, Lea and Flood, 2014) over the three.
        var z = (ulong)seed + (0x9E3779B97F4A7C15 * ((ulong)step + 1)) + (0xD1B54A32D192ED03 * ((ulong)layer + 1));
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return (uint)((z ^ (z >> 31)) >> 32);
    }
}
