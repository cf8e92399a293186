using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.CompilerServices;

/// <summary>
/// Leaves out weights at random: each is multiplied by 0 with the probability given, and otherwise by 1/(1 − probability).
/// </summary>
internal static class WeightMasks
{
    private const int Part = 256;

    /// <summary>Multiplies a range of the parameters, or of their gradients, by its mask.</summary>
    /// <param name="values">Elements to multiply, a multiple of 16.</param>
    /// <param name="key">The mask's key.</param>
    /// <param name="first">The position of the first element in the parameter buffer.</param>
    /// <param name="rate">The probability of 0.</param>
    [SkipLocalsInit]
    public static void Apply<T>(Span<T> values, uint key, int first, double rate)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Span<T> mask = stackalloc T[Part];
        for (var start = 0; start < values.Length; start += Part)
        {
            var part = values[start..Math.Min(start + Part, values.Length)];
            Fill(mask[..part.Length], key, (uint)(first + start), rate);
            var factors = MemoryMarshal.Cast<T, Vector<T>>(mask);
            var elements = MemoryMarshal.Cast<T, Vector<T>>(part);
            for (var i = 0; i < elements.Length; i++)
            {
                elements[i] *= factors[i];
            }
        }
    }

    private static void Fill<T>(Span<T> mask, uint key, uint first, double rate)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float))
        {
            RandomMask.Fill(ref Unsafe.As<T, float>(ref mask[0]), key, first, mask.Length, rate);
        }
        else
        {
            RandomMask.Fill(ref Unsafe.As<T, double>(ref mask[0]), key, first, mask.Length, rate);
        }
    }
}
