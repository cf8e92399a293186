namespace NetGen.Generator.Emit.Kernels.Convolution;

/// <summary>
/// What a tile of a convolution is generated from. Strides are arguments, so that one text serves many layers, forward
/// and backward; where a sum is short the literals given here save what the arguments cost.
/// </summary>
/// <param name="Narrow">Whether there are at most eight output channels: a tile is then one vector wide, and higher.</param>
/// <param name="Columns">The number of output channels of a narrow tile.</param>
/// <param name="Run">The number of neighbouring inputs that are summed, at most <see cref="LongestLiteralRun"/>, or null for an argument.</param>
/// <param name="XPixel">The distance of the inputs of neighbouring outputs, or null for an argument.</param>
/// <param name="YPixel">The distance of neighbouring outputs, or null for an argument.</param>
/// <param name="Partial">
/// Whether other output channels follow where a panel is not full, which must not be written: those of the next group.
/// </param>
/// <param name="Clears">Whether a narrow tile also writes zeros to the lanes of the panel behind its vectors.</param>
internal sealed record ConvTileShape(
    bool Narrow = false,
    int Columns = 16,
    int? Run = null,
    int? XPixel = null,
    int? YPixel = null,
    bool Partial = false,
    bool Clears = false)
{
    /// <summary>A longer run is a loop.</summary>
    public const int LongestLiteralRun = 5;

    /// <summary>
    /// The shape for a layer. Where a kernel row has few inputs and they are contiguous, as in a first layer, the run and
    /// the strides are literals: a tile is then so little work that arguments would cost a tenth to half of the speed.
    /// Elsewhere they cost nothing.
    /// </summary>
    /// <param name="outputs">The number of output channels.</param>
    /// <param name="taps">The number of positions of a kernel row, 1 where their inputs are contiguous.</param>
    /// <param name="run">The number of contiguous inputs at a position.</param>
    /// <param name="xPixel">The distance of the inputs of neighbouring outputs.</param>
    /// <param name="yPixel">The distance of neighbouring outputs.</param>
    public static ConvTileShape Of(int outputs, int taps, int run, int xPixel, int yPixel)
    {
        var narrow = outputs <= 8;
        var literal = taps == 1 && run <= LongestLiteralRun;
        return new ConvTileShape(
            narrow,
            narrow ? outputs : 16,
            literal ? run : null,
            literal ? xPixel : null,
            literal ? yPixel : null);
    }

    public int Vectors => Narrow ? 1 : 2;

    /// <summary>
    /// The height of the highest tile: its accumulators leave registers for two factors. With literals seven is as fast as
    /// twelve, and half the text.
    /// </summary>
    public int MaxHeight => !Narrow ? 6 : Run is null ? 12 : 7;

    /// <summary>
    /// How many sums of its own every output has: low tiles have too few accumulators to keep the multipliers busy. The
    /// height of an output's tile follows from its position alone, so the bits do too.
    /// </summary>
    public int Chains(int height) => ChainsOf(height * Vectors);

    /// <summary>How many chains give so many sums the eight accumulators that the multipliers need.</summary>
    public static int ChainsOf(int sums) => sums switch
    {
        >= 8 => 1,
        >= 4 => 2,
        _ => 4,
    };
}
