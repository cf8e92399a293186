using static NetGen.Generator.Expressions.ExprMath;

namespace NetGen.Generator.Expressions;

/// <summary>The table of primitives: a new one is a row here, and a factory in <see cref="ExprMath"/>.</summary>
internal static class Primitives
{
    private const string Math = "global::System.Math.";
    private const string Vector = "global::System.Numerics.Vector.";
    private const string VectorMath = "global::NetGen.CompilerServices.VectorMath.";

    public static Primitive Add { get; } = new("add", v => v[0] + v[1], _ => 1, _ => 1)
    {
        Operator = new("+", "+", OperatorSyntax.Sum),
        Identities = call => Identity.Add(call.Parts[0], call.Parts[1]),
    };

    public static Primitive Subtract { get; } = new("subtract", v => v[0] - v[1], _ => 1, _ => -1)
    {
        Operator = new("-", "−", OperatorSyntax.Sum),
        Identities = call => Identity.Subtract(call.Parts[0], call.Parts[1]),
    };

    public static Primitive Multiply { get; } = new(
        "multiply", v => v[0] * v[1], call => call.Parts[1], call => call.Parts[0])
    {
        Operator = new("*", "·", OperatorSyntax.Product),
        Identities = call => Identity.Multiply(call.Parts[0], call.Parts[1]),
    };

    public static Primitive Divide { get; } = new(
        "divide", v => v[0] / v[1], call => 1 / call.Parts[1], call => -(call / call.Parts[1]))
    {
        Operator = new("/", "/", OperatorSyntax.Product),
        Identities = call => Identity.Divide(call.Parts[0], call.Parts[1]),
    };

    public static Primitive Negate { get; } = new("negate", v => -v[0], _ => -1)
    {
        Operator = new("-", "−", OperatorSyntax.Sign),
        Identities = call => Identity.Negate(call.Parts[0]),
    };

    /// <summary>a·b + c with one rounding where the hardware has it: what emission makes of a product in a sum.</summary>
    public static Primitive MultiplyAdd { get; } = new(
        "multiplyAdd", v => (v[0] * v[1]) + v[2], call => call.Parts[1], call => call.Parts[0], _ => 1)
    {
        VectorMethod = Vector + "MultiplyAddEstimate",
        Notation = "{0}·{1} + {2}",
    };

    public static Primitive Exp { get; } = new("exp", v => System.Math.Exp(v[0]), call => call)
    {
        Class = CostClass.Transcendental,
        VectorMethod = VectorMath + "Exp",
        ScalarMethod = Math + "Exp",
    };

    public static Primitive Expm1 { get; } = new("expm1", v => ReferenceMath.Expm1(v[0]), call => call + 1)
    {
        Class = CostClass.Transcendental,
        VectorMethod = VectorMath + "Expm1",
    };

    public static Primitive Log { get; } = new("log", v => System.Math.Log(v[0]), call => 1 / call.Parts[0])
    {
        Class = CostClass.Transcendental,
        VectorMethod = VectorMath + "Log",
        ScalarMethod = Math + "Log",
    };

    public static Primitive Sqrt { get; } = new("sqrt", v => System.Math.Sqrt(v[0]), call => 0.5 / call)
    {
        VectorMethod = Vector + "SquareRoot",
        ScalarMethod = Math + "Sqrt",
        Notation = "√({0})",
    };

    public static Primitive Tanh { get; } = new("tanh", v => System.Math.Tanh(v[0]), call => 1 - Square(call))
    {
        Class = CostClass.Transcendental,
        VectorMethod = VectorMath + "Tanh",
        ScalarMethod = Math + "Tanh",
    };

    public static Primitive Sigmoid { get; } = new(
        "sigmoid", v => ReferenceMath.Sigmoid(v[0]), call => call * (1 - call))
    {
        Class = CostClass.Transcendental,
        VectorMethod = VectorMath + "Sigmoid",
    };

    public static Primitive Softplus { get; } = new(
        "softplus", v => ReferenceMath.Softplus(v[0]), call => ExprMath.Sigmoid(call.Parts[0]))
    {
        Class = CostClass.Transcendental,
        VectorMethod = VectorMath + "Softplus",
    };

    public static Primitive Erf { get; } = new(
        "erf",
        v => ReferenceMath.Erf(v[0]),
        call => 2 / System.Math.Sqrt(System.Math.PI) * ExprMath.Exp(-Square(call.Parts[0])))
    {
        Class = CostClass.Transcendental,
        VectorMethod = VectorMath + "Erf",
    };

    public static Primitive NormalCdf { get; } = new(
        "Φ",
        v => ReferenceMath.NormalCdf(v[0]),
        call => 1 / System.Math.Sqrt(2 * System.Math.PI) * ExprMath.Exp(-0.5 * Square(call.Parts[0])))
    {
        Class = CostClass.Transcendental,
        VectorMethod = VectorMath + "NormalCdf",
    };

    public static Primitive Abs { get; } = new(
        "abs",
        v => System.Math.Abs(v[0]),
        call => Select(call.Parts[0] > 0, 1, Select(call.Parts[0] < 0, -1, 0)))
    {
        VectorMethod = Vector + "Abs",
        ScalarMethod = Math + "Abs",
        Notation = "|{0}|",
    };

    public static Primitive Max { get; } = new(
        "max",
        v => System.Math.Max(v[0], v[1]),
        call => Select(call.Parts[0] > call.Parts[1], 1, 0),
        call => Select(call.Parts[0] > call.Parts[1], 0, 1))
    {
        // Native forms give the second argument where one is NaN: with the constant first, NaN in the other survives.
        VectorMethod = Vector + "Max",
        VectorMethodWithConstant = Vector + "MaxNative",
        ScalarMethod = Math + "Max",
        Identities = call => Identity.Extremum(call.Parts[0], call.Parts[1]),
    };

    public static Primitive Min { get; } = new(
        "min",
        v => System.Math.Min(v[0], v[1]),
        call => Select(call.Parts[0] < call.Parts[1], 1, 0),
        call => Select(call.Parts[0] < call.Parts[1], 0, 1))
    {
        VectorMethod = Vector + "Min",
        VectorMethodWithConstant = Vector + "MinNative",
        ScalarMethod = Math + "Min",
        Identities = call => Identity.Extremum(call.Parts[0], call.Parts[1]),
    };

    public static Primitive Flush { get; } = new("flush", v => ReferenceMath.Flush(v[0]), _ => 1)
    {
        VectorMethod = VectorMath + "Flush",
        Notation = "{0}",
    };

    public static Primitive DivideOrZero { get; } = new(
        "divideOrZero",
        v => v[0] == 0 && v[1] == 0 ? 0 : v[0] / v[1],
        call => ExprMath.DivideOrZero(1, call.Parts[1]),
        call => -ExprMath.DivideOrZero(call, call.Parts[1]))
    {
        VectorMethod = VectorMath + "DivideOrZero",
    };

    public static Primitive Pow { get; } = new(
        "pow",
        v => System.Math.Pow(v[0], v[1]),
        call => call.Parts[1] * ExprMath.Pow(call.Parts[0], call.Parts[1] - 1),
        call => call * ExprMath.Log(call.Parts[0]))
    {
        Class = CostClass.Transcendental,
        VectorMethod = VectorMath + "Pow",
        ScalarMethod = Math + "Pow",
    };

    public static Primitive Log1P { get; } = new("log1p", v => ReferenceMath.Log1P(v[0]), call => 1 / (1 + call.Parts[0]))
    {
        Class = CostClass.Transcendental,
        VectorMethod = VectorMath + "Log1P",
    };

    public static Primitive Floor { get; } = Step("floor", System.Math.Floor, "Floor");

    public static Primitive Ceiling { get; } = Step("ceiling", System.Math.Ceiling, "Ceiling");

    public static Primitive Truncate { get; } = Step("truncate", System.Math.Truncate, "Truncate");

    public static Primitive Round { get; } = Step("round", x => System.Math.Round(x), "Round");

    // Last: the rows above are known by then.
    private static readonly Dictionary<string, Primitive> ByName = typeof(Primitives).GetProperties()
        .Select(property => property.GetValue(null)).OfType<Primitive>().ToDictionary(primitive => primitive.Name);

    /// <summary>The primitive of a name, or <see langword="null"/>.</summary>
    public static Primitive? Find(string name) => ByName.TryGetValue(name, out Primitive? primitive) ? primitive : null;

    /// <summary>A function that is flat but for its jumps.</summary>
    private static Primitive Step(string name, Func<double, double> value, string method) => new(name, v => value(v[0]), _ => 0)
    {
        VectorMethod = Vector + method,
        ScalarMethod = Math + method,
    };
}
