using NetGen.Generator.Expressions;
using Xunit;
using static NetGen.Generator.Expressions.ExprMath;

namespace NetGen.Generator.Tests;

public class VectorEmitterTests
{
    private const string Vector = "global::System.Numerics.Vector";
    private const string VectorMath = "global::NetGen.CompilerServices.VectorMath";

    private static readonly Expr X = Expr.Variable("x");
    private static readonly Expr Y = Expr.Variable("y");

    [Fact]
    public void A_rectifier_propagates_nan_by_its_constant_first()
    {
        EmittedCode code = Emit(Max(X, 0));

        Assert.Equal([$"var c0 = {Vector}<float>.Zero;"], code.Constants.Select(constant => constant.Declaration));
        Assert.Empty(code.Statements);
        Assert.Equal($"{Vector}.MaxNative(c0, x)", code["r0"]);
    }

    [Fact]
    public void The_extremum_of_two_variables_has_the_nan_rule_of_the_library() =>
        Assert.Equal($"{Vector}.Min(x, y)", Emit(Min(X, Y))["r0"]);

    [Fact]
    public void Selections_use_masks() =>
        Assert.Equal($"{Vector}.ConditionalSelect({Vector}.GreaterThanOrEqual(x, y), x, c0)", Emit(Select(X >= Y, X, 1))["r0"]);

    [Theory]
    [InlineData("float", "0.1f")]
    [InlineData("double", "0.1")]
    public void Constants_are_declared_once_for_all_results(string typeName, string literal)
    {
        EmittedCode code = VectorEmitter.Emit([("a", X * 0.1), ("b", Y / 0.1), ("c", Y * 1)], name => name, typeName);

        EmittedConstant constant = Assert.Single(code.Constants);
        Assert.Equal(new EmittedConstant("c0", 0.1, $"var c0 = new {Vector}<{typeName}>({literal});"), constant);
        Assert.Equal([("a", "c0 * x"), ("b", "y / c0"), ("c", "y")], code.Results);
    }

    [Fact]
    public void Products_in_sums_become_multiply_adds()
    {
        Assert.Equal($"{Vector}.MultiplyAddEstimate(x, y, x)", Emit((X * Y) + X)["r0"]);
        Assert.Equal($"{Vector}.MultiplyAddEstimate(x, y, -x)", Emit((X * Y) - X)["r0"]);
        Assert.Equal($"{Vector}.MultiplyAddEstimate(-y, y, c0)", Emit(1 - Square(Y))["r0"]);

        EmittedCode code = Emit(Y - (0.5 * X));
        Assert.Equal((-0.5, $"{Vector}.MultiplyAddEstimate(c0, x, y)"), (code.Constants[0].Value, code["r0"]));
    }

    [Fact]
    public void A_product_that_is_needed_itself_is_computed_once()
    {
        EmittedCode code = Emit((X * Y) + X, X * Y);

        Assert.Equal(["var t0 = x * y;"], code.Statements);
        Assert.Equal([("r0", "t0 + x"), ("r1", "t0")], code.Results);
    }

    [Fact]
    public void Shared_parts_and_calls_become_locals_in_order_of_use()
    {
        EmittedCode code = VectorEmitter.Emit(
            [("y", Tanh(X)), ("dx", (1 - Square(Tanh(X))) * Exp(-Y))], name => "in_" + name, "double", "local", "number");

        Assert.Equal(
            [
                $"var local0 = {VectorMath}.Tanh(in_x);",
                $"var local1 = {Vector}.MultiplyAddEstimate(-local0, local0, number0);",
                $"var local2 = {VectorMath}.Exp(-in_y);",
            ],
            code.Statements);
        Assert.Equal([("y", "local0"), ("dx", "local1 * local2")], code.Results);
    }

    [Fact]
    public void Operators_keep_their_order()
    {
        Assert.Equal("x - (y - x)", Emit(X - (Y - X))["r0"]);
        Assert.Equal("-(x + y)", Emit(-(X + Y))["r0"]);
        Assert.Equal("x / (x * y)", Emit(X / (X * Y))["r0"]);
    }

    [Fact]
    public void A_function_of_scalars_is_refused() => Assert.Equal(
        "'gamma' exists for scalars only, not for vectors.",
        Assert.Throws<ArgumentException>(() => Emit(new Primitive("gamma", v => v[0], _ => 1) { ScalarMethod = "Gamma" }.Of(X))).Message);

    private static EmittedCode Emit(params Expr[] values) =>
        VectorEmitter.Emit([.. values.Select((value, i) => ("r" + i, value))], name => name, "float");
}
