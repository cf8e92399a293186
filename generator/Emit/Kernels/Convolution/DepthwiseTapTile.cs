using NetGen.Generator.Expressions;
using static NetGen.Generator.Emit.Kernels.ElementAccess;
using static NetGen.Generator.Emit.Names;

namespace NetGen.Generator.Emit.Kernels.Convolution;

/// <summary>
/// The register tile of depthwise convolution of any stride and dilation, and of its input's gradient: some outputs of one
/// line, a vector of channels at a time, y[i] = f(b + Σ x[i·xPixel + kh·xRow + kw·xTap] · w[kh·wRow + kw·wTap]) over
/// kh &lt; rows, kw &lt; taps. Every product loads its input, where <see cref="DepthwiseTile"/> has it in a register.
/// </summary>
/// <param name="bias">Whether sums start from a bias.</param>
/// <param name="function">The function f: x0 is the sum, x1, x2 … the operands; null to store the sum.</param>
/// <param name="operands">The number of operands.</param>
/// <param name="type">The C# type of the numbers.</param>
internal sealed class DepthwiseTapTile(bool bias, Expr? function, int operands, string type)
    : ICorrelationTile
{
    private readonly string _vector = VectorOf(type);
    private readonly TileEpilogue _epilogue = new(function, operands, type);

    public int MaxHeight => 8;

    public string Require(KernelLibrary kernels, string name, int height) => kernels.Require(
        $"depthwise_taps {bias} {_epilogue.Key} {height}",
        $"{name}_{height}",
        (unique, code) =>
        {
            code.Line();
            Write(code, unique, height);
        });

    public string Call(string method, string epilogue, ConvTileArguments call) =>
        $"{method}(ref {call.X}, ref {call.W}, {(bias ? $"ref {call.Bias}, " : "")}ref {call.Y}, {call.Tiles}, {call.Rows}, {call.Taps}, "
        + $"{call.XRow}, {call.XTap}, {call.XPixel}, {call.WRow}, {call.WTap}, {call.YPixel}{TileEpilogue.Arguments(call.Operands)});";

    private void Write(CodeWriter code, string name, int height)
    {
        code.Line($"// y = {_epilogue.Formula((bias ? "b + " : "") + "x∗w")}   {Text(height)} outputs of a line, each channel by itself, tiles times");
        code.Line(Hot);
        code.Open(
            $"internal static void {name}(ref {type} x, ref {type} w, {(bias ? $"ref {type} bias, " : "")}ref {type} y, nint tiles, nint rows, nint taps, "
            + $"nint xRow, nint xTap, nint xPixel, nint wRow, nint wTap, nint yPixel{_epilogue.Parameters})");
        code.Open($"for (int q = 0; q < 16; q += {_vector}.Count)");
        code.Line($"ref {type} xt = ref {Unsafe}.Add(ref x, q);");
        code.Line($"ref {type} yt = ref {Unsafe}.Add(ref y, q);");
        _epilogue.WriteStart(code);
        code.Open("for (nint t = 0; t < tiles; t++)");
        var start = bias ? Load("bias", "q") : $"{_vector}.Zero";
        code.Line($"{_vector} {string.Join(", ", Enumerable.Range(0, height).Select(i => i == 0 ? $"c0 = {start}" : $"c{i} = c0"))};");
        code.Open("for (nint kh = 0; kh < rows; kh++)");
        code.Line($"ref {type} a = ref {Unsafe}.Add(ref xt, kh * xRow);");
        code.Line($"ref {type} b = ref {Unsafe}.Add(ref w, kh * wRow + q);");
        code.Open("for (nint kw = 0; kw < taps; kw++)");
        code.Line($"var bv = {Load("b", "")};");
        for (var i = 0; i < height; i++)
        {
            code.Line($"c{i} = {Vector}.MultiplyAddEstimate({Load("a", Strides.Multiple(i, "xPixel"))}, bv, c{i});");
        }

        code.Line($"a = ref {Unsafe}.Add(ref a, xTap);");
        code.Line($"b = ref {Unsafe}.Add(ref b, wTap);");
        code.Close();
        code.Close();
        for (var i = 0; i < height; i++)
        {
            _epilogue.WriteStores(code, i, [($"c{i}", "")], Strides.Multiple(i, "yPixel"));
        }

        code.Line($"xt = ref {Unsafe}.Add(ref xt, {Strides.Multiple(height, "xPixel")});");
        code.Line($"yt = ref {Unsafe}.Add(ref yt, {Strides.Multiple(height, "yPixel")});");
        _epilogue.WriteNext(code, height);
        code.Close();
        code.Close();
        code.Close();
    }
}
