using NetGen.Tests;
using Xunit;
using static NetGen.Tests.Subject;

namespace NetGen.Functions.Tests.Users;

/// <summary>Functions of the user's own in compiled networks, beside the same methods called as they are.</summary>
public sealed class FunctionTests
{
    internal const int GridLength = 121;

    // The grid of the reference data, and where the exponentials of single precision end.
    private static readonly double[] Points =
    [
        .. Golden.Case("activations", "silu")["x"],
        -1e4, -3e3, -500, -104, -103, -90, -89, -88, -87, -30, -1e-10, -1e-20, -1e-30, -0.0,
        1e-30, 1e-20, 1e-10, 0.1f, 30, 87, 88, 89, 90, 103, 104, 500, 3e3, 1e4,
    ];

    private static readonly Dictionary<string, (Func<float, float> Method, Func<Subject>[] Networks)> Functions = new()
    {
        ["Swish"] = (Swish.Invoke, [() => Of(new SwishAloneSingle()), () => Of(new SwishAloneDouble()), () => Of(new SwishFusedSingle()), () => Of(new SwishFusedDouble())]),
        ["Swish(1.5)"] = (x => Swish.Invoke(x, 1.5f), [() => Of(new Swish15AloneSingle()), () => Of(new Swish15AloneDouble()), () => Of(new Swish15FusedSingle()), () => Of(new Swish15FusedDouble())]),
        ["LeakyClip"] = (LeakyClip.Invoke, [() => Of(new LeakyClipAloneSingle()), () => Of(new LeakyClipAloneDouble()), () => Of(new LeakyClipFusedSingle()), () => Of(new LeakyClipFusedDouble())]),
        ["Selu"] = (Selu.Invoke, [() => Of(new SeluAloneSingle()), () => Of(new SeluAloneDouble()), () => Of(new SeluFusedSingle()), () => Of(new SeluFusedDouble())]),
        ["Mish"] = (Mish.Invoke, [() => Of(new MishAloneSingle()), () => Of(new MishAloneDouble()), () => Of(new MishFusedSingle()), () => Of(new MishFusedDouble())]),
        ["ExactGelu"] = (ExactGelu.Invoke, [() => Of(new ExactGeluAloneSingle()), () => Of(new ExactGeluAloneDouble()), () => Of(new ExactGeluFusedSingle()), () => Of(new ExactGeluFusedDouble())]),
        ["Pieces"] = (Pieces.Invoke, [() => Of(new PiecesAloneSingle()), () => Of(new PiecesAloneDouble()), () => Of(new PiecesFusedSingle()), () => Of(new PiecesFusedDouble())]),
        ["Bell"] = (Bell.Invoke, [() => Of(new BellAloneSingle()), () => Of(new BellAloneDouble()), () => Of(new BellFusedSingle()), () => Of(new BellFusedDouble())]),
        ["Twice<Swish>"] = (Twice<Swish>.Invoke, [() => Of(new TwiceSwishAloneSingle()), () => Of(new TwiceSwishAloneDouble()), () => Of(new TwiceSwishFusedSingle()), () => Of(new TwiceSwishFusedDouble())]),
        ["Medley"] = (Medley.Invoke, [() => Of(new MedleyAloneSingle()), () => Of(new MedleyAloneDouble()), () => Of(new MedleyFusedSingle()), () => Of(new MedleyFusedDouble())]),
    };

    public static TheoryData<string> Names => [.. Functions.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void ComputesWhatTheMethodDoes(string name)
    {
        var (method, networks) = Functions[name];
        double[] expected = [.. Points.Select(x => (double)method((float)x))];
        Assert.All(expected, value => Assert.True(double.IsFinite(value)));
        foreach (var network in networks.Select(Make))
        {
            Closeness.Verify($"{name} in {network.Info.Name}", expected, network.Predict(Points), 2e-6);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void HasAFiniteGradientEverywhere(string name)
    {
        var upstream = Enumerable.Repeat(1.0, Points.Length).ToArray();
        double[]? first = null;
        foreach (var network in Functions[name].Networks.Select(Make))
        {
            GoldenChecks.BackwardWith(network, Points, upstream);
            var gradient = network.InputGradient();
            Assert.All(gradient, value => Assert.True(double.IsFinite(value)));
            Closeness.Verify($"{name} in {network.Info.Name}", first ??= gradient, gradient, 1e-4);
        }
    }

    [Theory]
    [InlineData("silu", "Swish")]
    [InlineData("selu", "Selu")]
    [InlineData("mish", "Mish")]
    [InlineData("gelu_erf", "ExactGelu")]
    public void AgreesWithTheReference(string golden, string name)
    {
        // The grid of a network alone is longer: zeros behind the case's points.
        var reference = Golden.Case("activations", golden);
        foreach (var network in Functions[name].Networks.Select(Make))
        {
            double[] inputs = network.Info.InputSize == 1 ? reference["x"] : [.. reference["x"], .. new double[GridLength - reference["x"].Length]];
            reference.Verify("y", network.Predict(inputs)[..reference["x"].Length], network.IsSingle);
            GoldenChecks.BackwardWith(network, inputs, [.. inputs.Select(_ => 1.0)]);
            reference.Verify("dy", network.InputGradient()[..reference["x"].Length], network.IsSingle);
        }
    }

    [Fact]
    public void NaNStaysNaN()
    {
        var network = Make(() => Of(new SwishFusedSingle()));
        Assert.True(double.IsNaN(network.Predict([double.NaN])[0]));
        Assert.Equal(0, Make(() => Of(new PiecesFusedSingle())).Predict([double.NaN])[0]);
        Assert.Equal(0, Make(() => Of(new PiecesFusedDouble())).Predict([double.NaN])[0]);
    }

    [Fact]
    public void LayersCarryTheNamesOfFunctions()
    {
        Assert.Equal("Apply<Swish(beta = 1.5)>", new Swish15AloneSingle().Summary().Layers[0].Kind);
        Assert.Equal("Apply<Twice<Swish>>", new TwiceSwishAloneSingle().Summary().Layers[0].Kind);
    }

    private static Subject Make(Func<Subject> make)
    {
        var network = make();
        foreach (var parameter in network.ParameterNames)
        {
            network[parameter] = [1];
        }

        return network;
    }
}
