namespace NetGen.CompilerServices;

// Some samples, lines and columns of tiles; its tiles are numbered in this order.
internal readonly record struct WinogradBlock(nint Sample, nint Line, nint Column, nint Samples, nint Lines, nint Columns)
{
    public nint Tiles => Samples * Lines * Columns;

    public static int CountInSample(in WinogradShape shape) =>
        Parts(shape.Lines, shape.BlockLines) * Parts(shape.Columns, shape.BlockColumns);

    // The part of a group of samples.
    public static WinogradBlock Of(in WinogradShape shape, nint sample, nint samples, int index)
    {
        var columns = Parts(shape.Columns, shape.BlockColumns);
        var line = index / columns * shape.BlockLines;
        var column = index % columns * shape.BlockColumns;
        return new(
            sample,
            line,
            column,
            samples,
            Math.Min(shape.BlockLines, shape.Lines - line),
            Math.Min(shape.BlockColumns, shape.Columns - column));
    }

    private static int Parts(int whole, int part) => (whole + part - 1) / part;
}
