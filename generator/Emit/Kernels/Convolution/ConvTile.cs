using NetGen.Generator.Expressions;
using static NetGen.Generator.Emit.Kernels.ElementAccess;
using static NetGen.Generator.Emit.Names;

namespace NetGen.Generator.Emit.Kernels.Convolution;

/// <summary>
/// The register tile of direct convolution: some outputs of one line by one panel of 16 output channels,
/// y[i] = f(b + Σ x[i·xPixel + kh·xRow + kw·xTap + k] · w[kh·wRow + kw·wTap + 16·k]) over kh &lt; rows, kw &lt; taps,
/// k &lt; run. One text serves convolution, its gradient with respect to the input (x is then dy, and w is transposed)
/// and transposed convolution.
/// </summary>
/// <param name="shape">What is fixed.</param>
/// <param name="type">The C# type of the numbers.</param>
internal sealed class ConvTile(ConvTileShape shape, string type)
    : ICorrelationTile
{
    private readonly string _vector = VectorOf(type);

    /// <summary>The height of the highest tile.</summary>
    public int MaxHeight => shape.MaxHeight;

    /// <summary>The name of the method of a height, which is written at its first use.</summary>
    public string Require(KernelLibrary kernels, string name, int height) => kernels.Require(
        $"conv {shape} {height}",
        $"{name}_{height}",
        (unique, code) =>
        {
            code.Line();
            Write(code, unique, height);
        });

    /// <summary>A call, with a semicolon.</summary>
    /// <param name="method">The method's name.</param>
    /// <param name="epilogue">The type of the function f.</param>
    /// <param name="call">The arguments.</param>
    public string Call(string method, string epilogue, ConvTileArguments call)
    {
        string?[] arguments =
        [
            "ref " + call.X,
            "ref " + call.W,
            "ref " + call.Bias,
            "ref " + call.Y,
            call.Tiles,
            call.Rows,
            call.Taps,
            shape.Run is null ? call.Run : null,
            call.XRow,
            call.XTap,
            shape.XPixel is null ? call.XPixel : null,
            call.WRow,
            call.WTap,
            shape.YPixel is null ? call.YPixel : null,
            shape.Partial ? call.Columns : null,
        ];
        var operands = call.Operands.Concat([(call.Y, "0"), (call.Y, "0")]).Take(2).Select(operand => $", ref {operand.Item1}, {operand.Item2}");
        return $"{method}<{epilogue}>({string.Join(", ", arguments.Where(argument => argument is not null))}{string.Concat(operands)});";
    }

    private string Parameters
    {
        get
        {
            string?[] parameters =
            [
                $"ref {type} x",
                $"ref {type} w",
                $"ref {type} bias",
                $"ref {type} y",
                "nint tiles",
                "nint rows",
                "nint taps",
                shape.Run is null ? "nint run" : null,
                "nint xRow",
                "nint xTap",
                shape.XPixel is null ? "nint xPixel" : null,
                "nint wRow",
                "nint wTap",
                shape.YPixel is null ? "nint yPixel" : null,
                shape.Partial ? "nint columns" : null,
                $"ref {type} first",
                "nint firstPixel",
                $"ref {type} other",
                "nint otherPixel",
            ];
            return string.Join(", ", parameters.Where(parameter => parameter is not null));
        }
    }

    public void Write(CodeWriter code, string name, int height)
    {
        code.Line($"// y = f(x∗w)   {Text(height)} outputs of a line by a panel of {(shape.Narrow ? Text(shape.Columns) : "16")} channels, tiles times");
        code.Line(Hot);
        code.Open($"internal static void {name}<TEpilogue>({Parameters})\n    where TEpilogue : struct, {Support}.IEpilogue<{type}>");
        if (!shape.Narrow)
        {
            code.Line("// 0 where one vector fills a panel: the second half of the tile then repeats the first.");
            code.Line($"nint second = {_vector}.Count & 15;");
        }

        if (shape.XPixel is null && height > 2)
        {
            code.Line($"nint {string.Join(", ", Enumerable.Range(2, height - 2).Select(i => $"x{i} = {i} * xPixel"))};");
        }

        code.Open(shape.Narrow
            ? $"for (int q = 0; q < {Text(shape.Columns)}; q += {_vector}.Count)"
            : $"for (int q = 0; q < 16; q += 2 * {_vector}.Count)");
        code.Line($"ref {type} xt = ref x;");
        code.Line($"ref {type} yt = ref {Unsafe}.Add(ref y, q);");
        code.Line($"ref {type} ft = ref {Unsafe}.Add(ref first, q);");
        code.Line($"ref {type} ot = ref {Unsafe}.Add(ref other, q);");
        code.Open("for (nint t = 0; t < tiles; t++)");
        WriteTile(code, height);
        code.Line($"xt = ref {Unsafe}.Add(ref xt, {Strides.Multiple(height, shape.XPixel, "xPixel")});");
        code.Line($"yt = ref {Unsafe}.Add(ref yt, {Strides.Multiple(height, shape.YPixel, "yPixel")});");
        code.Line($"ft = ref {Unsafe}.Add(ref ft, {Strides.Multiple(height, "firstPixel")});");
        code.Line($"ot = ref {Unsafe}.Add(ref ot, {Strides.Multiple(height, "otherPixel")});");
        code.Close();
        code.Close();
        if (shape.Clears)
        {
            WriteClear(code, height);
        }

        code.Close();
    }

    private void WriteClear(CodeWriter code, int height)
    {
        code.Open($"for (int q = {Text(shape.Columns)} + {_vector}.Count - 1 & -{_vector}.Count; q < 16; q += {_vector}.Count)");
        code.Line($"ref {type} yt = ref {Unsafe}.Add(ref y, q);");
        code.Open($"for (nint t = 0; t < {Text(height)} * tiles; t++)");
        code.Line(Store($"{_vector}.Zero", "yt", ""));
        code.Line($"yt = ref {Unsafe}.Add(ref yt, {Strides.Multiple(1, shape.YPixel, "yPixel")});");
        code.Close();
        code.Close();
    }

    private void WriteTile(CodeWriter code, int height)
    {
        var chains = shape.Chains(height);
        for (var j = 0; j < shape.Vectors; j++)
        {
            for (var chain = 0; chain < chains; chain++)
            {
                code.Line($"{_vector} {string.Join(", ", Enumerable.Range(0, height).Select(i => $"{Chain(chain)}{i}{j} = {_vector}.Zero"))};");
            }
        }

        code.Open("for (nint kh = 0; kh < rows; kh++)");
        code.Open("for (nint kw = 0; kw < taps; kw++)");
        code.Line($"ref {type} a = ref {Unsafe}.Add(ref xt, kh * xRow + kw * xTap);");
        code.Line($"ref {type} b = ref {Unsafe}.Add(ref w, kh * wRow + kw * wTap + q);");
        WriteRun(code, height, chains);
        code.Close();
        code.Close();
        for (var chain = chains / 2; chain > 0; chain /= 2)
        {
            WriteMerge(code, height, chain);
        }

        for (var i = 0; i < height; i++)
        {
            WriteStores(code, i);
        }
    }

    // All are computed before any is stored: two are the same where one vector fills a panel, and an operand may be what
    // is stored.
    private void WriteStores(CodeWriter code, int i)
    {
        string[] lanes = shape.Narrow ? [""] : ["", "second"];
        for (var j = 0; j < lanes.Length; j++)
        {
            code.Line(
                $"c{i}{j} = TEpilogue.Apply(c{i}{j}, ref {At("bias", Sum("q", lanes[j]))}, ref {At("ft", Sum(Strides.Multiple(i, "firstPixel"), lanes[j]))}, "
                + $"ref {At("ot", Sum(Strides.Multiple(i, "otherPixel"), lanes[j]))});");
        }

        for (var j = 0; j < lanes.Length; j++)
        {
            var place = Sum(Strides.Multiple(i, shape.YPixel, "yPixel"), lanes[j]);
            code.Line(shape.Partial
                ? $"{Support}.Tiles.StoreFirst(c{i}{j}, ref {At("yt", place)}, columns - q{(lanes[j].Length == 0 ? "" : " - " + lanes[j])});"
                : Store($"c{i}{j}", "yt", place));
        }

        static string At(string reference, string offset) => offset == "0" ? reference : $"{Unsafe}.Add(ref {reference}, {offset})";
    }

    private void WriteRun(CodeWriter code, int height, int chains)
    {
        if (shape.Run is { } literal)
        {
            for (var k = 0; k < literal; k++)
            {
                WriteProducts(code, height, k, Chain(k % chains), Text(k) + "_");
            }

            return;
        }

        var unroll = Math.Max(2, chains);
        code.Open($"for (nint k = {unroll}; k <= run; k += {unroll})");
        for (var k = 0; k < unroll; k++)
        {
            WriteProducts(code, height, k, Chain(k % chains), Text(k));
        }

        code.Line($"a = ref {Unsafe}.Add(ref a, {unroll});");
        code.Line($"b = ref {Unsafe}.Add(ref b, {unroll * 16});");
        code.Close();
        code.Open(unroll == 2 ? "if ((run & 1) != 0)" : $"for (nint k = run & {unroll - 1}; k > 0; k--)");
        WriteProducts(code, height, 0, "c", "0");
        if (unroll > 2)
        {
            code.Line($"a = ref {Unsafe}.Add(ref a, 1);");
            code.Line($"b = ref {Unsafe}.Add(ref b, 16);");
        }

        code.Close();
    }

    private void WriteProducts(CodeWriter code, int height, int k, string chain, string suffix)
    {
        for (var j = 0; j < shape.Vectors; j++)
        {
            code.Line($"var b{suffix}{j} = {Load("b", Sum(Text(k * 16), j == 1 ? "second" : ""))};");
        }

        for (var i = 0; i < height; i++)
        {
            var offset = shape.XPixel is { } pixel ? Text((i * pixel) + k) : Sum(i < 2 ? Strides.Multiple(i, "xPixel") : $"x{i}", Text(k));
            code.Line(
                $"var a{suffix}{i} = new {_vector}({(offset == "0" ? "a" : $"{Unsafe}.Add(ref a, {offset})")});"
                + string.Concat(Enumerable.Range(0, shape.Vectors).Select(j => $" {chain}{i}{j} = {Vector}.MultiplyAddEstimate(a{suffix}{i}, b{suffix}{j}, {chain}{i}{j});")));
        }
    }

    private void WriteMerge(CodeWriter code, int height, int chain)
    {
        for (var lower = 0; lower < chain; lower++)
        {
            for (var i = 0; i < height; i++)
            {
                for (var j = 0; j < shape.Vectors; j++)
                {
                    code.Line($"{Chain(lower)}{i}{j} += {Chain(lower + chain)}{i}{j};");
                }
            }
        }
    }

    private static string Chain(int chain) => ((char)('c' + chain)).ToString();
}
