using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

// For each position a matrix product with a register tile of up to six rows by two vectors. Rows are divided evenly into
// tiles; each height is a method of its own once compiled. The sums are in order whatever the height.
public static partial class Winograd
{
    private interface IRows
    {
        static abstract int Count { get; }
    }

    // p[tile, output] = sum of v[tile, input] u[input, output] over inputs.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Products(in WinogradShape shape, ref float v, ref float u, ref float p, nint tiles)
    {
        nint panels = shape.OutputRow / PanelWidth;
        for (nint position = 0; position < shape.Positions; position++)
        {
            for (nint panel = 0; panel < panels; panel++)
            {
                ref var a = ref Unsafe.Add(ref v, position * shape.InputPosition);
                ref var b = ref Unsafe.Add(ref u, (position * shape.WeightPosition) + (panel * shape.Inputs * PanelWidth));
                ref var c = ref Unsafe.Add(ref p, (position * shape.OutputPosition) + (panel * PanelWidth));
                Divide(tiles, out var height, out var taller, out var count);
                ProductTiles(height + 1, ref a, ref b, ref c, shape.InputRow, shape.OutputRow, shape.Inputs, taller);
                a = ref Unsafe.Add(ref a, taller * (height + 1) * shape.InputRow);
                c = ref Unsafe.Add(ref c, taller * (height + 1) * shape.OutputRow);
                ProductTiles(height, ref a, ref b, ref c, shape.InputRow, shape.OutputRow, shape.Inputs, count - taller);
            }
        }
    }

    // du[input, output] = sum of v[tile, input] z[tile, output] over the block's tiles, added to what is there.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void WeightProducts(in WinogradShape shape, ref float v, ref float z, ref float du, nint tiles, bool add)
    {
        nint panels = shape.OutputRow / PanelWidth;
        for (nint position = 0; position < shape.Positions; position++)
        {
            for (nint panel = 0; panel < panels; panel++)
            {
                ref var a = ref Unsafe.Add(ref v, position * shape.InputPosition);
                ref var b = ref Unsafe.Add(ref z, (position * shape.OutputPosition) + (panel * PanelWidth));
                ref var c = ref Unsafe.Add(ref du, (position * shape.WeightPosition) + (panel * shape.Inputs * PanelWidth));
                Divide(shape.Inputs, out var height, out var taller, out var count);
                WeightProductTiles(height + 1, ref a, ref b, ref c, shape.InputRow, shape.OutputRow, tiles, taller, add);
                a = ref Unsafe.Add(ref a, taller * (height + 1));
                c = ref Unsafe.Add(ref c, taller * (height + 1) * PanelWidth);
                WeightProductTiles(height, ref a, ref b, ref c, shape.InputRow, shape.OutputRow, tiles, count - taller, add);
            }
        }
    }

    // Rows into the fewest tiles of at most six, of two heights at most.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Divide(nint rows, out nint height, out nint taller, out nint count)
    {
        count = (rows + 5) / 6;
        height = rows / count;
        taller = rows - (height * count);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ProductTiles(
        nint height, ref float a, ref float b, ref float c, nint aRow, nint cRow, nint inner, nint count)
    {
        if (count == 0)
        {
            return;
        }

        switch (height)
        {
            case 6:
                ProductTiles<Six>(ref a, ref b, ref c, aRow, cRow, inner, count);
                break;
            case 5:
                ProductTiles<Five>(ref a, ref b, ref c, aRow, cRow, inner, count);
                break;
            case 4:
                ProductTiles<Four>(ref a, ref b, ref c, aRow, cRow, inner, count);
                break;
            case 3:
                ProductTiles<Three>(ref a, ref b, ref c, aRow, cRow, inner, count);
                break;
            case 2:
                ProductTiles<Two>(ref a, ref b, ref c, aRow, cRow, inner, count);
                break;
            default:
                ProductTiles<One>(ref a, ref b, ref c, aRow, cRow, inner, count);
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void WeightProductTiles(
        nint height, ref float a, ref float b, ref float c, nint aInner, nint bInner, nint inner, nint count, bool add)
    {
        if (count == 0)
        {
            return;
        }

        switch (height)
        {
            case 6:
                WeightProductTiles<Six>(ref a, ref b, ref c, aInner, bInner, inner, count, add);
                break;
            case 5:
                WeightProductTiles<Five>(ref a, ref b, ref c, aInner, bInner, inner, count, add);
                break;
            case 4:
                WeightProductTiles<Four>(ref a, ref b, ref c, aInner, bInner, inner, count, add);
                break;
            case 3:
                WeightProductTiles<Three>(ref a, ref b, ref c, aInner, bInner, inner, count, add);
                break;
            case 2:
                WeightProductTiles<Two>(ref a, ref b, ref c, aInner, bInner, inner, count, add);
                break;
            default:
                WeightProductTiles<One>(ref a, ref b, ref c, aInner, bInner, inner, count, add);
                break;
        }
    }

    private readonly struct Six : IRows
    {
        public static int Count => 6;
    }

    private readonly struct Five : IRows
    {
        public static int Count => 5;
    }

    private readonly struct Four : IRows
    {
        public static int Count => 4;
    }

    private readonly struct Three : IRows
    {
        public static int Count => 3;
    }

    private readonly struct Two : IRows
    {
        public static int Count => 2;
    }

    private readonly struct One : IRows
    {
        public static int Count => 1;
    }
}
