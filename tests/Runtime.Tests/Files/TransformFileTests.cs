using NetGen.CompilerServices;
using NetGen.Runtime.Tests.Fakes;
using Xunit;

namespace NetGen.Runtime.Tests.Files;

public sealed class TransformFileTests
{
    [Fact]
    public void ATransformIsSavedWithTheNetworkAndAppliedAfterLoading()
    {
        var bytes = Models.Save(Standardized());

        var again = Models.Load<float>(bytes);

        Assert.IsType<Standardizer<float>>(again.Weights.Transform);
        Assert.Equal(Standardized().Predict(1, 2, 3), again.Predict(1, 2, 3));
        Assert.Equal(new PanelNetwork<float>(1).Predict(0, 0.25f, -4), again.Predict(1, 2, 3));
    }

    [Fact]
    public void ItsStateIsUnderTheReservedPrefixAfterTheParameters()
    {
        using var folder = new TemporaryFolder();
        ModelFile.Save<PanelNetwork<float>, float>(Standardized(), folder["model"]);

        var tensors = SafeTensorsHeader.Read(folder["model"]).Tensors;

        Assert.Equal(["netgen.transform.standardizer.mean", "netgen.transform.standardizer.std"], tensors.Skip(4).Select(tensor => tensor.Name));
        Assert.All(tensors.Skip(4), tensor => Assert.Equal([3L], tensor.Shape));
    }

    [Fact]
    public void LoadingIntoANetworkBringsTheTransform()
    {
        var network = new PanelNetwork<double>(2);
        network.Predict(1, 2, 3);

        ModelFile.LoadInto<PanelNetwork<double>, double>(network, Models.Save(Standardized()));

        Assert.Equal(Models.Load<double>(Models.Save(Standardized())).Predict(1, 2, 3), network.Predict(1, 2, 3));
        Assert.Equal([1.0, 1.5, 5.0], network.Weights.Transform!.GetState()["mean"]);
    }

    [Fact]
    public void MatchingByOrderLeavesTheTransformAlone()
    {
        var again = Models.Load<float>(Models.Save(Standardized()), new LoadOptions { Matching = ParameterMatching.ByOrder });

        Assert.Equal(Standardized().Predict(1, 2, 3), again.Predict(1, 2, 3));
    }

    [Fact]
    public void ATransformThatCannotBeRestoredIsRefused()
    {
        var unknown = new PanelNetwork<float>(1);
        unknown.Weights.SetStage(new FakeTransform<float>(3, 2), strict: false);

        Assert.Contains("The input transform 'fake' cannot be restored", Models.Refuse(Models.Save(unknown)), StringComparison.Ordinal);
        Assert.Contains(
            "The input transform 'standardizer' cannot be restored",
            Models.Refuse(PyTorchFile.Start().Add("netgen.transform.standardizer.mean", [3], 1, 2, 3)),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("netgen.transform.standardizer", 3, "should be named netgen.transform.KIND.STATE")]
    [InlineData("netgen.transform.standardizer.mean", 2, "has shape [2]; a transform of Tests.PanelNetwork's inputs needs [3]")]
    [InlineData("netgen.transform.rescale.offset", 3, "of two kinds, 'standardizer' and 'rescale'")]
    public void AMalformedTransformIsRefused(string name, int length, string expected)
    {
        var file = PyTorchFile.Start().Add("netgen.transform.standardizer.std", [3], 1, 1, 1).Add(name, [length], new float[length]);

        Assert.Contains(expected, Models.Refuse(file), StringComparison.Ordinal);
        Assert.Contains(expected, Models.Refuse(file, new LoadOptions { UnknownEntries = UnknownEntries.Ignore }), StringComparison.Ordinal);
    }

    private static PanelNetwork<float> Standardized()
    {
        var network = new PanelNetwork<float>(1);
        network.Weights.SetStage(new Standardizer<float>([1, 1.5f, 5], [2, 2, 0.5f]), strict: false);
        return network;
    }
}
