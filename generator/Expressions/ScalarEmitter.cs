namespace NetGen.Generator.Expressions;

/// <summary>Emits expressions over <c>double</c>: what is computed once per step.</summary>
internal static class ScalarEmitter
{
    /// <inheritdoc cref="VectorEmitter.Emit"/>
    public static EmittedCode Emit(
        IReadOnlyList<(string Name, Expr Value)> results, Func<string, string> variable, string localPrefix = "t") =>
        new CodeBuilder(new Dialect(), variable, localPrefix, string.Empty).Build(results);

    private sealed class Dialect : CodeDialect
    {
        public override bool HoistsConstants => false;

        public override string Constant(double value) => Literals.Double(value);

        public override string Call(CallExpr call, IReadOnlyList<string> arguments) =>
            call.Primitive.ScalarMethod is { } method
                ? $"{method}({string.Join(", ", arguments)})"
                : throw new ArgumentException($"'{call.Primitive.Name}' exists for vectors only, not for scalars.");

        public override string Select(Condition condition, IReadOnlyList<string> parts) =>
            $"({parts[0]} {condition.Relation.Symbol} {parts[1]} ? {parts[2]} : {parts[3]})";
    }
}
