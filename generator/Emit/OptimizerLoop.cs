using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Expressions;
using NetGen.Generator.Functions;

namespace NetGen.Generator.Emit;

/// <summary>Writes a loop over a range of the parameters, with the buffers and scalars that it needs.</summary>
internal sealed class OptimizerLoop(CodeWriter code, OptimizerRule rule, string type)
{
    private readonly string _vector = Names.VectorOf(type);

    /// <summary>Writes a loop that assigns to buffers, each value in terms of the old ones.</summary>
    public void WriteAssignments(IReadOnlyList<(string Target, Expr Value)> results) => Write(results, _ => false, (_, _) => { });

    /// <summary>Writes a loop over some results, of which some are stored and the others used.</summary>
    /// <param name="results">The results, in terms of the old values.</param>
    /// <param name="isUsed">Whether a result is no buffer.</param>
    /// <param name="use">Writes what is done with such a result.</param>
    public void Write(IReadOnlyList<(string Target, Expr Value)> results, System.Func<string, bool> isUsed, System.Action<string, string> use)
    {
        var read = new HashSet<string>(results.SelectMany(result => result.Value.Variables));
        var touched = new HashSet<string>(read.Concat(results.Select(result => result.Target)));
        foreach (var (buffer, reference) in Buffers().Where(pair => touched.Contains(pair.Name)))
        {
            code.Line($"ref {type} {buffer} = ref {reference};");
        }

        foreach (var name in rule.VectorScalars.Where(read.Contains))
        {
            code.Line($"var {name}v = new {_vector}(__{name});");
        }

        foreach (var (scalar, index) in rule.TensorScalars.Select((scalar, index) => (scalar, index)).Where(pair => read.Contains(pair.scalar.Name)))
        {
            code.Line($"var {scalar.Name}v = new {_vector}({Names.Unsafe}.Add(ref scalars, {Literals.Integer(index)}));");
        }

        var body = VectorEmitter.Emit(results, variable => variable + "v", type, "t");
        foreach (var constant in body.Constants)
        {
            code.Line(constant.Declaration);
        }

        code.Open($"for (nint i = from; i < to; i += {_vector}.Count)");
        foreach (var (buffer, _) in Buffers().Where(pair => read.Contains(pair.Name)))
        {
            code.Line($"var {buffer}v = {Names.Load(buffer, "i")};");
        }

        foreach (var statement in body.Statements)
        {
            code.Line(statement);
        }

        foreach (var (target, result) in body.Results.Where(result => isUsed(result.Name)))
        {
            use(target, result);
        }

        foreach (var (target, result) in body.Results.Where(result => !isUsed(result.Name)))
        {
            code.Line(Names.Store(result, target, "i"));
        }

        code.Close();
    }

    private IEnumerable<(string Name, string Reference)> Buffers() =>
        new[] { (OptimizerRule.Parameter, "Master"), (OptimizerRule.Gradient, "Gradient") }
            .Concat(rule.States.Select((state, index) => (state, $"State({Literals.Integer(index)})")));
}
