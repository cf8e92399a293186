using NetGen.Generator.Expressions;
using Xunit;
using static NetGen.Generator.Expressions.ExprMath;

namespace NetGen.Generator.Tests;

public class ScalarEmitterTests
{
    private static readonly Expr Rate = Expr.Variable("rate");
    private static readonly Expr Step = Expr.Variable("step");

    [Fact]
    public void Scalars_use_the_library_and_share_what_they_have_in_common()
    {
        Expr correction = 1 - Pow(0.9, Step);
        EmittedCode code = ScalarEmitter.Emit(
            [("a", Rate / correction), ("b", -Sqrt(correction)), ("c", Rate - -0.5)], name => name);

        Assert.Empty(code.Constants);
        Assert.Equal(
            [
                "var t0 = global::System.Math.Pow(0.9, step);",
                "var t1 = 1.0 - t0;",
                "var t2 = global::System.Math.Sqrt(t1);",
            ],
            code.Statements);
        Assert.Equal([("a", "rate / t1"), ("b", "-t2"), ("c", "rate + 0.5")], code.Results);
    }

    [Fact]
    public void Selections_are_closed_expressions() =>
        Assert.Equal("(step <= 1.0 ? 1.0 : 0.6)", ScalarEmitter.Emit([("k", Select(Step <= 1, 1, 0.6))], name => name)["k"]);

    [Fact]
    public void A_function_of_vectors_is_refused() => Assert.Equal(
        "'Φ' exists for vectors only, not for scalars.",
        Assert.Throws<ArgumentException>(() => ScalarEmitter.Emit([("k", NormalCdf(Rate))], name => name)).Message);
}
