using NetGen.CompilerServices;
using NetGen.Runtime.Tests.Fakes;
using Xunit;

namespace NetGen.Runtime.Tests.Files;

public sealed class NetworkCopyTests
{
    [Fact]
    public void ACloneIsEqualAndIndependent()
    {
        var network = new PanelNetwork<float>(1);
        network.Weights.SetStage(new FakeTransform<float>(3, 2), strict: true);
        var before = network.Predict(1, 2, 3);

        var clone = NetworkCopy.Clone<PanelNetwork<float>, float>(network);
        Assert.Equal(before, clone.Predict(1, 2, 3));
        Assert.True(clone.Weights.Strict);

        clone.Parameters["fc2.bias"].CopyFrom([5, 5]);
        clone.Weights.SetStage(null, strict: false);
        Assert.Equal(before, network.Predict(1, 2, 3));
        Assert.NotNull(network.Weights.Transform);
    }

    [Fact]
    public void CopyingTakesTheParametersOnly()
    {
        var (network, other) = (new PanelNetwork<float>(1), new PanelNetwork<float>(2));
        var transform = new FakeTransform<float>(3, 2);
        network.Weights.SetStage(transform, strict: false);

        NetworkCopy.CopyFrom<PanelNetwork<float>, float>(network, other);

        Assert.Equal(other.Weights.Master.Span.ToArray(), network.Weights.Master.Span.ToArray());
        Assert.Same(transform, network.Weights.Transform);
        Assert.Equal(other.Predict(3, 4, 5), network.Predict(1, 2, 3));
    }

    [Fact]
    public void PublishingTakesTheTransformToo()
    {
        var (network, other) = (new PanelNetwork<float>(1), new PanelNetwork<float>(2));
        other.Weights.SetStage(new FakeTransform<float>(3, 2), strict: false);

        NetworkCopy.Publish<PanelNetwork<float>, float>(network, other);

        Assert.Same(other.Weights.Transform, network.Weights.Transform);
        Assert.Equal(other.Predict(1, 2, 3), network.Predict(1, 2, 3));
    }

    [Fact]
    public void CopyingANetworkToItselfChangesNothing()
    {
        var network = new PanelNetwork<float>(1);
        var before = network.Predict(1, 2, 3);

        NetworkCopy.CopyFrom<PanelNetwork<float>, float>(network, network);
        NetworkCopy.Publish<PanelNetwork<float>, float>(network, network);

        Assert.Equal(before, network.Predict(1, 2, 3));
    }

    [Fact]
    public void NetworksAreRequired()
    {
        var network = new PanelNetwork<float>(1);
        Assert.Throws<ArgumentNullException>("network", () => NetworkCopy.Clone<PanelNetwork<float>, float>(null!));
        Assert.Throws<ArgumentNullException>("other", () => NetworkCopy.CopyFrom<PanelNetwork<float>, float>(network, null!));
        Assert.Throws<ArgumentNullException>("other", () => NetworkCopy.Publish<PanelNetwork<float>, float>(network, null!));
    }

    [Fact]
    public void ASavedOrClonedNetworkDoesNotPayForTraining()
    {
        var network = new PanelNetwork<float>(1);

        Models.Save(network);
        NetworkCopy.Clone<PanelNetwork<float>, float>(network);

        // Weights and snapshot are still the same memory.
        Assert.Same(network.Weights.Master, network.Weights.Snapshot.Buffer);
    }
}
