#pragma warning disable CS1591
using System.Numerics;
using System.Runtime.CompilerServices;
namespace NetGen.CompilerServices;
public static partial class Rows
{
    public static void CopyPadded<T>(ref T s, nint width, ref T d, nint stride, nint rows) where T : unmanaged
    { for (nint r = 0; r < rows; r++) { for (nint c = 0; c < width; c++) Unsafe.Add(ref d, r * stride + c) = Unsafe.Add(ref s, r * width + c); } }
    public static void CopyOut<T>(ref T s, nint stride, ref T d, nint width, nint rows) where T : unmanaged
    { for (nint r = 0; r < rows; r++) for (nint c = 0; c < width; c++) Unsafe.Add(ref d, r * width + c) = Unsafe.Add(ref s, r * stride + c); }
}
public static class PanelTranspose
{
    public static void Transpose<T>(ref T w, nint panelStride, int inner, int outputs, ref T wt, int from, int to) where T : unmanaged
    {
        for (int p = from; p < to; p++) for (int n = 0; n < outputs; n++) for (int j = 0; j < 16; j++)
        { int k = p * 16 + j; if (k < inner) Unsafe.Add(ref wt, (nint)p * outputs * 16 + n * 16 + j) = Unsafe.Add(ref w, n / 16 * panelStride + k * 16 + n % 16); }
    }
}
public static partial class RandomMask
{
    public static void Fill<T>(ref T mask, nint stride, int width, int from, int to, uint key, double rate) where T : unmanaged, IFloatingPointIeee754<T>
    { for (int r = 0; r < to - from; r++) for (int c = 0; c < width; c++) { uint h = key + (uint)((r + from) * width + c) * 0x9E3779B9u; h ^= h >> 16; h *= 0x85ebca6b; h ^= h >> 13; h *= 0xc2b2ae35; h ^= h >> 16; Unsafe.Add(ref mask, r * stride + c) = h < rate * 4294967296.0 ? T.Zero : T.CreateTruncating(1 / (1 - rate)); } }
}
