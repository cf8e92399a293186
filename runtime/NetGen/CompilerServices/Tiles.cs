using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary>How rows are divided among the tile heights 6, 4 and 1.</summary>
public static class Tiles
{
    // Up to here tiles of four rows win: there are too few rows for the taller tile to pay for its rest.
    private const int FewRows = 17;

    /// <summary>
    /// The number of rows that go to tiles of six: as many as leave a rest of 0, 4, 8 or 9 rows where possible, because
    /// a tile of one row has too few independent sums.
    /// </summary>
    /// <param name="rows">The number of rows, at least 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint RowsBySix(nint rows)
    {
        if (rows <= FewRows)
        {
            return 0;
        }

        var rest = rows % 6;
        return rows - rest - (rest is 2 or 3 ? 6 : 0);
    }
}
