using NetGen.Layers.Tests.Networks;
using NetGen.Tests;
using Xunit;
using static NetGen.Tests.Subject;

namespace NetGen.Layers.Tests.Reference;

/// <summary>
/// Twenty steps of whole networks: losses, first gradients, final parameters, running statistics and predictions. They
/// start from what <c>Load</c> makes of a file as PyTorch's writer leaves it, and what they save is what PyTorch has in
/// the end.
/// </summary>
public sealed class TrajectoryTests
{
    [Fact]
    public void LeNetAgrees() => Verify<LeNet>("lenet_1x8x8", (network, stream) => network.Save(stream), stream => LeNet.Load(stream));

    [Fact]
    public void VggAgrees() => Verify<Vgg>("vgg_bn_3x16x16", (network, stream) => network.Save(stream), stream => Vgg.Load(stream));

    [Fact]
    public void ResNetAgrees() => Verify<ResNet>("resnet_3x16x16", (network, stream) => network.Save(stream), stream => ResNet.Load(stream));

    [Fact]
    public void InceptionAgrees() => Verify<Inception>("inception_3x12x12", (network, stream) => network.Save(stream), stream => Inception.Load(stream));

    private static void Verify<TNetwork>(string name, Action<TNetwork, Stream> save, Func<Stream, TNetwork> load)
        where TNetwork : class, NetGen.CompilerServices.ITrainableNetwork<TNetwork, double, int>
    {
        var trajectory = new Trajectory(name);
        var loaded = load(new MemoryStream(trajectory.File.Extract("init.")));
        var network = Of(loaded);
        foreach (var parameter in network.ParameterNames)
        {
            Assert.Equal(trajectory.File["init." + parameter], network[parameter]);
        }

        trajectory.Start(network);
        trajectory.Verify(network);
        using var stream = new MemoryStream();
        save(loaded, stream);
        var saved = TensorFile.Read(stream.ToArray());
        Assert.Equal(network.ParameterNames.Order(), saved.Names.Order());
        foreach (var parameter in network.ParameterNames)
        {
            Assert.Equal(trajectory.File.Type("init." + parameter), saved.Type(parameter));
            Assert.Equal(trajectory.File.Shape("init." + parameter), saved.Shape(parameter));
            Closeness.Verify(parameter, trajectory.File["final." + parameter], saved[parameter], 1e-8);
        }
    }
}
