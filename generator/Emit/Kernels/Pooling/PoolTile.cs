using NetGen.Generator.Expressions;
using NetGen.Generator.Emit.Kernels.Convolution;
using NetGen.Generator.Layers;
using static NetGen.Generator.Emit.Kernels.ElementAccess;
using static NetGen.Generator.Emit.Names;

namespace NetGen.Generator.Emit.Kernels.Pooling;

/// <summary>
/// Windows of a line of which the same rows and taps lie on the image, a vector of channels at a time. The positions of
/// largest elements are numbers of the type of the elements, counted row by row among those on the image.
/// </summary>
/// <param name="kind">What becomes of a window's elements.</param>
/// <param name="positions">Whether the positions of largest elements are stored.</param>
/// <param name="rows">The rows of a window that lie on the image.</param>
/// <param name="taps">The taps of a row that lie on the image.</param>
/// <param name="function">The epilogue: x0 is the result, x1, x2 … the operands; null to store the result.</param>
/// <param name="operands">The number of operands.</param>
/// <param name="type">The C# type of the numbers.</param>
internal sealed class PoolTile(PoolingKind kind, bool positions, int rows, int taps, Expr? function, int operands, string type)
{
    /// <summary>Larger windows are loops.</summary>
    public const int MostUnrolled = 16;

    private readonly string _vector = VectorOf(type);
    private readonly TileEpilogue _epilogue = new(function, operands, type);
    private readonly bool _unrolled = rows * taps <= MostUnrolled;

    /// <summary>The method's name, which is written at its first use.</summary>
    public string Require(KernelLibrary kernels) => kernels.Require(
        $"pool {kind} {positions} {(_unrolled ? $"{rows}x{taps}" : "")} {_epilogue.Key}",
        kind + "Pool" + (_unrolled ? $"{Text(rows)}x{Text(taps)}" : ""),
        (unique, code) =>
        {
            code.Line();
            Write(code, unique);
        });

    /// <summary>A call, with a semicolon.</summary>
    /// <param name="method">The method.</param>
    /// <param name="x">The first tap of the first window.</param>
    /// <param name="y">The first result.</param>
    /// <param name="position">Its position, where positions are stored.</param>
    /// <param name="pixels">The number of windows.</param>
    /// <param name="strides">The number of channels; the distances of two rows, taps and windows, of two results, and of two positions.</param>
    /// <param name="scale">What a mean is multiplied by.</param>
    /// <param name="epilogue">The operands and their distances.</param>
    public string Call(
        string method, string x, string y, string position, int pixels, IEnumerable<int> strides, string scale,
        IEnumerable<(string Reference, string Pixel)> epilogue) =>
        $"{method}(ref {x}, ref {y}, {(positions ? $"ref {position}, " : "")}{Text(pixels)}, {string.Join(", ", strides.Select(stride => Text(stride)))}"
        + (_unrolled ? "" : $", {Text(rows)}, {Text(taps)}") + (kind == PoolingKind.Mean ? $", {scale}" : "") + TileEpilogue.Arguments(epilogue) + ");";

    private void Write(CodeWriter code, string name)
    {
        var result = kind switch { PoolingKind.Max => "max x", PoolingKind.Mean => "scale · Σ x", _ => "Σ x" };
        code.Line($"// y = {_epilogue.Formula(result)}   over windows of {(_unrolled ? $"{Text(rows)}×{Text(taps)}" : "rows×taps")} pixels");
        code.Line(Hot);
        code.Open(
            $"internal static void {name}(ref {type} x, ref {type} y, {(positions ? $"ref {type} position, " : "")}nint pixels, nint channels, "
            + $"nint xRow, nint xTap, nint xPixel, nint yPixel, nint positionPixel{(_unrolled ? "" : ", nint rows, nint taps")}"
            + $"{(kind == PoolingKind.Mean ? $", {type} scale" : "")}{_epilogue.Parameters})");
        code.Open("for (nint p = 0; p < pixels; p++)");
        code.Open($"for (nint q = 0; q < channels; q += {_vector}.Count)");
        code.Line($"ref {type} xt = ref {Unsafe}.Add(ref x, q);");
        code.Line($"ref {type} yt = ref {Unsafe}.Add(ref y, q);");
        _epilogue.WriteStart(code);
        code.Line($"var m = {Load("xt", "")};");
        if (positions)
        {
            code.Line($"var largest = {_vector}.Zero;");
        }

        if (_unrolled)
        {
            for (var tap = 1; tap < rows * taps; tap++)
            {
                WriteTap(code, Text(tap), Place(tap / taps, tap % taps), $"new {_vector}({Text(tap)})");
            }
        }
        else
        {
            WriteLoops(code);
        }

        if (kind == PoolingKind.Mean)
        {
            code.Line($"m *= new {_vector}(scale);");
        }

        if (positions)
        {
            code.Line(Store("largest", "position", "q"));
        }

        _epilogue.WriteStores(code, 0, [("m", "")], "0");
        code.Close();
        foreach (var (reference, stride) in new[] { ("x", "xPixel"), ("y", "yPixel") }
            .Concat(positions ? [("position", "positionPixel")] : [])
            .Concat(Enumerable.Range(1, operands).Select(i => ($"e{i}", $"e{i}Pixel"))))
        {
            code.Line($"{reference} = ref {Unsafe}.Add(ref {reference}, {stride});");
        }

        code.Close();
        code.Close();
    }

    private void WriteLoops(CodeWriter code)
    {
        if (kind != PoolingKind.Max)
        {
            code.Line($"m = {_vector}.Zero;");
        }

        if (positions)
        {
            code.Line($"var number = {_vector}.Zero;");
        }

        code.Open("for (nint r = 0; r < rows; r++)");
        code.Open("for (nint t = 0; t < taps; t++)");
        WriteTap(code, "", "r * xRow + t * xTap", "number");
        if (positions)
        {
            code.Line($"number += {_vector}.One;");
        }

        code.Close();
        code.Close();
    }

    // As in PyTorch, a later element replaces an earlier one if it is larger or not a number.
    private void WriteTap(CodeWriter code, string suffix, string place, string number)
    {
        if (kind != PoolingKind.Max)
        {
            code.Line($"m += {Load("xt", place)};");
            return;
        }

        code.Line($"var v{suffix} = {Load("xt", place)};");
        code.Line($"var larger{suffix} = {Vector}.GreaterThan(v{suffix}, m) | ~{Vector}.Equals(v{suffix}, v{suffix});");
        code.Line($"m = {Vector}.ConditionalSelect(larger{suffix}, v{suffix}, m);");
        if (positions)
        {
            code.Line($"largest = {Vector}.ConditionalSelect(larger{suffix}, {number}, largest);");
        }
    }

    private static string Place(int row, int tap) => Sum(Strides.Multiple(row, null, "xRow"), Strides.Multiple(tap, null, "xTap"));
}
