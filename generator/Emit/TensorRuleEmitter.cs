using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Expressions;
using NetGen.Generator.Functions;

namespace NetGen.Generator.Emit;

/// <summary>
/// The methods of a rule that needs norms of whole tensors: sums over blocks of a tensor, what follows from them, and the
/// update.
/// </summary>
internal static class TensorRuleEmitter
{
    public static void Write(CodeWriter code, OptimizerRule rule, IReadOnlyList<RuleGroup> groups, string type)
    {
        OptimizerEmitter.WriteGroups(code, "ReduceRange", "int from, int to, ref double sums", ", ref sums", groups, (part, group) => WriteReduction(part, group.Rule, type));
        code.Line();
        code.Open($"protected override void PrepareTensor(ref double norms, ref {type} scalars)");
        foreach (var (norm, index) in rule.Norms.Select((norm, index) => (norm, index)))
        {
            code.Line($"var {norm.Name} = {Names.Unsafe}.Add(ref norms, {Literals.Integer(index)});");
        }

        var scalars = ScalarEmitter.Emit(rule.TensorScalars, variable => variable);
        foreach (var statement in scalars.Statements)
        {
            code.Line(statement);
        }

        foreach (var (scalar, index) in scalars.Results.Select((scalar, index) => (scalar, index)))
        {
            code.Line($"{Names.Unsafe}.Add(ref scalars, {Literals.Integer(index)}) = {OptimizerEmitter.Rounded(scalar.Value, type)};");
        }

        code.Close();
        code.Line();
        OptimizerEmitter.WriteGroups(code, "UpdateTensor", $"int from, int to, ref {type} scalars", ", ref scalars", groups, (part, group) =>
            new OptimizerLoop(part, group.Rule, type).WriteAssignments(group.Rule.Results));
    }

    // Squares are added in double precision, where those of every single-precision number have room.
    private static void WriteReduction(CodeWriter code, OptimizerRule rule, string type)
    {
        var lanes = Names.VectorOf("double");
        var norms = rule.Norms.Select(norm => norm.Name).ToList();
        foreach (var norm in norms)
        {
            code.Line($"var {norm}Sum = {lanes}.Zero;");
        }

        new OptimizerLoop(code, rule, type).Write(rule.FirstResults, norms.Contains, (norm, value) =>
        {
            code.Line($"var {norm}v = {value};");
            code.Line($"{norm}Sum = {Names.Support}.VectorMath.AddSquares({norm}v, {norm}Sum);");
        });
        foreach (var (norm, index) in norms.Select((norm, index) => (norm, index)))
        {
            code.Line($"{Names.Unsafe}.Add(ref sums, {Literals.Integer(index)}) += {Names.Vector}.Sum({norm}Sum);");
        }
    }
}
