namespace NetGen.Generator.Expressions;

/// <summary>
/// What one kind of code (vectors, scalars) writes for each kind of expression. The texts it is given are names, literals
/// or operators on them, never calls or selections.
/// </summary>
internal abstract class CodeDialect
{
    /// <summary>Rewrites expressions that are emitted together into what the dialect can say best.</summary>
    public virtual IReadOnlyList<Expr> Prepare(IReadOnlyList<Expr> roots) => roots;

    /// <summary>The expression that makes a constant.</summary>
    public abstract string Constant(double value);

    /// <summary>Whether constants are declared once, so that the caller may put them before its loop.</summary>
    public abstract bool HoistsConstants { get; }

    /// <summary>A call of a primitive that is not an operator.</summary>
    public abstract string Call(CallExpr call, IReadOnlyList<string> arguments);

    public abstract string Select(Condition condition, IReadOnlyList<string> parts);
}

/// <summary>
/// Writes expressions as statements. What is used twice and what is a call becomes a local; operators are nested. The
/// order is that of first use, so that the same expressions always give the same text.
/// </summary>
internal sealed class CodeBuilder(CodeDialect dialect, Func<string, string> variable, string localPrefix, string constantPrefix)
{
    // Deeper operators are hard to read, and no faster.
    private const int DeepestNesting = 3;

    private readonly Dictionary<Expr, Operand> _written = new(ExprWalk.ByReference);
    private readonly List<EmittedConstant> _constants = [];
    private readonly List<string> _statements = [];
    private Dictionary<Expr, int> _uses = [];

    public EmittedCode Build(IReadOnlyList<(string Name, Expr Value)> results)
    {
        var simplifier = new Simplifier();
        IReadOnlyList<Expr> roots = ExprWalk.Share(
            dialect.Prepare([.. results.Select(result => simplifier.Simplify(result.Value))]));
        _uses = ExprWalk.Uses(roots);
        var emitted = new List<(string Name, string Value)>();
        foreach ((string name, Expr root) in results.Zip(roots, (result, root) => (result.Name, root)))
        {
            emitted.Add((name, Write(root, isRoot: true).Text));
        }

        return new EmittedCode(_constants, _statements, emitted);
    }

    private Operand Write(Expr expression, bool isRoot = false)
    {
        if (_written.TryGetValue(expression, out Operand known))
        {
            return known;
        }

        Operand operand = Compose(expression);
        bool isLeaf = expression.Parts.Count == 0;
        bool isNested = operand.Depth is > 0 and <= DeepestNesting;
        if (!isLeaf && (_uses[expression] > 1 || !(isNested || isRoot)))
        {
            string name = localPrefix + Literals.Integer(_statements.Count);
            _statements.Add($"var {name} = {operand.Text};");
            operand = Operand.Atom(name);
        }

        _written.Add(expression, operand);
        return operand;
    }

    private Operand Compose(Expr expression)
    {
        switch (expression)
        {
            case ConstantExpr constant:
                return Constant(constant.Number);
            case VariableExpr named:
                return Operand.Atom(variable(named.Name));
            case CallExpr { Primitive.Operator: { } symbol } call:
                return Operation(symbol, [.. call.Parts.Select(part => Write(part))]);
            case CallExpr call:
                return Operand.Call(dialect.Call(call, Texts(call)));
            case SelectExpr select:
                return Operand.Call(dialect.Select(select.Condition, Texts(select)));
            default:
                throw new ArgumentException($"{expression.GetType().Name} cannot be written as code.");
        }
    }

    private string[] Texts(Expr expression) => [.. expression.Parts.Select(part => Write(part).Text)];

    private Operand Constant(double value)
    {
        if (!dialect.HoistsConstants)
        {
            return new Operand(dialect.Constant(value), value < 0 ? OperatorSyntax.Sign : OperatorSyntax.Atom, 0);
        }

        string name = constantPrefix + Literals.Integer(_constants.Count);
        _constants.Add(new EmittedConstant(name, value, $"var {name} = {dialect.Constant(value)};"));
        return Operand.Atom(name);
    }

    private static Operand Operation(OperatorSyntax symbol, Operand[] operands)
    {
        int depth = 1 + operands.Max(operand => operand.Depth);
        string text = operands.Length == 1
            ? symbol.Code + operands[0].Inside(OperatorSyntax.Atom)
            : $"{operands[0].Inside(symbol.Precedence)} {symbol.Code} {operands[1].Inside(symbol.Precedence + 1)}";
        return new Operand(text, symbol.Precedence, depth);
    }

    /// <summary>A piece of code: how tightly it binds, and how many operators deep it is.</summary>
    private readonly record struct Operand(string Text, int Precedence, int Depth)
    {
        public static Operand Atom(string text) => new(text, OperatorSyntax.Atom, 0);

        /// <summary>A call stands on a line of its own.</summary>
        public static Operand Call(string text) => new(text, OperatorSyntax.Selection, DeepestNesting + 1);

        public string Inside(int precedence) => Precedence < precedence ? $"({Text})" : Text;
    }
}
