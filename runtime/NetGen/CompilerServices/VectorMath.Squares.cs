using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

// Sums in double precision, where the squares of every single-precision number have room.
public static partial class VectorMath
{
    /// <summary>Adds the lanes to sums.</summary>
    /// <param name="x">The lanes.</param>
    /// <param name="sums">The sums so far, with half as many lanes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<double> Add(Vector<float> x, Vector<double> sums)
    {
        Vector.Widen(x, out var low, out var high);
        return sums + low + high;
    }

    /// <inheritdoc cref="Add(Vector{float}, Vector{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<double> Add(Vector<double> x, Vector<double> sums) => sums + x;

    /// <summary>Adds the squares of the lanes to sums.</summary>
    /// <param name="x">The lanes.</param>
    /// <param name="sums">The sums so far, with half as many lanes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<double> AddSquares(Vector<float> x, Vector<double> sums)
    {
        Vector.Widen(x, out var low, out var high);
        return Vector.MultiplyAddEstimate(high, high, Vector.MultiplyAddEstimate(low, low, sums));
    }

    /// <inheritdoc cref="AddSquares(Vector{float}, Vector{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<double> AddSquares(Vector<double> x, Vector<double> sums) => Vector.MultiplyAddEstimate(x, x, sums);
}
