namespace NetGen.ImageFiles.Png;

/// <summary>The pixels that are stored together: all, or one of the seven passes of Adam7 (ISO/IEC 15948, 8.2).</summary>
internal readonly record struct PngPass(int Width, int Height, int FirstColumn, int FirstRow, int ColumnStep, int RowStep)
{
    private static readonly (int Column, int Row, int ColumnStep, int RowStep)[] Adam7 =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    public int Column(int x) => FirstColumn + (x * ColumnStep);

    public int Row(int y) => FirstRow + (y * RowStep);

    /// <summary>The passes that have pixels.</summary>
    public static PngPass[] Of(PngHeader header) => header.IsInterlaced
        ? [.. Adam7
            .Where(pass => pass.Column < header.Width && pass.Row < header.Height)
            .Select(pass => new PngPass(
                (int)(((long)header.Width - pass.Column + pass.ColumnStep - 1) / pass.ColumnStep),
                (int)(((long)header.Height - pass.Row + pass.RowStep - 1) / pass.RowStep),
                pass.Column,
                pass.Row,
                pass.ColumnStep,
                pass.RowStep))]
        : [new PngPass(header.Width, header.Height, 0, 0, 1, 1)];
}
