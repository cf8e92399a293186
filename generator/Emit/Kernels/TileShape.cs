namespace NetGen.Generator.Emit.Kernels;

/// <summary>
/// The matrix product C[r, n] = init[n] + Σᵢ A(r, i)·B[i, n], then an epilogue: what a tile kernel is generated from.
/// A is read one element at a time by two strides, so a transposed operand is a stride and not a copy; B comes in panels
/// of 16 columns; C is written by vectors.
/// </summary>
/// <param name="RowStride">The distance of A(r+1, i) from A(r, i), or null for a run-time one.</param>
/// <param name="InnerStride">The distance of A(r, i+1) from A(r, i), within a panel if <paramref name="InnerPanels"/>; null for a run-time one.</param>
/// <param name="Inner">The length of the sum, or null if it is the number of samples.</param>
/// <param name="InnerPanels">Whether A's inner dimension lies in panels of 16, a run-time distance apart.</param>
/// <param name="Columns">The number of columns n.</param>
/// <param name="BPanel">The distance of B's panels, or null for a run-time one.</param>
/// <param name="BInner">The distance of B[i+1, n] from B[i, n].</param>
/// <param name="CRowStride">The distance of C's rows.</param>
/// <param name="CPanel">The distance of C's panels, or null for a run-time one.</param>
/// <param name="Bias">Whether sums start from a bias.</param>
/// <param name="RowsOutside">Whether rows are the outer loop and panels the inner one: right where A is the larger operand.</param>
/// <param name="PanelsGiven">Whether the number of panels is an argument, so that workers can share them.</param>
/// <param name="Rows">The number of rows where it is known, unless workers share them.</param>
/// <param name="TwoChains">
/// Whether even and odd steps are summed apart, where few rows leave the multipliers waiting; only where one worker always
/// has all rows, because the bits then depend on the tile.
/// </param>
internal sealed record TileShape(
    int? RowStride,
    int? InnerStride,
    int? Inner,
    bool InnerPanels,
    int Columns,
    int? BPanel,
    int BInner,
    int CRowStride,
    int? CPanel,
    bool Bias,
    bool RowsOutside,
    bool PanelsGiven = false,
    int? Rows = null,
    bool TwoChains = false)
{
    /// <summary>The height of the one tile that takes all rows where there are always as few.</summary>
    public int? WholeHeight => Rows is 2 or 3 or 5 ? Rows : null;


    public int Panels => (Columns + 15) / 16;

    /// <summary>A kernel of at most eight columns works on one vector at a time, the others on two.</summary>
    public bool Narrow => Columns <= 8;

    /// <summary>How many steps of the sum are written out in the loop: more where the loop is short.</summary>
    public int Unroll => Inner is null or < 128 ? 2 : 1;
}
