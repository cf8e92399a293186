using NetGen.CompilerServices;
using Xunit;

namespace NetGen.Numerics.Tests.Functions;

public class RowsTests
{
    public static TheoryData<int> Widths => [1, 3, 4, 8, 9, 15, 16, 17, 31, 40, 784];

    [Theory]
    [MemberData(nameof(Widths))]
    public void Rows_are_padded_with_zeros_and_come_back(int width)
    {
        foreach (var rows in new[] { 1, 2, 7 })
        {
            Check(width, rows, slack: 0);
            Check(width, rows, slack: 16);
        }
    }

    private static void Check(int width, int rows, int slack)
    {
        var padded = (width + 15) / 16 * 16;
        var stride = padded + slack;
        var dense = Enumerable.Range(1, width * rows).Select(i => (float)i).ToArray();
        CheckType(
            dense,
            (ref float s, ref float d) => Rows.CopyPadded(ref s, width, ref d, stride, rows),
            (ref float s, ref float d) => Rows.CopyOut(ref s, stride, ref d, width, rows));
        CheckType(
            Array.ConvertAll(dense, x => (double)x),
            (ref double s, ref double d) => Rows.CopyPadded(ref s, width, ref d, stride, rows),
            (ref double s, ref double d) => Rows.CopyOut(ref s, stride, ref d, width, rows));

        // Around both memories lie marks, which no copy may change.
        void CheckType<T>(T[] source, Copy<T> pad, Copy<T> unpad)
            where T : struct, System.Numerics.INumber<T>
        {
            var mark = T.CreateChecked(-7);
            var block = Enumerable.Repeat(mark, (rows * stride) + 16).ToArray();
            pad(ref source[0], ref block[0]);
            for (var i = 0; i < block.Length; i++)
            {
                var (row, column) = (i / stride, i % stride);
                Assert.Equal(row >= rows || column >= padded ? mark : column < width ? source[(row * width) + column] : T.Zero, block[i]);
            }

            var back = Enumerable.Repeat(mark, source.Length + 16).ToArray();
            unpad(ref block[0], ref back[0]);
            Assert.Equal(source, back[..source.Length]);
            Assert.All(back[source.Length..], x => Assert.Equal(mark, x));
        }
    }

    private delegate void Copy<T>(ref T source, ref T target);
}
