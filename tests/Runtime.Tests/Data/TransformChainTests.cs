using NetGen.Runtime.Tests.Fakes;
using Xunit;

namespace NetGen.Runtime.Tests.Data;

public class TransformChainTests
{
    private static readonly float[] Mean = [1, 2, 3];

    [Fact]
    public void Transforms_are_applied_in_order()
    {
        var chain = new ZeroCenter<float>(Mean).Then(new Rescale<float>(3, 10, 1)).Then(new Standardizer<float>(Mean, [2f, 2, 2]));
        float[] x = [2, 2, 2];
        chain.Apply(x);

        Assert.Equal([5f, -0.5f, -6], x);
        Assert.Equal(["center", "rescale", "standardizer"], chain.Transforms.Select(transform => transform.Kind));
    }

    [Fact]
    public void Every_kind_is_saved_with_the_network_and_applied_by_prediction_after_loading()
    {
        InputTransform<float>[] transforms =
        [
            new ZeroCenter<float>(Mean),
            MinMaxScaler.Fit(Dataset.FromArrays([1f, 2, 3, 4, 5, 7], 3)),
            Standardizer.FitWhole(Dataset.FromArrays([1f, 2, 3, 4, 5, 7], 3)),
            new ZeroCenter<float>(Mean).Then(new Rescale<float>(3, 0.5)).Then(new ZeroCenter<float>(Mean)),
        ];
        foreach (var transform in transforms)
        {
            var network = new PanelNetwork<float>(1);
            network.Weights.SetStage(transform, strict: false);
            var again = Models.Load<float>(Models.Save(network));
            float[] prepared = [1, 2.5f, 7];
            transform.Apply(prepared);

            Assert.Equal(transform.Kind, again.Weights.Transform!.Kind);
            Assert.Equal(network.Predict(1, 2.5f, 7), again.Predict(1, 2.5f, 7));
            Assert.Equal(new PanelNetwork<float>(1).Predict(prepared), again.Predict(1, 2.5f, 7));
        }
    }

    [Fact]
    public void A_chain_is_written_by_place_and_kind()
    {
        var chain = new ZeroCenter<float>(Mean).Then(new Rescale<float>(3, 0.5));
        Assert.Equal(["0.center.mean", "1.rescale.offset", "1.rescale.scale"], chain.GetState().Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("0.center.mean,2.center.mean", "places of a chain of transforms are 0, 2")]
    [InlineData("0.center.mean,0.rescale.scale", "has the kinds \"center\" and \"rescale\"")]
    [InlineData("center.mean", "should be named PLACE.KIND.STATE")]
    [InlineData("-1.center.mean", "should be named PLACE.KIND.STATE")]
    [InlineData("0.chain.0.center.mean", "should be named PLACE.KIND.STATE")]
    [InlineData("0.center.mean,00.center.mean", "a tensor twice")]
    [InlineData("0.whitening.mean", "\"whitening\" is unknown")]
    [InlineData("", "at least one transform")]
    public void A_damaged_chain_is_refused(string names, string problem)
    {
        var state = names.Split(',', StringSplitOptions.RemoveEmptyEntries).ToDictionary(name => name, _ => new float[3]);
        var exception = Assert.Throws<InvalidDataException>(() => InputTransforms.Create("chain", state));
        Assert.Contains(problem, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chain_of_different_sizes_is_refused()
    {
        var exception = Assert.Throws<ArgumentException>(() => new ZeroCenter<float>(Mean).Then(new Rescale<float>(2, 1)));
        Assert.Contains("the first has 3 features, rescale has 2", exception.Message, StringComparison.Ordinal);
    }
}
