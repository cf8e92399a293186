namespace NetGen.ImageFiles.Png;

/// <summary>Undoes the filter of a line (ISO/IEC 15948, 9).</summary>
internal static class PngFilter
{
    /// <summary>The number of filters.</summary>
    public const int Count = 5;

    /// <param name="filter">From 0 to 4.</param>
    /// <param name="row">The line, which is changed.</param>
    /// <param name="above">The line above, or zeros.</param>
    /// <param name="distance">The number of bytes to the left neighbour.</param>
    public static void Undo(int filter, Span<byte> row, ReadOnlySpan<byte> above, int distance)
    {
        for (var i = 0; i < row.Length && filter != 0; i++)
        {
            var (a, c) = i < distance ? ((byte)0, (byte)0) : (row[i - distance], above[i - distance]);
            var b = above[i];
            row[i] += filter switch
            {
                1 => a,
                2 => b,
                3 => (byte)((a + b) / 2),
                _ => Paeth(a, b, c),
            };
        }
    }

    private static byte Paeth(byte a, byte b, byte c)
    {
        var estimate = a + b - c;
        var (toA, toB, toC) = (Math.Abs(estimate - a), Math.Abs(estimate - b), Math.Abs(estimate - c));
        return toA <= toB && toA <= toC ? a : toB <= toC ? b : c;
    }
}
