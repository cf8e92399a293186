namespace NetGen;

/// <summary>
/// Placeholders for the arguments of a block, in the order in which the composing attribute gives them. In the documented
/// form constants name them: <c>private const int Width = Arg.A, Stride = Arg.B;</c>. They may stand wherever a layer
/// takes a number, and are replaced by the argument where the block is used.
/// </summary>
/// <remarks>
/// An argument is used as it is. The values are exact in <see cref="float"/> and 2¹⁶ apart, so that arithmetic on one,
/// such as <c>2 * Arg.A</c> or <c>Arg.A + 1</c>, is recognised and refused: pass the result as another argument.
/// </remarks>
public static class Arg
{
    /// <summary>The first argument.</summary>
    public const int A = 0x4000_0000;

    /// <summary>The second argument.</summary>
    public const int B = A + (1 << 16);

    /// <summary>The third argument.</summary>
    public const int C = B + (1 << 16);

    /// <summary>The fourth argument.</summary>
    public const int D = C + (1 << 16);

    /// <summary>The fifth argument.</summary>
    public const int E = D + (1 << 16);

    /// <summary>The sixth argument.</summary>
    public const int F = E + (1 << 16);

    /// <summary>The seventh argument.</summary>
    public const int G = F + (1 << 16);

    /// <summary>The eighth argument.</summary>
    public const int H = G + (1 << 16);
}
