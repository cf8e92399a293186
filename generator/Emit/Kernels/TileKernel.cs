using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Expressions;
using static NetGen.Generator.Emit.Kernels.ElementAccess;
using static NetGen.Generator.Emit.Names;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>
/// The one register tile for all matrix work: 6 rows by 2 vectors of 16-column panels, with 4 rows and 1 row for
/// the rest. Each height is a method of its own, so that only the heights that occur are ever compiled. The sum over the
/// inner dimension is in order whatever the height, so the bits do not depend on how rows are divided.
/// </summary>
internal sealed class TileKernel(string name, string summary, TileShape shape, Expr? epilogue, IReadOnlyList<ElementAccess> operands, string type)
{
    private static readonly int[] Heights = [6, 4, 1];
    private readonly string _vector = VectorOf(type);

    private IEnumerable<string> Strides =>
        new[]
        {
            shape.RowStride is null ? "aRow" : null,
            shape.InnerStride is null ? "aInner" : null,
            shape.InnerPanels && shape.Inner > 16 ? "aPanel" : null,
            shape.BPanel is null && shape.Panels > 1 ? "bPanel" : null,
            shape.CPanel is null && shape.Panels > 1 ? "cPanel" : null,
            shape.Inner is null ? "inner" : null,
            shape.PanelsGiven ? "panels" : null,
        }.Where(stride => stride is not null)!;

    private string Parameters =>
        $"ref {type} a, ref {type} b, {(shape.Bias ? $"ref {type} bias, " : "")}ref {type} c, "
        + string.Concat(Strides.Select(stride => $"nint {stride}, "))
        + string.Concat(operands.Select(operand => operand.Declare(type) + ", "));

    private string Arguments =>
        $"ref a, ref b, {(shape.Bias ? "ref bias, " : "")}ref c, "
        + string.Concat(Strides.Select(stride => stride + ", "))
        + string.Concat(operands.Select(operand => $"ref {operand.Reference}, {(operand.PanelStride is null ? operand.PanelArgument + ", " : "")}"));

    public void Write(CodeWriter code)
    {
        code.Line("// " + summary);
        code.Open($"internal static void {name}({Parameters}nint rows)");
        if (shape.WholeHeight is { } all)
        {
            code.Open($"if (rows == {all})");
            code.Line($"{name}_{all}({Arguments}0, {all});");
            code.Line("return;");
            code.Close();
            code.Line();
        }

        if (shape.Panels == 1)
        {
            code.Line("nint fours = rows & ~3;");
            WriteCall(code, 4, "0", "fours");
        }
        else
        {
            code.Line($"nint sixes = {Support}.Tiles.RowsBySix(rows), fours = sixes + ((rows - sixes) & ~3);");
            WriteCall(code, 6, "0", "sixes");
            WriteCall(code, 4, "sixes", "fours");
        }

        WriteCall(code, 1, "fours", "rows");
        code.Close();
        // A narrow product is little work: one height less is worth more than its speed.
        var heights = Heights.Where(height => height < 6 || shape.Panels > 1);
        foreach (var height in shape.WholeHeight is { } whole ? heights.Prepend(whole) : heights)
        {
            code.Line();
            WriteHeight(code, height);
        }
    }

    private void WriteCall(CodeWriter code, int height, string from, string to)
    {
        code.Open(from == "0" ? $"if ({to} > 0)" : $"if ({from} < {to})");
        code.Line($"{name}_{height}({Arguments}{from}, {to});");
        code.Close();
    }

    private void WriteHeight(CodeWriter code, int height)
    {
        code.Line(Hot);
        code.Open($"private static void {name}_{height}({Parameters}nint from, nint to)");
        if (!shape.Narrow)
        {
            code.Line("// 0 where one vector fills a panel: the second half of the tile then repeats the first.");
            code.Line($"nint second = {_vector}.Count & 15;");
        }

        var rowLoop = $"for (nint r = from; r < to; r += {height})";
        var panelLoop = $"for (nint p = 0; p < {(shape.PanelsGiven ? "panels" : Text(shape.Panels))}; p++)";
        if (shape.Panels == 1)
        {
            code.Open(rowLoop);
        }
        else
        {
            code.Open(shape.RowsOutside ? rowLoop : panelLoop);
            code.Open(shape.RowsOutside ? panelLoop : rowLoop);
        }

        code.Open(shape.Narrow
            ? $"for (int q = 0; q < {shape.Columns}; q += {_vector}.Count)"
            : $"for (int q = 0; q < 16; q += 2 * {_vector}.Count)");
        WriteTile(code, height);
        code.Close();
        if (shape.Panels > 1)
        {
            code.Close();
        }

        code.Close();
        code.Close();
    }

    private void WriteTile(CodeWriter code, int height)
    {
        var panel = shape.Panels == 1 ? "0" : "p";
        var vectors = shape.Narrow ? 1 : 2;
        code.Line($"ref {type} ar = ref {Unsafe}.Add(ref a, {Times("r", Stride(shape.RowStride, "aRow"))});");
        code.Line($"ref {type} br = ref {Unsafe}.Add(ref b, {Sum(Times(panel, shape.BPanel is { } bPanel ? Text(bPanel) : "bPanel"), "q")});");
        for (var j = 0; j < vectors; j++)
        {
            var start = shape.Bias ? Load("bias", Sum(Times(panel, "16"), "q", j == 1 ? "second" : "")) : $"{_vector}.Zero";
            code.Line($"{_vector} {string.Join(", ", Enumerable.Range(0, height).Select(i => i == 0 ? $"c0{j} = {start}" : $"c{i}{j} = c0{j}"))};");
            if (shape.TwoChains)
            {
                code.Line($"{_vector} {string.Join(", ", Enumerable.Range(0, height).Select(i => $"d{i}{j} = {_vector}.Zero"))};");
            }
        }

        WriteSum(code, height, vectors);
        for (var i = 0; shape.TwoChains && i < height * vectors; i++)
        {
            code.Line($"c{i / vectors}{i % vectors} += d{i / vectors}{i % vectors};");
        }

        code.Line($"ref {type} cr = ref {Unsafe}.Add(ref c, {Sum(Times("r", Text(shape.CRowStride)), Times(panel, shape.CPanel is { } cPanel ? Text(cPanel) : "cPanel"), "q")});");
        foreach (var operand in operands)
        {
            code.Line($"ref {type} {operand.Reference}r = ref {Unsafe}.Add(ref {operand.Reference}, {operand.Offset("r", panel, "q")});");
        }

        for (var i = 0; i < height; i++)
        {
            for (var j = 0; j < vectors; j++)
            {
                WriteStore(code, i, j);
            }
        }
    }

    private void WriteSum(CodeWriter code, int height, int vectors)
    {
        if (shape.InnerPanels && shape.Inner > 16)
        {
            // A's inner dimension in panels: all whole ones, then the rest of the last.
            var (whole, rest) = (shape.Inner.Value / 16, shape.Inner.Value % 16);
            code.Open($"for (nint ap = 0; ap < {whole}; ap++)");
            code.Line($"ref {type} ak = ref {Unsafe}.Add(ref ar, ap * aPanel);");
            WriteLoop(code, height, vectors, "ak", "16", 16);
            code.Close();
            if (rest > 0)
            {
                code.Line($"ref {type} last = ref {Unsafe}.Add(ref ar, {whole} * aPanel);");
                WriteLoop(code, height, vectors, "last", Text(rest), rest);
            }
        }
        else
        {
            WriteLoop(code, height, vectors, "ar", shape.Inner is { } inner ? Text(inner) : "inner", shape.Inner);
        }
    }

    private void WriteLoop(CodeWriter code, int height, int vectors, string a, string count, int? literal)
    {
        var unroll = literal == 1 || (height == 1 && !shape.TwoChains) ? 1 : shape.Unroll;
        var main = literal is { } length ? Text(length / unroll * unroll) : unroll == 1 ? count : $"({count} & ~{unroll - 1})";
        code.Open($"for (nint k = 0; k < {main}; k += {unroll})");
        for (var u = 0; u < unroll; u++)
        {
            WriteProducts(code, height, vectors, a, u);
        }

        code.Line($"{a} = ref {Unsafe}.Add(ref {a}, {Multiple(unroll, shape.InnerStride, "aInner")});");
        code.Line($"br = ref {Unsafe}.Add(ref br, {Text(shape.BInner * unroll)});");
        code.Close();
        if (literal is null && unroll > 1)
        {
            code.Open($"if (({count} & 1) != 0)");
            WriteProducts(code, height, vectors, a, 0);
            code.Close();
        }
        else if (literal % unroll == 1)
        {
            code.Open();
            WriteProducts(code, height, vectors, a, 0);
            code.Line($"br = ref {Unsafe}.Add(ref br, {Text(shape.BInner)});");
            code.Close();
        }
    }

    private void WriteProducts(CodeWriter code, int height, int vectors, string a, int u)
    {
        for (var j = 0; j < vectors; j++)
        {
            code.Line($"var b{u}{j} = {Load("br", Sum(Text(shape.BInner * u), j == 1 ? "second" : ""))};");
        }

        for (var i = 0; i < height; i++)
        {
            var offset = shape is { RowStride: { } row, InnerStride: { } next }
                ? Text((i * row) + (u * next))
                : Sum(Multiple(i, shape.RowStride, "aRow"), Multiple(u, shape.InnerStride, "aInner"));
            var element = offset == "0" ? a : $"{Unsafe}.Add(ref {a}, {offset})";
            var chain = shape.TwoChains && u == 1 ? "d" : "c";
            code.Line(
                $"var a{u}{i} = new {_vector}({element});"
                + string.Concat(Enumerable.Range(0, vectors).Select(j => $" {chain}{i}{j} = {Vector}.MultiplyAddEstimate(a{u}{i}, b{u}{j}, {chain}{i}{j});")));
        }
    }

    private static string Stride(int? literal, string argument) => literal is { } stride ? Text(stride) : argument;

    private static string Multiple(int times, int? literal, string argument) => literal is { } stride
        ? Text(times * stride)
        : times == 0 ? "0" : times == 1 ? argument : $"{Text(times)} * {argument}";

    private void WriteStore(CodeWriter code, int i, int j)
    {
        var accumulator = $"c{i}{j}";
        var second = j == 1 ? "second" : "";
        if (epilogue is null)
        {
            code.Line(Store(accumulator, "cr", Sum(Text(i * shape.CRowStride), second)));
            return;
        }

        var emitted = VectorEmitter.Emit(
            [("y", epilogue)],
            variable => variable == "x0" ? accumulator : Operand(variable),
            type,
            $"t{i}{j}_",
            $"k{i}{j}_");
        foreach (var line in emitted.Constants.Select(constant => constant.Declaration).Concat(emitted.Statements))
        {
            code.Line(line);
        }

        code.Line(Store(emitted["y"], "cr", Sum(Text(i * shape.CRowStride), second)));

        string Operand(string variable)
        {
            var operand = operands[int.Parse(variable.Substring(1), System.Globalization.CultureInfo.InvariantCulture) - 1];
            return Load(operand.Reference + "r", Sum(Text(i * operand.RowStride), second));
        }
    }
}
