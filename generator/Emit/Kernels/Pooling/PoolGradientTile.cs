using NetGen.Generator.Expressions;
using NetGen.Generator.Emit.Kernels.Convolution;
using static NetGen.Generator.Emit.Kernels.ElementAccess;
using static NetGen.Generator.Emit.Names;

namespace NetGen.Generator.Emit.Kernels.Pooling;

/// <summary>
/// The reverse of <see cref="PoolTile"/>: each value of a line becomes the elements of its window, all of them or only the
/// one at a position; the others are zero.
/// </summary>
/// <param name="selects">Whether there are positions.</param>
/// <param name="adds">Whether windows overlap, so that values are added to what is there.</param>
/// <param name="scales">Whether values are multiplied.</param>
/// <param name="rows">The rows of a window that lie on the image.</param>
/// <param name="taps">The taps of a row that lie on the image.</param>
/// <param name="function">The prologue: x0 is the value, x1, x2 … the operands; null for the value.</param>
/// <param name="operands">The number of operands.</param>
/// <param name="type">The C# type of the numbers.</param>
internal sealed class PoolGradientTile(bool selects, bool adds, bool scales, int rows, int taps, Expr? function, int operands, string type)
{
    private readonly string _vector = VectorOf(type);
    private readonly TileEpilogue _prologue = new(function, operands, type);
    private readonly bool _unrolled = rows * taps <= PoolTile.MostUnrolled;

    /// <summary>The method's name, which is written at its first use.</summary>
    public string Require(KernelLibrary kernels) => kernels.Require(
        $"pool_dx {selects} {adds} {scales} {(_unrolled ? $"{rows}x{taps}" : "")} {_prologue.Key}",
        (selects ? "MaxPool" : "Spread") + (_unrolled ? $"{Text(rows)}x{Text(taps)}" : "") + (selects ? "_dx" : ""),
        (unique, code) =>
        {
            code.Line();
            Write(code, unique);
        });

    /// <summary>A call, with a semicolon.</summary>
    /// <param name="method">The method.</param>
    /// <param name="dy">The first value.</param>
    /// <param name="position">Its position.</param>
    /// <param name="dx">The first tap of the first window.</param>
    /// <param name="pixels">The number of windows.</param>
    /// <param name="strides">The number of channels; the distances of two rows, taps and windows, of two values, and of two positions.</param>
    /// <param name="scale">What values are multiplied by.</param>
    /// <param name="prologue">The operands and their distances.</param>
    public string Call(
        string method, string dy, string position, string dx, int pixels, IEnumerable<int> strides, string scale,
        IEnumerable<(string Reference, string Pixel)> prologue) =>
        $"{method}(ref {dy}, {(selects ? $"ref {position}, " : "")}ref {dx}, {Text(pixels)}, {string.Join(", ", strides.Select(stride => Text(stride)))}"
        + (_unrolled ? "" : $", {Text(rows)}, {Text(taps)}") + (scales ? $", {scale}" : "") + TileEpilogue.Arguments(prologue) + ");";

    private void Write(CodeWriter code, string name)
    {
        var value = _prologue.Formula("dy") + (scales ? " · scale" : "");
        code.Line(
            $"// dx {(adds ? "+=" : "=")} {value}{(selects ? " at the largest element" : "")}   over windows of "
            + $"{(_unrolled ? $"{Text(rows)}×{Text(taps)}" : "rows×taps")} pixels");
        code.Line(Hot);
        code.Open(
            $"internal static void {name}(ref {type} dy, {(selects ? $"ref {type} position, " : "")}ref {type} dx, nint pixels, nint channels, "
            + $"nint xRow, nint xTap, nint xPixel, nint yPixel, nint positionPixel{(_unrolled ? "" : ", nint rows, nint taps")}"
            + $"{(scales ? $", {type} scale" : "")}{_prologue.Parameters})");
        code.Open("for (nint p = 0; p < pixels; p++)");
        code.Open($"for (nint q = 0; q < channels; q += {_vector}.Count)");
        code.Line($"ref {type} xt = ref {Unsafe}.Add(ref dx, q);");
        _prologue.WriteStart(code);
        code.Line($"var d = {Load("dy", "q")};");
        if (function is not null)
        {
            _prologue.WriteFunction(code, 0, "d", "");
        }

        if (scales)
        {
            code.Line($"d *= new {_vector}(scale);");
        }

        if (selects)
        {
            code.Line($"var largest = {Load("position", "q")};");
        }

        if (_unrolled)
        {
            for (var tap = 0; tap < rows * taps; tap++)
            {
                WriteTap(code, Place(tap / taps, tap % taps), tap == 0 ? $"{_vector}.Zero" : $"new {_vector}({Text(tap)})");
            }
        }
        else
        {
            WriteLoops(code);
        }

        code.Close();
        foreach (var (reference, stride) in new[] { ("dy", "yPixel"), ("dx", "xPixel") }
            .Concat(selects ? [("position", "positionPixel")] : [])
            .Concat(Enumerable.Range(1, operands).Select(i => ($"e{i}", $"e{i}Pixel"))))
        {
            code.Line($"{reference} = ref {Unsafe}.Add(ref {reference}, {stride});");
        }

        code.Close();
        code.Close();
    }

    private void WriteLoops(CodeWriter code)
    {
        if (selects)
        {
            code.Line($"var number = {_vector}.Zero;");
        }

        code.Open("for (nint r = 0; r < rows; r++)");
        code.Open("for (nint t = 0; t < taps; t++)");
        WriteTap(code, "r * xRow + t * xTap", "number");
        if (selects)
        {
            code.Line($"number += {_vector}.One;");
        }

        code.Close();
        code.Close();
    }

    private void WriteTap(CodeWriter code, string place, string number)
    {
        var value = selects ? $"{Vector}.ConditionalSelect({Vector}.Equals(largest, {number}), d, {_vector}.Zero)" : "d";
        code.Line(Store(adds ? $"{Load("xt", place)} + {value}" : value, "xt", place));
    }

    private static string Place(int row, int tap) => Sum(Strides.Multiple(row, null, "xRow"), Strides.Multiple(tap, null, "xTap"));
}
