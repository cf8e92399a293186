using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.Json;
using NetGen.CompilerServices;
using NetGen.Runtime.Tests.Fakes;
using Xunit;

namespace NetGen.Runtime.Tests.Files;

public sealed class RoundTripTests
{
    [Fact]
    public void AFileGivesBackTheSameBits()
    {
        using var folder = new TemporaryFolder();
        var single = new PanelNetwork<float>(1);
        var doubled = new PanelNetwork<double>(1);

        ModelFile.Save<PanelNetwork<float>, float>(single, folder["single.safetensors"]);
        ModelFile.Save<PanelNetwork<double>, double>(doubled, folder["double.safetensors"]);

        var singleAgain = ModelFile.Load<PanelNetwork<float>, float>(folder["single.safetensors"]);
        var doubleAgain = ModelFile.Load<PanelNetwork<double>, double>(folder["double.safetensors"]);
        Assert.Equal(single.Weights.Master.Span.ToArray(), singleAgain.Weights.Master.Span.ToArray());
        Assert.Equal(doubled.Weights.Master.Span.ToArray(), doubleAgain.Weights.Master.Span.ToArray());
        Assert.Equal(single.Predict(1, 2, 3), singleAgain.Predict(1, 2, 3));
        Assert.Equal(["double.safetensors", "single.safetensors"], folder.Files);
    }

    [Fact]
    public void SpanStreamAndForwardOnlyStreamGiveTheSameNetwork()
    {
        var network = new PanelNetwork<float>(2);
        var bytes = Models.Save(network);

        PanelNetwork<float>[] loaded =
        [
            ModelFile.Load<PanelNetwork<float>, float>(bytes.AsSpan()),
            ModelFile.Load<PanelNetwork<float>, float>(new MemoryStream(bytes)),
            ModelFile.Load<PanelNetwork<float>, float>(new ForwardOnlyStream(bytes)),
        ];

        Assert.All(loaded, again => Assert.Equal(network.Weights.Master.Span.ToArray(), again.Weights.Master.Span.ToArray()));
    }

    [Fact]
    public void AStreamIsReadFromItsPositionAndStaysOpen()
    {
        var network = new PanelNetwork<float>(2);
        using var stream = new MemoryStream([1, 2, 3, .. Models.Save(network)]) { Position = 3 };

        var again = ModelFile.Load<PanelNetwork<float>, float>(stream);

        Assert.Equal(network.Weights.Master.Span.ToArray(), again.Weights.Master.Span.ToArray());
        Assert.True(stream.CanRead);
    }

    [Fact]
    public void AFileIsWhatTheFormatSays()
    {
        var network = new PanelNetwork<float>(3);
        var bytes = Models.Save(network);

        var length = (int)BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        using var header = JsonDocument.Parse(Encoding.UTF8.GetString(bytes, 8, length));
        Assert.Equal(0, length % 8);
        Assert.Equal((byte)'{', bytes[8]);
        Assert.Equal(
            ["__metadata__", "fc1.weight", "fc1.bias", "fc2.weight", "fc2.bias"],
            header.RootElement.EnumerateObject().Select(member => member.Name));
        var weight = header.RootElement.GetProperty("fc2.weight");
        Assert.Equal("F32", weight.GetProperty("dtype").GetString());
        Assert.Equal([2, 20], weight.GetProperty("shape").EnumerateArray().Select(size => size.GetInt32()));
        Assert.Equal([320, 480], weight.GetProperty("data_offsets").EnumerateArray().Select(offset => offset.GetInt32()));
        // Row-major [out, in], as a state_dict has it, and not the storage's panels.
        var expected = network.Parameters["fc2.weight"].ToArray();
        Assert.Equal(expected, Enumerable.Range(0, 40).Select(i => BinaryPrimitives.ReadSingleLittleEndian(bytes.AsSpan(8 + length + 320 + (4 * i)))));
        Assert.Equal(8 + length + 488, bytes.Length);
    }

    [Fact]
    public void TheMetadataNamesFormatNetworkAndArchitecture()
    {
        using var folder = new TemporaryFolder();
        ModelFile.Save<PanelNetwork<double>, double>(new PanelNetwork<double>(3), folder["model"]);

        var header = SafeTensorsHeader.Read(folder["model"]);

        Assert.Equal(4, header.Metadata.Count);
        Assert.Equal("netgen", header.Metadata["format"]);
        Assert.Equal("1", header.Metadata["netgen.version"]);
        Assert.Equal("Tests.PanelNetwork", header.Metadata["netgen.network"]);
        Assert.Equal("0123456789abcdef", header.Metadata["netgen.fingerprint"]);
        Assert.Equal(["fc1.weight", "fc1.bias", "fc2.weight", "fc2.bias"], header.Tensors.Select(tensor => tensor.Name));
        Assert.All(header.Tensors, tensor => Assert.Equal("F64", tensor.Type));
        Assert.Equal(40, header.Tensors[2].Count);
        Assert.Equal(976, header.DataLength);
    }

    [Fact]
    public void TheSameNetworkGivesTheSameBytesUnderAnyCulture()
    {
        var network = new PanelNetwork<float>(4);
        var expected = Models.Save(network);
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(string.Empty) { NumberFormat = { NegativeSign = "~", NumberDecimalSeparator = "," } };
            Assert.Equal(expected, Models.Save(network));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void LoadingIntoANetworkReplacesItsParameters()
    {
        using var folder = new TemporaryFolder();
        var source = new PanelNetwork<float>(5);
        ModelFile.Save<PanelNetwork<float>, float>(source, folder["model"]);
        var (fromFile, fromStream, fromData) = (new PanelNetwork<float>(6), new PanelNetwork<float>(7), new PanelNetwork<float>(8));
        fromFile.Weights.SetStage(new FakeTransform<float>(3, 1), strict: true);

        ModelFile.LoadInto<PanelNetwork<float>, float>(fromFile, folder["model"]);
        ModelFile.LoadInto<PanelNetwork<float>, float>(fromStream, new MemoryStream(Models.Save(source)));
        ModelFile.LoadInto<PanelNetwork<float>, float>(fromData, Models.Save(source));

        Assert.All([fromFile, fromStream, fromData], network =>
        {
            Assert.Equal(source.Predict(1, -2, 3), network.Predict(1, -2, 3));
            Assert.All(network.Padding(), value => Assert.Equal(0f, value));
        });
        Assert.Null(fromFile.Weights.Transform);
        Assert.True(fromFile.Weights.Strict);
        Assert.False(fromData.Weights.Strict);
    }

    [Fact]
    public void ArgumentsAreRequired()
    {
        var network = new PanelNetwork<float>(1);
        Assert.Throws<ArgumentNullException>("network", () => ModelFile.Save<PanelNetwork<float>, float>(null!, new MemoryStream()));
        Assert.Throws<ArgumentNullException>("stream", () => ModelFile.Save<PanelNetwork<float>, float>(network, (Stream)null!));
        Assert.Throws<ArgumentException>("path", () => ModelFile.Save<PanelNetwork<float>, float>(network, string.Empty));
        Assert.Throws<ArgumentNullException>("stream", () => ModelFile.Load<PanelNetwork<float>, float>((Stream)null!));
        Assert.Throws<ArgumentNullException>("path", () => ModelFile.Load<PanelNetwork<float>, float>((string)null!));
        Assert.Throws<ArgumentNullException>("network", () => ModelFile.LoadInto<PanelNetwork<float>, float>(null!, new MemoryStream()));
        Assert.Throws<FileNotFoundException>(() => ModelFile.Load<PanelNetwork<float>, float>("there is no such file"));
    }
}
