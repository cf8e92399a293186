using NetGen.Generator.Expressions;
using NetGen.Generator.Functions;

namespace NetGen.Generator.Emit;

/// <summary>The trainer's methods for penalties on weights: their sum over a range, and their gradient.</summary>
internal static class PenaltyEmitter
{
    private const string Parameters = "int from, int to, double l1, double l2)";

    public static void Write(CodeWriter code, string type)
    {
        code.Line();
        code.Line("// Penalty of weights: l₁·|w| + l₂·w².");
        code.Line(Names.Hot);
        code.Open($"protected override double PenaltyOf(ref {type} parameters, {Parameters}");
        code.Line($"var sums = {Names.VectorOf("double")}.Zero;");
        WriteLoop(code, type, Penalties.Value, value => $"sums = {Names.Support}.VectorMath.Add({value}, sums);");
        code.Line($"return {Names.Vector}.Sum(sums);");
        code.Close();
        code.Line();
        code.Line(Names.Hot);
        code.Open($"protected override void AddPenaltyGradient(ref {type} parameters, {Parameters}");
        code.Line($"ref {type} g = ref Gradient;");
        WriteLoop(code, type, Expr.Variable("g") + Penalties.Value.Differentiate(Penalties.Weight), value => Names.Store(value, "g", "i"));
        code.Close();
    }

    private static void WriteLoop(CodeWriter code, string type, Expr value, System.Func<string, string> use)
    {
        var vector = Names.VectorOf(type);
        foreach (var factor in Penalties.Factors)
        {
            code.Line($"var {factor}v = new {vector}({(type == "float" ? "(float)" : "")}{factor});");
        }

        var body = VectorEmitter.Emit([("value", value)], variable => variable + "v", type);
        foreach (var constant in body.Constants)
        {
            code.Line(constant.Declaration);
        }

        code.Open($"for (nint i = from; i < to; i += {vector}.Count)");
        code.Line($"var wv = {Names.Load("parameters", "i")};");
        foreach (var variable in value.Variables)
        {
            if (variable == "g")
            {
                code.Line($"var gv = {Names.Load("g", "i")};");
            }
        }

        foreach (var statement in body.Statements)
        {
            code.Line(statement);
        }

        code.Line(use(body["value"]));
        code.Close();
    }
}
