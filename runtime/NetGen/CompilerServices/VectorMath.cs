using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary>
/// Element-wise functions of vectors for emitted code: of any width, with or without hardware support, in lanes that
/// do not depend on each other. NaN stays NaN, infinities give the limits, and results that would be smaller than the
/// smallest normal number may be zero. The bounds stated are relative errors.
/// </summary>
/// <remarks>
/// Clamps are written with the constant first: where one operand is NaN, x86's minimum and maximum return the second.
/// Polynomials are minimax fits of our own, in relative error, unless a source is named.
/// </remarks>
public static partial class VectorMath
{
    /// <summary>The absolute value.</summary>
    /// <param name="x">Any value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Abs(Vector<float> x) => Vector.Abs(x);

    /// <inheritdoc cref="Abs(Vector{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<double> Abs(Vector<double> x) => Vector.Abs(x);

    /// <summary>The square root, rounded correctly; NaN below zero.</summary>
    /// <param name="x">Any value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Sqrt(Vector<float> x) => Vector.SquareRoot(x);

    /// <inheritdoc cref="Sqrt(Vector{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<double> Sqrt(Vector<double> x) => Vector.SquareRoot(x);

    /// <summary>
    /// Turns values below about 4e-38 (double: 1e-306) into zero, so that averages that decay never become denormal;
    /// changes others by no more than that.
    /// </summary>
    /// <param name="x">Any value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Flush(Vector<float> x)
    {
        var tiny = new Vector<float>(1e-30f);
        return (x + tiny) - tiny;
    }

    /// <inheritdoc cref="Flush(Vector{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<double> Flush(Vector<double> x)
    {
        var tiny = new Vector<double>(1e-290);
        return (x + tiny) - tiny;
    }

    /// <summary>The quotient, where 0/0 is 0: an optimizer without epsilon leaves a parameter without gradient alone.</summary>
    /// <param name="a">The dividend.</param>
    /// <param name="b">The divisor.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> DivideOrZero(Vector<float> a, Vector<float> b) =>
        Vector.AndNot(a / b, Vector.AsVectorSingle(Vector.Equals(a | b, Vector<float>.Zero)));

    /// <inheritdoc cref="DivideOrZero(Vector{float}, Vector{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<double> DivideOrZero(Vector<double> a, Vector<double> b) =>
        Vector.AndNot(a / b, Vector.AsVectorDouble(Vector.Equals(a | b, Vector<double>.Zero)));
}
