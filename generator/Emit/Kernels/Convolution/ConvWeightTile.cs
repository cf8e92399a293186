using static NetGen.Generator.Emit.Kernels.ElementAccess;
using static NetGen.Generator.Emit.Names;

namespace NetGen.Generator.Emit.Kernels.Convolution;

/// <summary>
/// The register tile of the gradient of a convolution's weights: some neighbouring inputs of a kernel row (positions
/// and channels, as far as they are contiguous) by one panel of 16 output channels,
/// dw[16·k] += Σ x[n·xSample + l·xLine + p·xPixel + k] · dy[n·dySample + l·dyLine + p·dyPixel] over n &lt; samples,
/// l &lt; lines, p &lt; pixels.
/// </summary>
/// <param name="columns">The number of output channels of a narrow tile (at most eight), or 16.</param>
/// <param name="type">The C# type of the numbers.</param>
internal sealed class ConvWeightTile(int columns, string type)
{
    private readonly string _vector = VectorOf(type);

    private bool Narrow => columns <= 8;

    private int Vectors => Narrow ? 1 : 2;

    /// <summary>The height of the highest tile: its accumulators leave registers for two factors.</summary>
    public int MaxHeight => Narrow ? 12 : 6;

    /// <summary>The name of the method of a height, which is written at its first use.</summary>
    public string Require(KernelLibrary kernels, string name, int height) => kernels.Require(
        $"conv_dw {(Narrow ? columns : 16)} {height}",
        $"{name}_{height}",
        (unique, code) =>
        {
            code.Line();
            Write(code, unique, height);
        });

    /// <summary>A call, with a semicolon.</summary>
    public static string Call(string method, ConvWeightTileArguments call) =>
        $"{method}(ref {call.X}, ref {call.Dy}, ref {call.Dw}, {call.Tiles}, {call.Samples}, {call.Lines}, {call.Pixels}, "
        + $"{call.XSample}, {call.XLine}, {call.XPixel}, {call.DySample}, {call.DyLine}, {call.DyPixel});";

    public void Write(CodeWriter code, string name, int height)
    {
        code.Line($"// dw += dyᵀ·x   {Text(height)} inputs by a panel of {(Narrow ? Text(columns) : "16")} channels, tiles times, over samples, lines and pixels");
        code.Line(Hot);
        code.Open(
            $"internal static void {name}(ref {type} x, ref {type} dy, ref {type} dw, nint tiles, nint samples, nint lines, nint pixels, "
            + "nint xSample, nint xLine, nint xPixel, nint dySample, nint dyLine, nint dyPixel)");
        if (!Narrow)
        {
            code.Line("// 0 where one vector fills a panel: the second half of the tile then repeats the first.");
            code.Line($"nint second = {_vector}.Count & 15;");
        }

        code.Open(Narrow
            ? $"for (int q = 0; q < {Text(columns)}; q += {_vector}.Count)"
            : $"for (int q = 0; q < 16; q += 2 * {_vector}.Count)");
        code.Line($"ref {type} xt = ref x;");
        code.Line($"ref {type} dwt = ref {Unsafe}.Add(ref dw, q);");
        code.Open("for (nint t = 0; t < tiles; t++)");
        WriteTile(code, height);
        code.Line($"xt = ref {Unsafe}.Add(ref xt, {Text(height)});");
        code.Line($"dwt = ref {Unsafe}.Add(ref dwt, {Text(height * 16)});");
        code.Close();
        code.Close();
        code.Close();
    }

    private void WriteTile(CodeWriter code, int height)
    {
        // Few inputs have too few accumulators to keep the multipliers busy: neighbouring pixels are then summed apart.
        var chains = ConvTileShape.ChainsOf(height * Vectors);
        for (var j = 0; j < Vectors; j++)
        {
            for (var chain = 0; chain < chains; chain++)
            {
                code.Line($"{_vector} {string.Join(", ", Enumerable.Range(0, height).Select(i => $"{Name(chain, i, j)} = {(chain == 0 ? Load("dwt", Offset(i, j)) : $"{_vector}.Zero")}"))};");
            }
        }

        var unroll = Math.Max(2, chains);
        code.Open("for (nint n = 0; n < samples; n++)");
        code.Open("for (nint l = 0; l < lines; l++)");
        code.Line($"ref {type} a = ref {Unsafe}.Add(ref xt, n * xSample + l * xLine);");
        code.Line($"ref {type} b = ref {Unsafe}.Add(ref dy, n * dySample + l * dyLine + q);");
        code.Open($"for (nint p = {unroll}; p <= pixels; p += {unroll})");
        for (var u = 0; u < unroll; u++)
        {
            WriteProducts(code, height, u, u % chains);
        }

        code.Line($"a = ref {Unsafe}.Add(ref a, {unroll} * xPixel);");
        code.Line($"b = ref {Unsafe}.Add(ref b, {unroll} * dyPixel);");
        code.Close();
        code.Open(unroll == 2 ? "if ((pixels & 1) != 0)" : $"for (nint p = pixels & {unroll - 1}; p > 0; p--)");
        WriteProducts(code, height, 0, 0);
        if (unroll > 2)
        {
            code.Line($"a = ref {Unsafe}.Add(ref a, xPixel);");
            code.Line($"b = ref {Unsafe}.Add(ref b, dyPixel);");
        }

        code.Close();
        code.Close();
        code.Close();
        for (var i = 0; i < height; i++)
        {
            for (var j = 0; j < Vectors; j++)
            {
                code.Line(Store(string.Join(" + ", Enumerable.Range(0, chains).Select(chain => Name(chain, i, j))), "dwt", Offset(i, j)));
            }
        }
    }

    private void WriteProducts(CodeWriter code, int height, int u, int chain)
    {
        for (var j = 0; j < Vectors; j++)
        {
            code.Line($"var b{u}{j} = {Load("b", Sum(Strides.Multiple(u, "dyPixel"), j == 1 ? "second" : ""))};");
        }

        for (var i = 0; i < height; i++)
        {
            var offset = Sum(Strides.Multiple(u, "xPixel"), Text(i));
            code.Line(
                $"var a{u}{i} = new {_vector}({(offset == "0" ? "a" : $"{Unsafe}.Add(ref a, {offset})")});"
                + string.Concat(Enumerable.Range(0, Vectors).Select(j => $" {Name(chain, i, j)} = {Vector}.MultiplyAddEstimate(a{u}{i}, b{u}{j}, {Name(chain, i, j)});")));
        }
    }

    private static string Name(int chain, int i, int j) => $"{(char)('c' + chain)}{i}{j}";

    private static string Offset(int i, int j) => Sum(Text(i * 16), j == 1 ? "second" : "");
}
