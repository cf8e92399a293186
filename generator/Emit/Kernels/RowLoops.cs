using NetGen.Generator.Graph;
using static NetGen.Generator.Emit.Kernels.ElementAccess;
using static NetGen.Generator.Emit.Names;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>Loops over one row's vectors, with the lanes beyond the width told apart.</summary>
internal static class RowLoops
{
    /// <summary>Opens loops over panels p and vectors q of a row.</summary>
    public static void Open(CodeWriter code, string type, int width)
    {
        code.Open($"for (nint p = 0; p < {Storage.PanelCount(width)}; p++)");
        code.Open($"for (int q = 0; q < {(width <= 8 ? width : 16)}; q += {VectorOf(type)}.Count)");
    }

    public static void Close(CodeWriter code)
    {
        code.Close();
        code.Close();
    }

    /// <summary>The value in lanes below the width, the other beyond; the value itself where there is no padding.</summary>
    public static string Select(string type, int width, string value, string beyond) => width % 16 == 0
        ? value
        : $"{Vector}.ConditionalSelect({Vector}.LessThan({VectorOf(type)}.Indices + new {VectorOf(type)}(p * 16 + q), new {VectorOf(type)}({width})), {value}, {beyond})";

    /// <summary>Declares max, the largest element of a row.</summary>
    public static void WriteMaximum(CodeWriter code, string type, int width, string x)
    {
        var lowest = $"new {VectorOf(type)}({type}.MinValue)";
        code.Line($"var highest = {lowest};");
        Open(code, type, width);
        code.Line($"highest = {Vector}.MaxNative(highest, {Select(type, width, Load(x, "p * 16 + q"), lowest)});");
        Close(code);
        code.Line($"{type} max = {Support}.VectorMath.MaxAcross(highest);");
    }

    /// <summary>Writes exp(x − max x) to y, zero in the padding, and declares max and sum.</summary>
    public static void WriteExponentials(CodeWriter code, string type, int width, string x, string y, string yPanel)
    {
        var vector = VectorOf(type);
        WriteMaximum(code, type, width, x);
        code.Line($"var total = {vector}.Zero;");
        Open(code, type, width);
        code.Line($"var e = {Select(type, width, $"{Support}.VectorMath.Exp({Load(x, "p * 16 + q")} - new {vector}(max))", $"{vector}.Zero")};");
        code.Line("total += e;");
        code.Line(Store("e", y, Sum(Times("p", yPanel), "q")));
        Close(code);
        code.Line($"{type} sum = {Vector}.Sum(total);");
    }

    /// <summary>Multiplies a row by a scalar.</summary>
    public static void WriteScale(CodeWriter code, string type, int width, string y, string yPanel, string factor)
    {
        code.Line($"var factor = new {VectorOf(type)}({factor});");
        Open(code, type, width);
        code.Line(Store($"{Load(y, Sum(Times("p", yPanel), "q"))} * factor", y, Sum(Times("p", yPanel), "q")));
        Close(code);
    }
}
