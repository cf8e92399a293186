using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Expressions;
using NetGen.Generator.Functions;
using NetGen.Generator.Passes;

namespace NetGen.Generator.Emit;

/// <summary>The file of the optimizer: its scalars once per step, then one loop over the parameters.</summary>
internal static class OptimizerEmitter
{
    public static OptimizerRule Rule(NetworkModel model) => Optimizers.Find(model.OptimizerAttribute!.Kind)!.Rule(model.OptimizerAttribute);

    public static double LearningRate(NetworkModel model) => model.OptimizerAttribute!.Number("LearningRate", Optimizers.Find(model.OptimizerAttribute.Kind)!.DefaultLearningRate);

    public static string Emit(NetworkModel model) => FileWriter.Write(model.Spec, "", "", code =>
    {
        var rule = Rule(model);
        var type = model.Type;
        var vector = Names.VectorOf(type);
        code.Open("private sealed partial class __Trainer");
        code.Line($"// {model.OptimizerAttribute!.DisplayKind}: {rule.Formula}");
        foreach (var (name, _) in rule.Scalars)
        {
            code.Line($"private {type} __{name};");
        }

        code.Line();
        code.Open("protected override void PrepareUpdate(double learningRate, long step)");
        var scalars = ScalarEmitter.Emit(rule.Scalars, variable => variable == "rate" ? "learningRate" : variable, "t");
        foreach (var statement in scalars.Statements)
        {
            code.Line(statement);
        }

        foreach (var (name, result) in scalars.Results)
        {
            code.Line($"__{name} = {(type == "float" ? $"(float)({result})" : result)};");
        }

        code.Close();
        code.Line();
        code.Line(Names.Hot);
        code.Open("protected override void UpdateRange(int from, int to)");
        code.Line($"ref {type} p = ref Parameters;");
        code.Line($"ref {type} g = ref Gradient;");
        foreach (var (state, index) in rule.States.Select((state, index) => (state, index)))
        {
            code.Line($"ref {type} {state} = ref State({index});");
        }

        var names = new HashSet<string>(rule.Scalars.Select(scalar => scalar.Name));
        foreach (var name in names.Where(name => rule.Update.Any(update => update.Value.Variables.Contains(name))))
        {
            code.Line($"var {name}v = new {vector}(__{name});");
        }

        WriteLoop(code, rule, type);
        code.Close();
        code.Close();
    });

    private static void WriteLoop(CodeWriter code, OptimizerRule rule, string type)
    {
        var vector = Names.VectorOf(type);
        var body = VectorEmitter.Emit(rule.Results, variable => variable + "v", type, "t");
        foreach (var constant in body.Constants)
        {
            code.Line(constant.Declaration);
        }

        code.Open($"for (nint i = from; i < to; i += {vector}.Count)");
        foreach (var buffer in rule.States.Concat(["p", "g"]).Where(buffer => rule.Update.Any(update => update.Value.Variables.Contains(buffer))))
        {
            code.Line($"var {buffer}v = {Names.Load(buffer, "i")};");
        }

        foreach (var statement in body.Statements)
        {
            code.Line(statement);
        }

        foreach (var (target, result) in body.Results)
        {
            code.Line(Names.Store(result, target, "i"));
        }

        code.Close();
    }
}
