using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Emit.Kernels.Convolution;

/// <summary>
/// What is done to each vector of a convolution's output, as a type that the JIT specialises the convolution's code for: one
/// text of the tiles serves all epilogues.
/// </summary>
internal static class EpilogueType
{
    private const string Inlined = "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]";

    /// <summary>The name of the type, which is written at its first use.</summary>
    public static string Require(PhaseEmitter phase, FusibleNode node, bool bias, string formula)
    {
        var x0 = Expr.Variable("x0");
        var function = bias ? (node.Epilogue ?? x0).Replace(x0, x0 + Expr.Variable("b")) : node.Epilogue ?? x0;
        return phase.Kernels.Require($"epilogue {ExprPrinter.Print(function)}", "Store", (unique, code) =>
        {
            var vector = Names.VectorOf(phase.Type);
            code.Line();
            code.Line($"// {formula.Substring(formula.IndexOf('=') + 2)}, for each vector of a convolution's output");
            code.Open($"internal readonly struct {unique} : {Names.Support}.IEpilogue<{phase.Type}>");
            code.Line(Inlined);
            code.Open($"public static {vector} Apply({vector} y, ref {phase.Type} bias, ref {phase.Type} first, ref {phase.Type} second)");
            var emitted = VectorEmitter.Emit(
                [("y", function)],
                variable => variable switch { "x0" => "y", "b" => Names.Load("bias", ""), "x1" => Names.Load("first", ""), _ => Names.Load("second", "") },
                phase.Type,
                "t");
            foreach (var line in emitted.Constants.Select(constant => constant.Declaration).Concat(emitted.Statements))
            {
                code.Line(line);
            }

            code.Line($"return {emitted["y"]};");
            code.Close();
            code.Close();
        });
    }
}
