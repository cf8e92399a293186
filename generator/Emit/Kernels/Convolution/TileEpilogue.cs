using NetGen.Generator.Expressions;
using static NetGen.Generator.Emit.Kernels.ElementAccess;
using static NetGen.Generator.Emit.Names;

namespace NetGen.Generator.Emit.Kernels.Convolution;

/// <summary>
/// What is done to the outputs of a tile of a convolution before they are stored: a function of the sum x0 and of operands
/// x1, x2 …, which the kernel calls e1, e2 … and which have strides of their own.
/// </summary>
internal sealed class TileEpilogue(Expr? function, int operands, string type)
{
    /// <summary>What the text depends on.</summary>
    public string Key => $"{operands} {(function is null ? "" : ExprPrinter.Print(function))}";

    /// <summary>The kernel's parameters, each with a comma before it.</summary>
    public string Parameters => string.Concat(References.Select(operand => $", ref {type} {operand}, nint {operand}Pixel"));

    private IEnumerable<string> References => Enumerable.Range(1, operands).Select(i => "e" + Text(i));

    /// <summary>The arguments of a call, each with a comma before it.</summary>
    public static string Arguments(IEnumerable<(string Reference, string Pixel)> operands) =>
        string.Concat(operands.Select(operand => $", ref {operand.Reference}, {operand.Pixel}"));

    public string Formula(string sum) =>
        function is null ? sum : ExprPrinter.Print(function.Replace(Expr.Variable("x0"), Expr.Variable(sum)));

    /// <summary>Declares the places of the operands, q channels into the panel.</summary>
    public void WriteStart(CodeWriter code)
    {
        foreach (var operand in References)
        {
            code.Line($"ref {type} {operand}t = ref {Unsafe}.Add(ref {operand}, q);");
        }
    }

    /// <summary>Moves the places of the operands on by one tile.</summary>
    public void WriteNext(CodeWriter code, int height)
    {
        foreach (var operand in References)
        {
            code.Line($"{operand}t = ref {Unsafe}.Add(ref {operand}t, {Strides.Multiple(height, operand + "Pixel")});");
        }
    }

    /// <summary>
    /// Stores the sums of output i at yt. All are computed before any is stored: two are the same where one vector fills
    /// a panel, and an operand may be what is stored.
    /// </summary>
    public void WriteStores(CodeWriter code, int i, IReadOnlyList<(string Sum, string Lanes)> sums, string offset)
    {
        foreach (var (sum, lanes) in sums)
        {
            if (function is not null)
            {
                WriteFunction(code, i, sum, lanes);
            }
        }

        foreach (var (sum, lanes) in sums)
        {
            code.Line(Store(sum, "yt", Sum(offset, lanes)));
        }
    }

    /// <summary>Replaces the value of output i by the function of it.</summary>
    public void WriteFunction(CodeWriter code, int i, string sum, string lanes)
    {
        var emitted = VectorEmitter.Emit(
            [("y", function!)],
            variable => variable == "x0"
                ? sum
                : Load($"e{variable.Substring(1)}t", Sum(Strides.Multiple(i, $"e{variable.Substring(1)}Pixel"), lanes)),
            type,
            $"t{sum}_",
            $"k{sum}_");
        foreach (var line in emitted.Constants.Select(constant => constant.Declaration).Concat(emitted.Statements))
        {
            code.Line(line);
        }

        // The gradient of a sum passes as it is.
        if (emitted["y"] != sum)
        {
            code.Line($"{sum} = {emitted["y"]};");
        }
    }
}
