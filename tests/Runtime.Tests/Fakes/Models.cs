using System.Numerics;
using NetGen.CompilerServices;

namespace NetGen.Runtime.Tests.Fakes;

/// <summary>What a network's emitted <c>Save</c> and <c>Load</c> are, for <see cref="PanelNetwork{T}"/>.</summary>
internal static class Models
{
    public static byte[] Save<T>(PanelNetwork<T> network)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        using var stream = new MemoryStream();
        ModelFile.Save<PanelNetwork<T>, T>(network, stream);
        return stream.ToArray();
    }

    public static PanelNetwork<T> Load<T>(byte[] data, LoadOptions? options = null)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        ModelFile.Load<PanelNetwork<T>, T>(data, options);

    public static PanelNetwork<float> Load(SafeTensorsBytes data, LoadOptions? options = null) => Load<float>(data.ToArray(), options);

    /// <summary>Loads into a network, which must fail and change nothing; returns the message.</summary>
    public static string Refuse(byte[] data, LoadOptions? options = null)
    {
        var network = new PanelNetwork<float>(99);
        var before = network.Weights.Master.Span.ToArray();
        var error = Xunit.Assert.Throws<ModelFileException>(
            () => ModelFile.LoadInto<PanelNetwork<float>, float>(network, data, options));
        Xunit.Assert.Equal(before, network.Weights.Master.Span.ToArray());
        Xunit.Assert.Null(network.Weights.Transform);
        return error.Message;
    }

    public static string Refuse(SafeTensorsBytes data, LoadOptions? options = null) => Refuse(data.ToArray(), options);
}
