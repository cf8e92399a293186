namespace NetGen.Generator.Emit.Kernels.Convolution;

/// <summary>
/// How much of the batch one call of a weight gradient's tile sums: all tiles of the kernel read it again, so it must stay
/// in the first cache, yet be long enough that loading and storing the sums does not show.
/// </summary>
/// <param name="Lines">The output lines of a block; the last block may have fewer.</param>
/// <param name="Samples">The samples of a block, more than one only where a block has all lines.</param>
internal sealed record ConvBlocking(int Lines, int Samples)
{
    private const int Pixels = 128;

    /// <summary>Blocks of about 128 outputs, in blocks of lines as equal as can be.</summary>
    /// <param name="lines">The number of output lines of a sample.</param>
    /// <param name="pixels">The number of outputs of a line.</param>
    public static ConvBlocking Of(int lines, int pixels)
    {
        var most = Math.Max(1, Math.Min(lines, Pixels / pixels));
        var blocks = (lines + most - 1) / most;
        return new ConvBlocking((lines + blocks - 1) / blocks, blocks == 1 ? Math.Max(1, Pixels / (lines * pixels)) : 1);
    }
}
