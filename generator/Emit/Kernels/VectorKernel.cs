using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Expressions;
using static NetGen.Generator.Emit.Kernels.ElementAccess;
using static NetGen.Generator.Emit.Names;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>The matrix product of one row: each panel's sum in four independent chains, added at the end.</summary>
internal sealed class VectorKernel(string name, string summary, TileShape shape, Expr? epilogue, IReadOnlyList<ElementAccess> operands, string type)
{
    private const int Chains = 4;
    private readonly string _vector = VectorOf(type);

    public void Write(CodeWriter code)
    {
        var vectors = shape.Narrow ? 1 : 2;
        var inner = shape.Inner!.Value;
        var chains = inner >= Chains ? Chains : 1;
        var panel = shape.Panels == 1 ? "0" : "p";
        var parameters = $"ref {type} a, ref {type} b, {(shape.Bias ? $"ref {type} bias, " : "")}ref {type} c"
            + string.Concat(operands.Select(operand => ", " + operand.Declare(type)));
        code.Line("// " + summary);
        code.Line(Hot);
        code.Open($"internal static void {name}({parameters})");
        if (!shape.Narrow)
        {
            code.Line($"nint second = {_vector}.Count & 15;");
        }

        if (shape.Panels > 1)
        {
            code.Open($"for (nint p = 0; p < {shape.Panels}; p++)");
        }

        code.Open(shape.Narrow
            ? $"for (int q = 0; q < {shape.Columns}; q += {_vector}.Count)"
            : $"for (int q = 0; q < 16; q += 2 * {_vector}.Count)");
        code.Line($"ref {type} ar = ref a;");
        code.Line($"ref {type} br = ref {Unsafe}.Add(ref b, {Sum(Times(panel, Text(shape.BPanel!.Value)), "q")});");
        for (var j = 0; j < vectors; j++)
        {
            var start = shape.Bias ? Load("bias", Sum(Times(panel, "16"), "q", j == 1 ? "second" : "")) : $"{_vector}.Zero";
            code.Line($"{_vector} c0{j} = {start}{string.Concat(Enumerable.Range(1, chains - 1).Select(i => $", c{i}{j} = {_vector}.Zero"))};");
        }

        code.Open($"for (nint k = 0; k < {Text(inner / chains * chains)}; k += {chains})");
        for (var i = 0; i < chains; i++)
        {
            WriteProduct(code, i, vectors);
        }

        code.Line($"ar = ref {Unsafe}.Add(ref ar, {chains});");
        code.Line($"br = ref {Unsafe}.Add(ref br, {16 * chains});");
        code.Close();
        for (var i = 0; i < inner % chains; i++)
        {
            WriteProduct(code, i, vectors);
        }

        for (var j = 0; j < vectors; j++)
        {
            var sum = chains == 1 ? $"c0{j}" : $"(c0{j} + c1{j}) + (c2{j} + c3{j})";
            code.Line($"var s{j} = {sum};");
        }

        for (var j = 0; j < vectors; j++)
        {
            WriteStore(code, j, panel);
        }

        code.Close();
        if (shape.Panels > 1)
        {
            code.Close();
        }

        code.Close();
    }

    private void WriteProduct(CodeWriter code, int i, int vectors)
    {
        for (var j = 0; j < vectors; j++)
        {
            var element = i == 0 ? "ar" : $"{Unsafe}.Add(ref ar, {i})";
            code.Line($"c{i}{j} = {Vector}.MultiplyAddEstimate(new {_vector}({element}), {Load("br", Sum(Text(16 * i), j == 1 ? "second" : ""))}, c{i}{j});");
        }
    }

    private void WriteStore(CodeWriter code, int j, string panel)
    {
        var second = j == 1 ? "second" : "";
        var result = $"s{j}";
        if (epilogue is not null)
        {
            var emitted = VectorEmitter.Emit(
                [("y", epilogue)],
                variable => variable == "x0" ? $"s{j}" : Operand(variable),
                type,
                $"t{j}_",
                $"k{j}_");
            foreach (var line in emitted.Constants.Select(constant => constant.Declaration).Concat(emitted.Statements))
            {
                code.Line(line);
            }

            result = emitted["y"];
        }

        code.Line(Store(result, "c", Sum(Times(panel, shape.CPanel is { } cPanel ? Text(cPanel) : "16"), "q", second)));

        string Operand(string variable)
        {
            var operand = operands[int.Parse(variable.Substring(1), System.Globalization.CultureInfo.InvariantCulture) - 1];
            return Load(operand.Reference, operand.Offset("0", panel, Sum("q", second)));
        }
    }
}
