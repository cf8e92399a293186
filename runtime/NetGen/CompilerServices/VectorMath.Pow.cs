using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

// Powers.
public static partial class VectorMath
{
    /// <summary>x to the power of y, to 2e-7, with the special values of <see cref="Math.Pow"/>.</summary>
    /// <param name="x">The base.</param>
    /// <param name="y">The exponent.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Pow(Vector<float> x, Vector<float> y)
    {
        // The rounding error of y·log x becomes a relative one of the result: single precision would lose two digits.
        Vector.Widen(x, out var lowBase, out var highBase);
        Vector.Widen(y, out var lowExponent, out var highExponent);
        return Vector.Narrow(Pow(lowBase, lowExponent), Pow(highBase, highExponent));
    }

    /// <summary>
    /// x to the power of y, to 4e-16 + 3e-16·|y·log x| (2e-13 at the ends of the range), with the special values of
    /// <see cref="Math.Pow"/>.
    /// </summary>
    /// <param name="x">The base.</param>
    /// <param name="y">The exponent.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<double> Pow(Vector<double> x, Vector<double> y)
    {
        var (zero, one) = (Vector<double>.Zero, Vector<double>.One);
        var infinity = new Vector<double>(double.PositiveInfinity);
        var magnitude = Vector.Abs(x);
        var log = Log(magnitude);

        // 1 to any power and any base to the power of 0 are 1, whatever the other one is; so is −1 to that of infinity.
        var isOne = Vector.Equals(y, zero) | Vector.Equals(x, one)
            | (Vector.Equals(magnitude, one) & Vector.Equals(Vector.Abs(y), infinity));
        var power = Vector.ConditionalSelect(isOne, one, Exp(y * log));

        // A negative base has a power where the exponent is whole, and a negative one where that is odd.
        var half = y * new Vector<double>(0.5);
        var isWhole = Vector.Equals(Vector.Floor(y), y);
        var isOdd = isWhole & ~Vector.Equals(Vector.Floor(half), half);
        var isNegative = Vector.LessThan(x, zero) | (Vector.Equals(x, zero) & Vector.LessThan(one / x, zero));
        power = Vector.ConditionalSelect(isNegative & isOdd & ~isOne, -power, power);
        var isUndefined = Vector.LessThan(x, zero) & Vector.GreaterThan(x, -infinity) & ~isWhole & ~isOne;
        return Vector.ConditionalSelect(isUndefined, new Vector<double>(double.NaN), power);
    }
}
