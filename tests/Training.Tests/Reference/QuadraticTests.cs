using NetGen.Training.Tests.Networks;
using NetGen.Tests;
using Xunit;
using static NetGen.Tests.Subject;

namespace NetGen.Training.Tests.Reference;

/// <summary>
/// Optimizers that look ahead take the gradient at another point than the parameters, so these train for real: with
/// A = L·Lᵀ, f(p) = (p − c)ᵀ·A·(p − c)/2 is the mean squared error of p·x over samples that are the columns of L, scaled.
/// </summary>
public sealed class QuadraticTests
{
    private const int Size = 37;

    private static readonly Dictionary<string, Func<Subject>[]> Networks = new()
    {
        ["quadratic_sgd"] = [() => Of(new QuadraticSgdSingle()), () => Of(new QuadraticSgdDouble())],
        ["nesterov_lookahead"] = [() => Of(new QuadraticAheadSingle()), () => Of(new QuadraticAheadDouble())],
        ["rmsprop_nesterov"] = [() => Of(new QuadraticRmsAheadSingle()), () => Of(new QuadraticRmsAheadDouble())],
    };

    public static TheoryData<string> Names => [.. Networks.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void AgreesWithTheReference(string name)
    {
        var golden = Golden.Case("optimizers", name);
        var (inputs, targets) = Samples(golden["A"], golden["c"]);
        foreach (var network in Networks[name].Select(make => make()))
        {
            network["dense1.weight"] = golden["start"];
            var parameters = new List<double>();
            for (var step = 0; step < 25; step++)
            {
                network.Step(inputs, targets);
                network.VerifyPadding();
                parameters.AddRange(network["dense1.weight"]);
            }

            golden.Verify("params", parameters, network.IsSingle);
        }
    }

    [Fact]
    public void PredictionsHaveTheParametersAndNotThePointAhead()
    {
        var golden = Golden.Case("optimizers", "nesterov_lookahead");
        var (inputs, targets) = Samples(golden["A"], golden["c"]);
        var network = Of(new QuadraticAheadDouble());
        for (var step = 0; step < 3; step++)
        {
            network.Step(inputs, targets);
        }

        var weight = network["dense1.weight"];
        var expected = inputs.Chunk(Size).Select(x => x.Zip(weight, (a, b) => a * b).Sum()).ToArray();
        Closeness.Verify("predictions", expected, network.Predict(inputs), 1e-12);
        var before = network["dense1.weight"];
        network.Backward(inputs, targets);
        Assert.Equal(before, network["dense1.weight"]);
    }

    private static (double[] Inputs, double[] Targets) Samples(double[] a, double[] c)
    {
        var factor = Cholesky(a);
        var scale = Math.Sqrt(Size / 2.0);
        var inputs = new double[Size * Size];
        var targets = new double[Size];
        for (var sample = 0; sample < Size; sample++)
        {
            for (var i = 0; i < Size; i++)
            {
                inputs[(sample * Size) + i] = scale * factor[i, sample];
                targets[sample] += scale * factor[i, sample] * c[i];
            }
        }

        return (inputs, targets);
    }

    private static double[,] Cholesky(double[] a)
    {
        var l = new double[Size, Size];
        for (var i = 0; i < Size; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = a[(i * Size) + j];
                for (var k = 0; k < j; k++)
                {
                    sum -= l[i, k] * l[j, k];
                }

                l[i, j] = i == j ? Math.Sqrt(sum) : sum / l[j, j];
            }
        }

        return l;
    }
}
