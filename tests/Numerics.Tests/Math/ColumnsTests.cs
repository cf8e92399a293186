using System.Numerics;
using NetGen.CompilerServices;
using Xunit;

namespace NetGen.Numerics.Tests.Functions;

/// <summary>Columns of rows and panels, at every place in a panel; nothing else is written.</summary>
public class ColumnsTests
{
    [Fact]
    public void Columns_are_copied_into_place()
    {
        Check<float>();
        Check<double>();

        static void Check<T>()
            where T : unmanaged, IFloatingPointIeee754<T>
        {
            foreach (var (width, first, padding) in from width in Enumerable.Range(1, 35) from first in new[] { 0, 3, 16, 21 } from padding in new[] { 0, 5 } select (width, first, padding))
            {
                const int Rows = 3;
                var (from, to) = (48, 80);
                var source = Enumerable.Range(0, Rows * from).Select(T.CreateChecked).ToArray();
                var target = Enumerable.Repeat(T.CreateChecked(-1), Rows * to).ToArray();
                CompilerServices.Rows.CopyColumns(ref source[0], from, width, ref target[first], to, padding, Rows);
                for (var i = 0; i < target.Length; i++)
                {
                    var (row, column) = (i / to, (i % to) - first);
                    var expected = column < 0 || column >= width + padding ? T.CreateChecked(-1) : column < width ? source[(row * from) + column] : T.Zero;
                    Assert.Equal(expected, target[i]);
                }
            }
        }
    }

    [Fact]
    public void Columns_of_panels_move_to_panels_of_their_own()
    {
        Check<float>();
        Check<double>();

        static void Check<T>()
            where T : unmanaged, IFloatingPointIeee754<T>
        {
            foreach (var (width, first) in from width in Enumerable.Range(1, 35) from first in Enumerable.Range(0, 33) select (width, first))
            {
                const int Rows = 3;
                var (from, to) = ((Rows + 2) * 16, (Rows + 1) * 16);
                var source = Enumerable.Range(1, from * ((width + first + 15) / 16)).Select(T.CreateChecked).ToArray();
                var target = Enumerable.Repeat(T.CreateChecked(-1), to * 3).ToArray();
                CompilerServices.Rows.SlicePanels(ref source[0], from, first, ref target[0], to, width, Rows);
                for (var i = 0; i < target.Length; i++)
                {
                    var (panel, row, lane) = (i / to, i % to / 16, i % 16);
                    var column = (panel * 16) + lane;
                    var expected = row >= Rows || panel * 16 >= width ? T.CreateChecked(-1)
                        : column >= width ? T.Zero
                        : source[((first + column) / 16 * from) + (row * 16) + ((first + column) % 16)];
                    Assert.Equal(expected, target[i]);
                }
            }
        }
    }
}
