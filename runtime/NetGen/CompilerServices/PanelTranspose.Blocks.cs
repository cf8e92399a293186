using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.CompilerServices;

// Square blocks transposed in registers. Rows that the weights do not have are zeros; rows that the result does not have
// are not written.
public static partial class PanelTranspose
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Block(ref float from, nint rows, ref float to, nint columns)
    {
        var r0 = rows > 0 ? Vector256.LoadUnsafe(ref from) : default;
        var r1 = rows > 1 ? Vector256.LoadUnsafe(ref from, 1 * PanelWidth) : default;
        var r2 = rows > 2 ? Vector256.LoadUnsafe(ref from, 2 * PanelWidth) : default;
        var r3 = rows > 3 ? Vector256.LoadUnsafe(ref from, 3 * PanelWidth) : default;
        var r4 = rows > 4 ? Vector256.LoadUnsafe(ref from, 4 * PanelWidth) : default;
        var r5 = rows > 5 ? Vector256.LoadUnsafe(ref from, 5 * PanelWidth) : default;
        var r6 = rows > 6 ? Vector256.LoadUnsafe(ref from, 6 * PanelWidth) : default;
        var r7 = rows > 7 ? Vector256.LoadUnsafe(ref from, 7 * PanelWidth) : default;

        var a0 = Avx.UnpackLow(r0, r1);
        var a1 = Avx.UnpackHigh(r0, r1);
        var a2 = Avx.UnpackLow(r2, r3);
        var a3 = Avx.UnpackHigh(r2, r3);
        var a4 = Avx.UnpackLow(r4, r5);
        var a5 = Avx.UnpackHigh(r4, r5);
        var a6 = Avx.UnpackLow(r6, r7);
        var a7 = Avx.UnpackHigh(r6, r7);

        r0 = Avx.Shuffle(a0, a2, 0x44);
        r1 = Avx.Shuffle(a0, a2, 0xEE);
        r2 = Avx.Shuffle(a1, a3, 0x44);
        r3 = Avx.Shuffle(a1, a3, 0xEE);
        r4 = Avx.Shuffle(a4, a6, 0x44);
        r5 = Avx.Shuffle(a4, a6, 0xEE);
        r6 = Avx.Shuffle(a5, a7, 0x44);
        r7 = Avx.Shuffle(a5, a7, 0xEE);

        Store(Avx.Permute2x128(r0, r4, 0x20), ref to, 0, columns);
        Store(Avx.Permute2x128(r1, r5, 0x20), ref to, 1, columns);
        Store(Avx.Permute2x128(r2, r6, 0x20), ref to, 2, columns);
        Store(Avx.Permute2x128(r3, r7, 0x20), ref to, 3, columns);
        Store(Avx.Permute2x128(r0, r4, 0x31), ref to, 4, columns);
        Store(Avx.Permute2x128(r1, r5, 0x31), ref to, 5, columns);
        Store(Avx.Permute2x128(r2, r6, 0x31), ref to, 6, columns);
        Store(Avx.Permute2x128(r3, r7, 0x31), ref to, 7, columns);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Block(ref double from, nint rows, ref double to, nint columns)
    {
        var r0 = rows > 0 ? Vector256.LoadUnsafe(ref from) : default;
        var r1 = rows > 1 ? Vector256.LoadUnsafe(ref from, 1 * PanelWidth) : default;
        var r2 = rows > 2 ? Vector256.LoadUnsafe(ref from, 2 * PanelWidth) : default;
        var r3 = rows > 3 ? Vector256.LoadUnsafe(ref from, 3 * PanelWidth) : default;

        var a0 = Avx.UnpackLow(r0, r1);
        var a1 = Avx.UnpackHigh(r0, r1);
        var a2 = Avx.UnpackLow(r2, r3);
        var a3 = Avx.UnpackHigh(r2, r3);

        Store(Avx.Permute2x128(a0, a2, 0x20), ref to, 0, columns);
        Store(Avx.Permute2x128(a1, a3, 0x20), ref to, 1, columns);
        Store(Avx.Permute2x128(a0, a2, 0x31), ref to, 2, columns);
        Store(Avx.Permute2x128(a1, a3, 0x31), ref to, 3, columns);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store<T>(Vector256<T> value, ref T to, nint row, nint rows)
        where T : unmanaged
    {
        if (row < rows)
        {
            value.StoreUnsafe(ref to, (nuint)(row * PanelWidth));
        }
    }
}
