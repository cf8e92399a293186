namespace NetGen;

/// <summary>A named stream of random numbers.</summary>
public sealed class RandomStream
{
    private ulong _state;

    /// <summary>Makes a stream.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="stream">The stream's name.</param>
    public RandomStream(long seed, string stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _state = stream.Aggregate((ulong)seed, (state, c) => (state ^ c) * 0x100000001B3);
    }

    /// <summary>64 random bits.</summary>
    public ulong NextUInt64()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>A number in [0, 1).</summary>
    public double NextDouble() => (NextUInt64() >> 11) * (1.0 / (1UL << 53));

    /// <summary>An integer from 0 to <paramref name="exclusiveUpper"/> − 1.</summary>
    /// <param name="exclusiveUpper">The bound.</param>
    public int NextInt32(int exclusiveUpper) => (int)(NextUInt64() % (ulong)exclusiveUpper);

    /// <summary>Shuffles in place.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="values">What to shuffle.</param>
    public void Shuffle<T>(Span<T> values)
    {
        for (var i = values.Length - 1; i > 0; i--)
        {
            var j = NextInt32(i + 1);
            (values[i], values[j]) = (values[j], values[i]);
        }
    }
}
