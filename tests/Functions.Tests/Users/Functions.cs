namespace NetGen.Functions.Tests.Users;

// Functions as users write them: each is compiled into networks and called as it is.

internal readonly struct Swish : IScalarFunction
{
    public static float Invoke(float x) => Invoke(x, 1);

    public static float Invoke(float x, float beta) => x / (1 + MathF.Exp(-beta * x));
}

internal readonly struct LeakyClip : IScalarFunction
{
    private const float Bound = 6, Leak = 0.01f;

    public static float Invoke(float x)
    {
        if (x < 0)
        {
            return Leak * x;
        }

        var clipped = MathF.Min(x, Bound);
        return x > Bound ? clipped + (Leak * (x - Bound)) : clipped;
    }
}

internal readonly struct Selu : IScalarFunction
{
    private const float Alpha = 1.6732632423543772848170429916717f;
    private static readonly float Scale = 1.0507009873554804934193349852946f;

    public static float Invoke(float x) => Scale * (x > 0 ? x : Alpha * (MathF.Exp(x) - 1));
}

internal readonly struct Mish : IScalarFunction
{
    public static float Invoke(float x) => x * MathF.Tanh(MathF.Log(1 + MathF.Exp(x)));
}

internal readonly struct ExactGelu : IScalarFunction
{
    public static float Invoke(float x) => x * ScalarMath.NormalCdf(x);
}

/// <summary>Five pieces, as a switch expression.</summary>
internal readonly struct Pieces : IScalarFunction
{
    public static float Invoke(float x) => x switch
    {
        float.NaN => 0,
        <= -2 or >= 3 => 0.5f,
        > -2 and < -1 => 0.25f * (x + 4),
        var y when y * y < 0.25f => y,
        _ => MathF.Sqrt(MathF.Abs(x)),
    };
}

internal readonly struct Bell : IScalarFunction
{
    public static float Invoke(float x) => Square(x) is var square && square < 80 ? MathF.Exp(-square) : 0;

    private static float Square(float x) => x * x;
}

/// <summary>A function of another one: read for the type that it is used with.</summary>
internal readonly struct Twice<TInner> : IScalarFunction
    where TInner : IScalarFunction
{
    public static float Invoke(float x) => TInner.Invoke(TInner.Invoke(x));
}

/// <summary>
/// Everything of the base library that has a compiled form and does not overflow; terms stay small, so that what the method
/// itself loses by rounding does.
/// </summary>
internal readonly struct Medley : IScalarFunction
{
    public static float Invoke(float x)
    {
        var a = MathF.Floor(x) + MathF.Ceiling(0.5f * x) + MathF.Truncate(x) + MathF.Sign(x);
        var b = MathF.Log10(1 + (x * x)) + MathF.Log2(2 + MathF.Abs(x)) + MathF.Log(3 + MathF.Abs(x), 5) + float.LogP1(x * x);
        var c = Math.Clamp(x, -2, 3) + float.Lerp(x, 1, 0.25f) + MathF.FusedMultiplyAdd(x, 2, 1) + MathF.Tanh(x);
        var d = MathF.Pow(MathF.Abs(x) + 1, 0.3f) + MathF.Pow(Math.Clamp(x, -2, 2), 3) + float.ExpM1(MathF.Min(x, 1)) + MathF.Max(x, -1);
        var e = MathF.Sinh(Math.Clamp(x, -3, 3)) + MathF.Cosh(Math.Clamp(x, -3, 3)) + ScalarMath.Sigmoid(x) + ScalarMath.Erf(x) + ScalarMath.Softplus(x);
        return (0.1f * a) + b + (0.1f * c) + (0.1f * d) + (0.01f * e);
    }
}

internal readonly struct Huber : ILossFunction
{
    public static float Invoke(float output, float target) => Invoke(output, target, 1);

    public static float Invoke(float output, float target, float delta)
    {
        var error = MathF.Abs(output - target);
        return error <= delta ? 0.5f * error * error : delta * (error - (0.5f * delta));
    }
}

/// <summary>log(cosh(y − t)) as it stays finite.</summary>
internal readonly struct LogCosh : ILossFunction
{
    public static float Invoke(float output, float target)
    {
        float error = MathF.Abs(output - target);
        return error + MathF.Log(1 + MathF.Exp(-2 * error)) - MathF.Log(2);
    }
}
