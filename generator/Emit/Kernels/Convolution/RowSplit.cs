namespace NetGen.Generator.Emit.Kernels.Convolution;

/// <summary>Consecutive tiles of equal height.</summary>
/// <param name="First">The first element.</param>
/// <param name="Height">The elements of one tile.</param>
/// <param name="Tiles">The number of tiles.</param>
internal sealed record RowPart(int First, int Height, int Tiles);

/// <summary>How a row is divided into tiles: evenly, because low tiles are slow. 32 = 6 + 6 + 5 + 5 + 5 + 5.</summary>
internal static class RowSplit
{
    public static IReadOnlyList<RowPart> Of(int length, int highest)
    {
        var tiles = (length + highest - 1) / highest;
        var (height, higher) = (length / tiles, length % tiles);
        var parts = new List<RowPart>();
        if (higher > 0)
        {
            parts.Add(new RowPart(0, height + 1, higher));
        }

        parts.Add(new RowPart(higher * (height + 1), height, tiles - higher));
        return parts;
    }
}
