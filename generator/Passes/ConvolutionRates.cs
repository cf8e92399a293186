using System.Collections.Generic;

namespace NetGen.Generator.Passes;

/// <summary>The speed of one way to compute a convolution, where at least so many channels are on either side.</summary>
/// <param name="Tile">Winograd's m, or 0 for direct sums.</param>
/// <param name="Channels">The smaller number of channels from which the rate holds.</param>
/// <param name="Rate">The direct convolution's operations over the time, in multiples of the processor's peak.</param>
/// <param name="Measured">The measurement behind it.</param>
internal sealed record ConvolutionRate(int Tile, int Channels, double Rate, string Measured);

/// <summary>
/// The cost model of convolutions. Measured on 2026-11-25 on one core of an AMD EPYC (Zen 4), vectors of eight floats, peak
/// 118 GFLOP/s in the same process, batch 32; the lowest of forward, input gradient and weight gradient.
/// </summary>
internal static class ConvolutionRates
{
    public static IReadOnlyList<ConvolutionRate> All { get; } =
    [
        new(0, 1, 0.60, "1→32, 3×3 on 28×28: 60 to 85 %"),
        new(0, 16, 0.90, "16→16 on 32×32, 32→32 on 16×16, 64→64 on 8×8: 90 to 98 %"),
        new(2, 16, 1.27, "16→16 on 32×32: 150 to 164 GFLOP/s"),
        new(2, 32, 1.61, "32→32 on 16×16: 190 to 197 GFLOP/s"),
        new(2, 64, 1.84, "64→64 on 8×8: 217 to 222 GFLOP/s"),
        new(4, 16, 2.01, "16→16 on 32×32: 237 to 261 GFLOP/s"),
        new(4, 32, 2.66, "32→32 on 16×16: 315 to 330 GFLOP/s"),
        new(4, 64, 3.09, "64→64 on 8×8: 365 to 375 GFLOP/s"),
    ];

    /// <summary>What a single tile keeps of Winograd's rate: the products of one row have too few independent sums.</summary>
    public const double SingleTile = 0.3;
}
