using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Expressions;
using NetGen.Generator.Functions;
using NetGen.Generator.Passes;

namespace NetGen.Generator.Emit;

/// <summary>The file of the optimizer: its scalars once per step, then its loops over the parameters.</summary>
internal static class OptimizerEmitter
{
    public static OptimizerRule Rule(NetworkModel model) => Optimizers.Find(model.OptimizerAttribute!.Kind)!.Rule(model.OptimizerAttribute);

    public static double LearningRate(NetworkModel model) => model.OptimizerAttribute!.Number("LearningRate", Optimizers.Find(model.OptimizerAttribute.Kind)!.DefaultLearningRate);

    public static string Emit(NetworkModel model) => FileWriter.Write(model.Spec, "", "", code =>
    {
        var (rule, type) = (Rule(model), model.Type);
        var groups = Groups(model, rule);
        code.Open("private sealed partial class __Trainer");
        code.Line($"// {model.OptimizerAttribute!.DisplayKind}: {rule.Formula}");
        foreach (var name in rule.VectorScalars)
        {
            code.Line($"private {type} __{name};");
        }

        foreach (var (name, initial, _) in rule.Carried)
        {
            code.Line($"private double __{name} = {Literals.Double(initial)};");
        }

        code.Line();
        code.Open("protected override void PrepareUpdate(double learningRate, long step)");
        var carried = rule.Carried.Select(number => OptimizerRule.Carry(number.Name));
        WriteScalars(code, rule, type, [.. rule.ScalarResults.Where(scalar => rule.VectorScalars.Concat(carried).Contains(scalar.Target))]);
        code.Close();
        code.Line();
        if (rule.Lookahead is { } ahead)
        {
            WriteLookahead(code, rule, ahead, type);
        }

        if (rule.Norms.Count == 0)
        {
            WriteGroups(code, "UpdateRange", "int from, int to", "", groups, (part, group) =>
                new OptimizerLoop(part, group.Rule, type).WriteAssignments(group.Rule.Results));
        }
        else
        {
            TensorRuleEmitter.Write(code, rule, groups, type);
        }

        if (WeightRegularization.Penalties(model).Any())
        {
            PenaltyEmitter.Write(code, type);
        }

        code.Close();
    });

    /// <summary>
    /// Writes a method of the trainer: one loop, or one for each group of parameters, which lie one behind the other.
    /// </summary>
    /// <param name="code">Where it is written to.</param>
    /// <param name="name">The method.</param>
    /// <param name="parameters">Its parameters, which begin with a range.</param>
    /// <param name="arguments">The arguments behind the range, as they are passed on.</param>
    /// <param name="groups">The groups.</param>
    /// <param name="write">Writes the body of one group's method.</param>
    public static void WriteGroups(
        CodeWriter code, string name, string parameters, string arguments, IReadOnlyList<RuleGroup> groups, System.Action<CodeWriter, RuleGroup> write)
    {
        if (groups.Count > 1)
        {
            var bound = Literals.Integer(groups[0].End);
            code.Open($"protected override void {name}({parameters})");
            code.Line($"// Weight decay leaves out biases and normalisation, which lie from {bound} on.");
            code.Line($"__{name}{groups[0].Name}(from, global::System.Math.Min(to, {bound}){arguments});");
            code.Line($"__{name}{groups[1].Name}(global::System.Math.Max(from, {bound}), to{arguments});");
            code.Close();
            code.Line();
        }

        foreach (var group in groups)
        {
            if (group != groups[0])
            {
                code.Line();
            }

            code.Line(Names.Hot);
            code.Open(groups.Count > 1 ? $"private void __{name}{group.Name}({parameters})" : $"protected override void {name}({parameters})");
            write(code, group);
            code.Close();
        }
    }

    private static IReadOnlyList<RuleGroup> Groups(NetworkModel model, OptimizerRule rule) =>
        model.DecayedLength == model.TrainableLength
            ? [new("", rule, model.TrainableLength)]
            : [
                new("Decayed", rule, model.DecayedLength),
                new("Undecayed", Optimizers.Find(model.OptimizerAttribute!.Kind)!.RuleWithoutDecay(model.OptimizerAttribute), model.TrainableLength),
            ];

    private static void WriteScalars(CodeWriter code, OptimizerRule rule, string type, IReadOnlyList<(string Target, Expr Value)> results)
    {
        var used = new HashSet<string>(results.SelectMany(result => result.Value.Variables));
        foreach (var (parameter, index) in rule.HyperParameters.Select((parameter, index) => (parameter, index)).Where(pair => used.Contains(pair.parameter.Name)))
        {
            code.Line($"var {Local(parameter.Name)} = HyperParameter({Literals.Integer(index)});");
        }

        var scalars = ScalarEmitter.Emit(
            results,
            variable => variable == OptimizerRule.Rate ? "learningRate" : variable == OptimizerRule.Step ? variable
                : rule.Carried.Any(number => number.Name == variable) ? "__" + variable : Local(variable),
            "t");
        foreach (var statement in scalars.Statements)
        {
            code.Line(statement);
        }

        foreach (var (name, result) in scalars.Results)
        {
            var carried = rule.Carried.FirstOrDefault(number => OptimizerRule.Carry(number.Name) == name).Name;
            code.Line(carried is not null ? $"__{carried} = {result};" : $"__{name} = {Rounded(result, type)};");
        }
    }

    private static void WriteLookahead(CodeWriter code, OptimizerRule rule, Expr ahead, string type)
    {
        code.Open("protected override void PreparePoint()");
        WriteScalars(code, rule, type, [.. rule.ScalarResults.Where(scalar => ahead.Variables.Contains(scalar.Target))]);
        code.Close();
        code.Line();
        code.Line("// The gradient is taken at the point to which the momentum leads.");
        code.Line(Names.Hot);
        code.Open("protected override void WritePoint(int from, int to)");
        code.Line($"ref {type} point = ref Point;");
        new OptimizerLoop(code, rule, type).WriteAssignments([("point", ahead)]);
        code.Close();
        code.Line();
    }

    /// <summary>A number in double precision as one of the network's type.</summary>
    public static string Rounded(string value, string type) =>
        type != "float" ? value : value.All(char.IsLetterOrDigit) ? "(float)" + value : $"(float)({value})";

    private static string Local(string hyperParameter) => char.ToLowerInvariant(hyperParameter[0]) + hyperParameter.Substring(1);
}

/// <summary>Parameters that lie together and follow one rule.</summary>
/// <param name="Name">A part of the names of their methods.</param>
/// <param name="Rule">The rule.</param>
/// <param name="End">The end of their range of the buffer; it begins where the group before it ends.</param>
internal sealed record RuleGroup(string Name, OptimizerRule Rule, int End);
