namespace NetGen.Generator.Expressions;

/// <summary>Emits expressions over <c>Vector&lt;T&gt;</c>.</summary>
internal static class VectorEmitter
{
    /// <summary>Emits some results together, so that they share what they have in common.</summary>
    /// <param name="results">The results and their values.</param>
    /// <param name="variable">
    /// The code of a variable, a <c>Vector&lt;T&gt;</c>. It may be repeated: it should be the name of a local.
    /// </param>
    /// <param name="typeName">The element type, <c>float</c> or <c>double</c>.</param>
    /// <param name="localPrefix">The locals are called by this and a number from 0.</param>
    /// <param name="constantPrefix">The constants are called by this and a number from 0.</param>
    public static EmittedCode Emit(
        IReadOnlyList<(string Name, Expr Value)> results,
        Func<string, string> variable,
        string typeName,
        string localPrefix = "t",
        string constantPrefix = "c") =>
        new CodeBuilder(new Dialect(typeName), variable, localPrefix, constantPrefix).Build(results);

    private sealed class Dialect(string typeName) : CodeDialect
    {
        private const string Vector = "global::System.Numerics.Vector";

        public override bool HoistsConstants => true;

        public override IReadOnlyList<Expr> Prepare(IReadOnlyList<Expr> roots) => Contraction.Apply(roots);

        public override string Constant(double value) =>
            value == 0 && 1 / value > 0 ? $"{Vector}<{typeName}>.Zero"
            : value == 1 ? $"{Vector}<{typeName}>.One"
            : $"new {Vector}<{typeName}>({(typeName == "float" ? Literals.Float(value) : Literals.Double(value))})";

        public override string Call(CallExpr call, IReadOnlyList<string> arguments)
        {
            Primitive primitive = call.Primitive;
            if (primitive.VectorMethodWithConstant is { } method && call.Parts[1] is ConstantExpr)
            {
                return $"{method}({arguments[1]}, {arguments[0]})";
            }

            return primitive.VectorMethod is { } vectorMethod
                ? $"{vectorMethod}({string.Join(", ", arguments)})"
                : throw new ArgumentException($"'{primitive.Name}' exists for scalars only, not for vectors.");
        }

        public override string Select(Condition condition, IReadOnlyList<string> parts) =>
            $"{Vector}.ConditionalSelect({Vector}.{condition.Relation.VectorMethod}({parts[0]}, {parts[1]}), {parts[2]}, {parts[3]})";
    }
}
