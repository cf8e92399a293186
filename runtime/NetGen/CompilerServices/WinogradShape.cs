using System;

namespace NetGen.CompilerServices;

/// <summary>
/// The sizes of a 3×3 convolution of stride 1 by Winograd's F(m×m, 3×3), and how its tiles of m×m outputs are processed:
/// in blocks of some samples, lines and columns of tiles.
/// </summary>
public readonly struct WinogradShape
{
    private const int PanelWidth = 16;

    // Tiles of a block, about: enough to use transformed weights often, few enough to stay in the second-level cache.
    private const int TilesAtOnce = 24;

    /// <summary>Plans a convolution.</summary>
    /// <param name="tile">m: 4, the fastest, or 2, which has about a tenth of the rounding error.</param>
    /// <param name="inputs">Channels that are read, at least 1; their storage is a multiple of 16.</param>
    /// <param name="outputs">Channels that are written, at least 1; their storage is a multiple of 16.</param>
    /// <param name="height">The lines of the output.</param>
    /// <param name="width">The columns of the output.</param>
    public WinogradShape(int tile, int inputs, int outputs, int height, int width)
    {
        Tile = tile;
        Inputs = inputs;
        Outputs = outputs;
        Height = height;
        Width = width;
        Lines = Parts(height, tile);
        Columns = Parts(width, tile);
        (BlockSamples, BlockLines, BlockColumns) = (1, 1, Columns);
        if (Columns > 2 * TilesAtOnce)
        {
            BlockColumns = Evenly(Columns, TilesAtOnce);
        }
        else if (Columns * Lines > TilesAtOnce)
        {
            BlockLines = Evenly(Lines, Near(TilesAtOnce, Columns));
        }
        else
        {
            BlockLines = Lines;
            BlockSamples = Near(TilesAtOnce, Columns * Lines);
        }

        var tiles = BlockSamples * BlockLines * BlockColumns;
        InputRow = Parts(inputs, PanelWidth) * PanelWidth;
        OutputRow = Parts(outputs, PanelWidth) * PanelWidth;
        InputPosition = Apart(tiles * InputRow);
        OutputPosition = Apart(tiles * OutputRow);
        WeightPosition = Apart(inputs * OutputRow);
    }

    /// <summary>m.</summary>
    public int Tile { get; }

    /// <summary>Channels that are read.</summary>
    public int Inputs { get; }

    /// <summary>Channels that are written.</summary>
    public int Outputs { get; }

    /// <summary>The lines of the output.</summary>
    public int Height { get; }

    /// <summary>The columns of the output.</summary>
    public int Width { get; }

    /// <summary>Lines of tiles.</summary>
    public int Lines { get; }

    /// <summary>Columns of tiles.</summary>
    public int Columns { get; }

    /// <summary>The length of the transformed weights, and of their gradient.</summary>
    public int WeightLength => Positions * WeightPosition;

    /// <summary>The length of the scratch memory that the weights for a gradient take on their way.</summary>
    public int TransposedLength => 9 * OutputRow * Inputs;

    /// <summary>The length of the scratch memory of one worker.</summary>
    public int ScratchLength => HandOffset + (Positions * PanelWidth);

    // The most that a block has.
    internal int BlockSamples { get; }

    internal int BlockLines { get; }

    internal int BlockColumns { get; }

    // Elements of a tile's channels.
    internal int InputRow { get; }

    internal int OutputRow { get; }

    // Elements from one of the (m + 2)² positions to the next.
    internal int InputPosition { get; }

    internal int OutputPosition { get; }

    internal int WeightPosition { get; }

    internal int Positions => (Tile + 2) * (Tile + 2);

    // Scratch memory: transformed inputs, then products, then what a transform has in hand between its two steps.
    internal int ProductOffset => Positions * InputPosition;

    internal int HandOffset => ProductOffset + (Positions * OutputPosition);

    // How many of a size come near a total.
    private static int Near(int total, int size) => Math.Max(1, (total + (size / 2)) / size);

    // The size of equal parts that are no larger than asked.
    private static int Evenly(int whole, int part) => Parts(whole, Parts(whole, part));

    private static int Parts(int whole, int part) => (whole + part - 1) / part;

    // All positions of a tile are written in turn: multiples of 256 bytes would share a few sets of the cache.
    private static int Apart(int length) => length % 64 == 0 ? length + 16 : length;
}
