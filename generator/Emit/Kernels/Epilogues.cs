using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>What the kernels of fusible nodes share: their epilogue's operands, name and identity.</summary>
internal static class Epilogues
{
    public static IReadOnlyList<ElementAccess> Operands(FusibleNode node) =>
        [.. node.EpilogueOperands.Select((value, i) => ElementAccess.Of("e" + (i + 1), value))];

    /// <summary>The arguments of a call, each with a comma behind it.</summary>
    public static string Arguments(PhaseEmitter phase, FusibleNode node) =>
        string.Concat(node.EpilogueOperands.Select(value => phase.Argument(value) + ", "));

    public static string Formula(FusibleNode node, string value) => node.Epilogue is { } epilogue
        ? ExprPrinter.Print(epilogue.Replace(Expr.Variable("x0"), Expr.Variable(value)))
        : value;

    public static string Key(FusibleNode node) =>
        (node.Epilogue is { } epilogue ? ExprPrinter.Print(epilogue) : "")
        + string.Concat(Operands(node).Select(operand => $";{operand.RowStride},{operand.PanelStride}"));
}
