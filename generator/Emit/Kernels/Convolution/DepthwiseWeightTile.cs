using static NetGen.Generator.Emit.Kernels.ElementAccess;
using static NetGen.Generator.Emit.Names;

namespace NetGen.Generator.Emit.Kernels.Convolution;

/// <summary>
/// The register tile of the gradient of a depthwise convolution's weights: some kernel rows, a vector of channels at a time,
/// dw[(kh·K + kw)·16] += Σ x[n·xSample + (l·S + kh)·xRow + (p·S + kw)·xTap] · dy[n·dySample + l·dyLine + p·dyPixel] over
/// n &lt; samples, l &lt; lines, p &lt; pixels. Where a single row leaves the multipliers waiting, neighbouring pixels have
/// sums of their own and share the inputs that they have in common.
/// </summary>
/// <param name="kernel">The kernel's width K.</param>
/// <param name="stride">The stride S.</param>
/// <param name="type">The C# type of the numbers.</param>
internal sealed class DepthwiseWeightTile(int kernel, int stride, string type)
{
    private readonly string _vector = VectorOf(type);

    /// <summary>The most kernel rows of one tile. Lines that not all of them meet take one row at a time.</summary>
    public int MaxRows => Math.Max(1, Math.Min(kernel, 12 / kernel));

    /// <summary>The name of the method of a number of kernel rows, which is written at its first use.</summary>
    public string Require(KernelLibrary kernels, string name, int rows) => kernels.Require(
        $"depthwise_dw {kernel} {stride} {rows}",
        $"{name}_{rows}",
        (unique, code) =>
        {
            code.Line();
            Write(code, unique, rows);
        });

    /// <summary>A call, with a semicolon.</summary>
    public static string Call(string method, DepthwiseWeightTileArguments call) =>
        $"{method}(ref {call.X}, ref {call.Dy}, ref {call.Dw}, {call.Samples}, {call.Lines}, {call.Pixels}, "
        + $"{call.XSample}, {call.XRow}, {call.XTap}, {call.DySample}, {call.DyLine}, {call.DyPixel});";

    public void Write(CodeWriter code, string name, int rows)
    {
        var together = rows > 1 ? 1 : Together;
        code.Line($"// dw += dy·x, each channel by itself   {Text(rows)} kernel rows, over samples, lines and pixels");
        code.Line(Hot);
        code.Open(
            $"internal static void {name}(ref {type} x, ref {type} dy, ref {type} dw, nint samples, nint lines, nint pixels, "
            + "nint xSample, nint xRow, nint xTap, nint dySample, nint dyLine, nint dyPixel)");
        code.Open($"for (int q = 0; q < 16; q += {_vector}.Count)");
        for (var group = 0; group < rows * together; group++)
        {
            code.Line($"{_vector} {string.Join(", ", Enumerable.Range(0, kernel).Select(kw => $"c{group}{kw} = {(group < rows ? Load("dw", Place(group, kw)) : $"{_vector}.Zero")}"))};");
        }

        code.Open("for (nint n = 0; n < samples; n++)");
        code.Open("for (nint l = 0; l < lines; l++)");
        code.Line($"ref {type} r0 = ref {Unsafe}.Add(ref x, n * xSample + l * {Strides.Multiple(stride, "xRow")} + q);");
        for (var row = 1; row < rows; row++)
        {
            code.Line($"ref {type} r{row} = ref {Unsafe}.Add(ref r{row - 1}, xRow);");
        }

        code.Line($"ref {type} b = ref {Unsafe}.Add(ref dy, n * dySample + l * dyLine + q);");
        WritePixels(code, rows, together);
        code.Close();
        code.Close();
        for (var row = 0; row < rows; row++)
        {
            for (var kw = 0; kw < kernel; kw++)
            {
                code.Line(Store(string.Join(" + ", Enumerable.Range(0, together).Select(chain => $"c{row + chain}{kw}")), "dw", Place(row, kw)));
            }
        }

        code.Close();
        code.Close();
    }

    // Sums, gradients and an input fill the registers.
    private int Together => Math.Max(1, 15 / (kernel + 1));

    private void WritePixels(CodeWriter code, int rows, int together)
    {
        code.Line("nint p = 0;");
        if (together > 1)
        {
            code.Open($"for (; p <= pixels - {together}; p += {together})");
            WriteSliding(code, together);
            code.Close();
        }

        code.Open("for (; p < pixels; p++)");
        if (rows > 1)
        {
            WriteRows(code, rows);
        }
        else
        {
            WriteSliding(code, 1);
        }

        code.Close();
    }

    private void WriteRows(CodeWriter code, int rows)
    {
        code.Line($"var b0 = {Load("b", "")};");
        for (var row = 0; row < rows; row++)
        {
            for (var kw = 0; kw < kernel; kw++)
            {
                code.Line($"c{row}{kw} = {Vector}.MultiplyAddEstimate({Load("r" + row, Strides.Multiple(kw, "xTap"))}, b0, c{row}{kw});");
            }

            code.Line($"r{row} = ref {Unsafe}.Add(ref r{row}, {Strides.Multiple(stride, "xTap")});");
        }

        code.Line($"b = ref {Unsafe}.Add(ref b, dyPixel);");
    }

    private void WriteSliding(CodeWriter code, int pixels)
    {
        for (var p = 0; p < pixels; p++)
        {
            code.Line($"var b{p} = {Load("b", Strides.Multiple(p, "dyPixel"))};");
        }

        code.Line($"b = ref {Unsafe}.Add(ref b, {Strides.Multiple(pixels, "dyPixel")});");
        code.Line($"ref {type} column = ref r0;");
        for (var column = 0; column <= ((pixels - 1) * stride) + kernel - 1; column++)
        {
            if (column > 0)
            {
                code.Line($"column = ref {Unsafe}.Add(ref column, xTap);");
            }

            // One input meets each output whose kernel lies on it.
            var met = Enumerable.Range(0, pixels).Where(p => column - (p * stride) >= 0 && column - (p * stride) < kernel).ToList();
            if (met.Count > 0)
            {
                code.Line($"var a{column} = {Load("column", "")};");
            }

            foreach (var p in met)
            {
                var sum = $"c{p}{column - (p * stride)}";
                code.Line($"{sum} = {Vector}.MultiplyAddEstimate(a{column}, b{p}, {sum});");
            }
        }

        code.Line($"r0 = ref {Unsafe}.Add(ref r0, {Strides.Multiple(pixels * stride, "xTap")});");
    }

    private string Place(int row, int kw) => Sum(Text(((row * kernel) + kw) * 16), "q");
}
