using NetGen.Generator.Expressions;
using NetGen.Generator.Functions;
using Xunit;
using static NetGen.Generator.Expressions.ExprMath;

namespace NetGen.Generator.Tests;

/// <summary>What is emitted compiles without a warning and computes what was written.</summary>
public class EmittedCodeTests
{
    private static readonly Expr X = Expr.Variable("x");
    private static readonly Expr Y = Expr.Variable("y");

    // Flushing, rounding of intermediate results and multiply-add differ from the evaluation in double precision.
    private const double SingleTolerance = 3e-6;
    private const double DoubleTolerance = 1e-13;

    [Fact]
    public void Random_expressions_have_the_values_of_their_evaluation()
    {
        Expr[] values = [.. RandomExpressions.Make(100)];
        double[] x = [.. Points(64, seed: 1)];
        double[] y = [.. Points(64, seed: 2)];
        double[][] actual = new EmittedMethod<double>(values, ["x", "y"]).Run(x, y);
        for (int i = 0; i < values.Length; i++)
        {
            for (int j = 0; j < x.Length; j++)
            {
                double expected = values[i].Evaluate(new Dictionary<string, double> { ["x"] = x[j], ["y"] = y[j] });

                Assert.True(
                    Math.Abs(expected - actual[i][j]) <= 1e-11 * Math.Max(1, Math.Abs(expected)),
                    $"{values[i]} at x = {x[j]}, y = {y[j]} is {actual[i][j]} instead of {expected}");
            }
        }
    }

    [Fact]
    public void Every_activation_and_derivative_is_emitted_in_both_precisions()
    {
        Expr[] values =
        [
            .. Activations.All.Select(activation => OfXAndY(activation.Forward(Spec.Of(activation.Kind)))),
            .. Activations.All.Select(activation => OfXAndY(activation.Backward(Spec.Of(activation.Kind)).Value)),
            .. Activations.All.SelectMany(activation => activation.Coefficients.Select(
                coefficient => OfXAndY(activation.Forward(Spec.Of(activation.Kind)).Differentiate(coefficient.Name)))),
            Activations.Find("GELU")!.Forward(Spec.Of("GELU", ("Approximate", 1))),
            Activations.Find("GELU")!.Backward(Spec.Of("GELU", ("Approximate", 1))).Value,
        ];

        AssertEmitted(values);
    }

    [Fact]
    public void Every_function_is_emitted_in_both_precisions() => AssertEmitted(
    [
        Exp(X), Expm1(X), Log(Square(X) + 0.5), Log1P(Square(X)), Sin(X), Cos(X), Atan(X), Sqrt(Square(X) + 0.5), Tanh(X), Sigmoid(X), Softplus(X), Erf(X), NormalCdf(X),
        Abs(X), Max(X, Y), Min(X, Y), Max(X, 0.25), Min(-0.5, X), Flush(X), DivideOrZero(X, Square(Y) + 1),
        Select(X < Y, X, Y), Select(X <= Y, 1, Y), Select(X >= 0, 1, -1), Select(X > 1, Y, X * Y),
    ]);

    [Fact]
    public void Zero_by_zero_is_zero_only_where_it_was_asked_for()
    {
        float[][] results = new EmittedMethod<float>([DivideOrZero(X, Y), X / Y], ["x", "y"]).Run(new float[16], new float[16]);

        Assert.All(results[0], value => Assert.Equal(0, value));
        Assert.All(results[1], value => Assert.Equal(float.NaN, value));
    }

    [Fact]
    public void Nan_propagates_through_every_activation()
    {
        // But through the binary step, whose comparison is false.
        Expr[] values = [.. Activations.All.Where(activation => activation.Kind != "BinaryStep").Select(activation => activation.Prediction(Spec.Of(activation.Kind)))
            .Select(value => value.Replace(Expr.Variable("weight"), 0.3).Replace(Expr.Variable("alpha"), 0.3))];
        float[] nan = [.. Enumerable.Repeat(float.NaN, 16)];
        double[] twice = [.. Enumerable.Repeat(double.NaN, 16)];

        Assert.All(new EmittedMethod<float>(values, ["x"]).Run(nan), result => Assert.All(result, value => Assert.Equal(float.NaN, value)));
        Assert.All(new EmittedMethod<double>(values, ["x"]).Run(twice), result => Assert.All(result, value => Assert.Equal(double.NaN, value)));
    }

    // A coefficient or a random number is as good as another variable.
    private static Expr OfXAndY(Expr value) => value.Variables.Where(name => name is not ("x" or "y"))
        .Aggregate(value, (expression, name) => expression.Replace(Expr.Variable(name), Y));

    private static void AssertEmitted(IReadOnlyList<Expr> values)
    {
        double[] x = [.. Points(64, seed: 3)];
        double[] y = [.. Points(64, seed: 4)];
        double[][] twice = new EmittedMethod<double>(values, ["x", "y"]).Run(x, y);
        float[][] single = new EmittedMethod<float>(values, ["x", "y"]).Run([.. x.Select(v => (float)v)], [.. y.Select(v => (float)v)]);
        for (int i = 0; i < values.Count; i++)
        {
            for (int j = 0; j < x.Length; j++)
            {
                double expected = values[i].Evaluate(new Dictionary<string, double> { ["x"] = x[j], ["y"] = y[j] });
                double scale = Math.Max(1, Math.Abs(expected));

                Assert.True(Math.Abs(expected - twice[i][j]) <= DoubleTolerance * scale, $"{values[i]}: {twice[i][j]} for {expected}");
                Assert.True(Math.Abs(expected - single[i][j]) <= SingleTolerance * scale, $"{values[i]}: {single[i][j]} for {expected}");
            }
        }
    }

    /// <summary>Points from −4 to 4 that single precision holds exactly.</summary>
    private static IEnumerable<double> Points(int count, int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, count).Select(_ => (double)(float)((random.NextDouble() * 8) - 4));
    }
}
