using NetGen.Generator.Expressions;
using static NetGen.Generator.Emit.Kernels.ElementAccess;
using static NetGen.Generator.Emit.Names;

namespace NetGen.Generator.Emit.Kernels.Convolution;

/// <summary>
/// The register tile of depthwise convolution: some outputs of one line, a vector of channels at a time,
/// y[i] = f(b + Σ x[(i·S + kw)·xTap + kh·xRow] · w[kh·wRow + 16·kw]) over kh &lt; rows, kw &lt; K. An input that slides through
/// the kernel is loaded once for each kernel row. The gradient with respect to the input, at stride 1, is the same tile
/// with the kernel turned by 180 degrees.
/// </summary>
/// <param name="kernel">The kernel's width K.</param>
/// <param name="stride">The stride S.</param>
/// <param name="bias">Whether sums start from a bias.</param>
/// <param name="function">The function f: x0 is the sum, x1, x2 … the operands; null to store the sum.</param>
/// <param name="operands">The number of operands.</param>
/// <param name="type">The C# type of the numbers.</param>
internal sealed class DepthwiseTile(int kernel, int stride, bool bias, Expr? function, int operands, string type)
    : ICorrelationTile
{
    private readonly string _vector = VectorOf(type);
    private readonly TileEpilogue _epilogue = new(function, operands, type);

    /// <summary>The height of the highest tile: sums, a row of weights and an input fill the registers.</summary>
    public int MaxHeight => Math.Max(1, Math.Min(7, 15 - kernel));

    /// <summary>The name of the method of a height, which is written at its first use.</summary>
    public string Require(KernelLibrary kernels, string name, int height) => kernels.Require(
        $"depthwise {kernel} {stride} {bias} {_epilogue.Key} {height}",
        $"{name}_{height}",
        (unique, code) =>
        {
            code.Line();
            Write(code, unique, height);
        });

    /// <summary>A call, with a semicolon. Taps, Run, XPixel and WTap are not used: outputs are S·XTap apart.</summary>
    public string Call(string method, string epilogue, ConvTileArguments call) =>
        $"{method}(ref {call.X}, ref {call.W}, {(bias ? $"ref {call.Bias}, " : "")}ref {call.Y}, {call.Tiles}, {call.Rows}, "
        + $"{call.XRow}, {call.XTap}, {call.WRow}, {call.YPixel}{TileEpilogue.Arguments(call.Operands)});";

    public void Write(CodeWriter code, string name, int height)
    {
        code.Line($"// y = {_epilogue.Formula((bias ? "b + " : "") + "x∗w")}   {Text(height)} outputs of a line, each channel by itself, tiles times");
        code.Line(Hot);
        code.Open(
            $"internal static void {name}(ref {type} x, ref {type} w, {(bias ? $"ref {type} bias, " : "")}ref {type} y, nint tiles, nint rows, "
            + $"nint xRow, nint xTap, nint wRow, nint yPixel{_epilogue.Parameters})");
        code.Open($"for (int q = 0; q < 16; q += {_vector}.Count)");
        code.Line($"ref {type} xt = ref {Unsafe}.Add(ref x, q);");
        code.Line($"ref {type} yt = ref {Unsafe}.Add(ref y, q);");
        _epilogue.WriteStart(code);
        code.Open("for (nint t = 0; t < tiles; t++)");
        WriteTile(code, height);
        code.Line($"xt = ref {Unsafe}.Add(ref xt, {Strides.Multiple(height * stride, "xTap")});");
        code.Line($"yt = ref {Unsafe}.Add(ref yt, {Strides.Multiple(height, "yPixel")});");
        _epilogue.WriteNext(code, height);
        code.Close();
        code.Close();
        code.Close();
    }

    private void WriteTile(CodeWriter code, int height)
    {
        var start = bias ? Load("bias", "q") : $"{_vector}.Zero";
        code.Line($"{_vector} {string.Join(", ", Enumerable.Range(0, height).Select(i => i == 0 ? $"c0 = {start}" : $"c{i} = c0"))};");
        code.Open("for (nint kh = 0; kh < rows; kh++)");
        code.Line($"ref {type} a = ref {Unsafe}.Add(ref xt, kh * xRow);");
        code.Line($"ref {type} b = ref {Unsafe}.Add(ref w, kh * wRow + q);");
        for (var kw = 0; kw < kernel; kw++)
        {
            code.Line($"var b{kw} = {Load("b", Text(kw * 16))};");
        }

        for (var column = 0; column <= ((height - 1) * stride) + kernel - 1; column++)
        {
            if (column > 0)
            {
                code.Line($"a = ref {Unsafe}.Add(ref a, xTap);");
            }

            WriteColumn(code, height, column);
        }

        code.Close();
        for (var i = 0; i < height; i++)
        {
            _epilogue.WriteStores(code, i, [($"c{i}", "")], Strides.Multiple(i, "yPixel"));
        }
    }

    // One input meets each output whose kernel lies on it.
    private void WriteColumn(CodeWriter code, int height, int column)
    {
        var met = Enumerable.Range(0, height).Where(i => column - (i * stride) >= 0 && column - (i * stride) < kernel).ToList();
        if (met.Count == 0)
        {
            return;
        }

        code.Line($"var a{column} = {Load("a", "")};");
        foreach (var i in met)
        {
            code.Line($"c{i} = {Vector}.MultiplyAddEstimate(a{column}, b{column - (i * stride)}, c{i});");
        }
    }
}
