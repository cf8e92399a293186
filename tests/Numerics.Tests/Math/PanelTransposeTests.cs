using NetGen.CompilerServices;
using Xunit;

namespace NetGen.Numerics.Tests.Functions;

public class PanelTransposeTests
{
    private static readonly int[] Sizes = [1, 3, 7, 8, 9, 15, 16, 17, 33, 64];

    public static TheoryData<int> Inner => new(Sizes);

    [Theory]
    [MemberData(nameof(Inner))]
    public void Every_element_lies_where_the_transpose_has_it(int inner)
    {
        foreach (var outputs in Sizes)
        {
            Check(inner, outputs);
        }
    }

    private static void Check(int inner, int outputs)
    {
        // One panel stride has room to spare; NaN marks what must not be touched.
        var stride = (inner + 1) * 16;
        var w = new float[(outputs + 15) / 16 * stride];
        for (var i = 0; i < w.Length; i++)
        {
            w[i] = i % stride < inner * 16 ? i + 1 : float.NaN;
        }

        var panels = (inner + 15) / 16;
        var singles = Enumerable.Repeat(float.NaN, (panels * outputs * 16) + 8).ToArray();
        var doubles = Enumerable.Repeat(double.NaN, singles.Length).ToArray();
        PanelTranspose.Transpose(ref w[0], stride, inner, outputs, ref singles[0]);
        var wide = Array.ConvertAll(w, x => (double)x);
        PanelTranspose.Transpose(ref wide[0], stride, inner, outputs, ref doubles[0], 0, panels / 2);
        PanelTranspose.Transpose(ref wide[0], stride, inner, outputs, ref doubles[0], panels / 2, panels);

        for (var i = 0; i < singles.Length; i++)
        {
            var (panel, n, lane) = (i / (outputs * 16), i / 16 % outputs, i % 16);
            var k = (panel * 16) + lane;
            var expected = panel >= panels ? float.NaN : k >= inner ? 0 : w[(n / 16 * stride) + (k * 16) + (n % 16)];
            Assert.Equal(expected, singles[i]);
            Assert.Equal(expected, (float)doubles[i]);
        }
    }
}
