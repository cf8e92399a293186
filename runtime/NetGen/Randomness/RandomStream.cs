using System.Numerics;

namespace NetGen;

/// <summary>
/// A stream of random numbers: a function of a seed and a name only, with the same bits on every platform. Streams of
/// different names are independent, so drawing more from one changes no other. Not thread-safe, and not for secrets.
/// </summary>
/// <remarks>
/// The generator is xoshiro256** 1.0 (Blackman and Vigna, "Scrambled Linear Pseudorandom Number Generators", 2021). Its
/// four words of state are consecutive outputs of SplitMix64, which starts from the first SplitMix64 output of the seed
/// XOR the 64-bit FNV-1a hash of the name in UTF-8.
/// </remarks>
public sealed class RandomStream
{
    private ulong _s0;
    private ulong _s1;
    private ulong _s2;
    private ulong _s3;
    private double _spareNormal;
    private bool _hasSpareNormal;

    /// <summary>Makes the stream of a seed and a name.</summary>
    /// <param name="seed">Any number.</param>
    /// <param name="stream">What the numbers are for, such as <c>shuffle</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    public RandomStream(long seed, string stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var state = new SplitMix64(new SplitMix64((ulong)seed).Next() ^ Fnv1a.Hash(stream));
        (_s0, _s1, _s2, _s3) = (state.Next(), state.Next(), state.Next(), state.Next());
    }

    internal RandomStream(ulong s0, ulong s1, ulong s2, ulong s3) => (_s0, _s1, _s2, _s3) = (s0, s1, s2, s3);

    /// <summary>Begins another stream in the same object, so that a stream for each of many things allocates nothing.</summary>
    internal void Reset(ulong seed)
    {
        var state = new SplitMix64(seed);
        (_s0, _s1, _s2, _s3) = (state.Next(), state.Next(), state.Next(), state.Next());
        _hasSpareNormal = false;
    }

    /// <summary>64 random bits.</summary>
    public ulong NextUInt64()
    {
        var result = BitOperations.RotateLeft(_s1 * 5, 7) * 9;
        var shifted = _s1 << 17;
        _s2 ^= _s0;
        _s3 ^= _s1;
        _s1 ^= _s2;
        _s0 ^= _s3;
        _s2 ^= shifted;
        _s3 = BitOperations.RotateLeft(_s3, 45);
        return result;
    }

    /// <summary>A uniform number in [0, 1): the upper 53 bits of <see cref="NextUInt64"/>, times 2⁻⁵³.</summary>
    public double NextDouble() => (NextUInt64() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A uniform integer from 0 to <paramref name="exclusiveUpper"/> − 1, each exactly as likely as any other.</summary>
    /// <param name="exclusiveUpper">At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="exclusiveUpper"/> is less than 1.</exception>
    /// <remarks>Lemire, "Fast Random Integer Generation in an Interval", 2019, over the upper 32 bits.</remarks>
    public int NextInt32(int exclusiveUpper)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(exclusiveUpper, 1);
        var range = (uint)exclusiveUpper;
        var product = (NextUInt64() >> 32) * range;
        if ((uint)product < range)
        {
            var threshold = (0 - range) % range;
            while ((uint)product < threshold)
            {
                product = (NextUInt64() >> 32) * range;
            }
        }

        return (int)(product >> 32);
    }

    /// <summary>A number from the normal distribution of mean 0 and standard deviation 1.</summary>
    /// <remarks>
    /// The polar method (Marsaglia and Bray, "A Convenient Method for Generating Normal Variables", 1964), which gives
    /// two numbers at a time, with a logarithm of our own that has the same bits everywhere.
    /// </remarks>
    public double NextNormal()
    {
        if (_hasSpareNormal)
        {
            _hasSpareNormal = false;
            return _spareNormal;
        }

        double u;
        double v;
        double square;
        do
        {
            u = (2 * NextDouble()) - 1;
            v = (2 * NextDouble()) - 1;
            square = (u * u) + (v * v);
        }
        while (square is >= 1 or 0);

        var factor = Math.Sqrt(-2 * DeterministicMath.Log(square) / square);
        _spareNormal = v * factor;
        _hasSpareNormal = true;
        return u * factor;
    }

    /// <summary>Puts items in a random order, each order as likely as any other.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="items">The items.</param>
    /// <remarks>Fisher and Yates's shuffle, from the last item down (Durstenfeld, 1964).</remarks>
    public void Shuffle<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = NextInt32(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
