using NetGen.Runtime.Tests.Fakes;
using Xunit;

namespace NetGen.Runtime.Tests.Files;

public sealed class ForeignFileTests
{
    private static readonly LoadOptions s_byOrder = new() { Matching = ParameterMatching.ByOrder };
    private static readonly LoadOptions s_ignoring = new() { UnknownEntries = UnknownEntries.Ignore };

    [Fact]
    public void PyTorchsFileIsLoadedByName() => AssertRamps(Models.Load(PyTorchFile.Start()));

    [Fact]
    public void EveryFloatingPointTypeIsConverted()
    {
        AssertRamps(Models.Load(PyTorchFile.InType("F64", value => BitConverter.GetBytes((double)value))));
        AssertRamps(Models.Load(PyTorchFile.InType("F32", BitConverter.GetBytes)));
        AssertRamps(Models.Load(PyTorchFile.InType("F16", value => BitConverter.GetBytes((Half)value))));
        // BF16 is the upper half of a single; the ramps fit into it.
        AssertRamps(Models.Load(PyTorchFile.InType("BF16", value => BitConverter.GetBytes(value)[2..])));
    }

    [Theory]
    [InlineData("F16", new byte[] { 0x00, 0x3C, 0x00, 0xC0 }, 1f, -2f)]
    [InlineData("F16", new byte[] { 0x01, 0x00, 0xFF, 0x7B }, 5.9604645e-8f, 65504f)]
    [InlineData("BF16", new byte[] { 0x80, 0x3F, 0x49, 0x40 }, 1f, 3.140625f)]
    [InlineData("F64", new byte[] { 0, 0, 0, 0, 0, 0, 0xF0, 0x3F, 0, 0, 0, 0, 0, 0, 0xF0, 0xFF }, 1f, float.NegativeInfinity)]
    public void BytesBecomeNumbersAsTheTypeSays(string type, byte[] bytes, float first, float second)
    {
        var file = new SafeTensorsBytes()
            .Add("fc1.weight", [20, 3], PyTorchFile.Weight1)
            .Add("fc1.bias", [20], PyTorchFile.Bias1)
            .Add("fc2.weight", [2, 20], PyTorchFile.Weight2)
            .Add("fc2.bias", type, [2], bytes);

        Assert.Equal([first, second], Models.Load(file).Parameters["fc2.bias"].ToArray());
    }

    [Fact]
    public void PrecisionsAreConvertedBothWays()
    {
        var doubled = new PanelNetwork<double>(1);
        var single = Models.Load<float>(Models.Save(doubled));
        var widened = Models.Load<double>(Models.Save(single));

        Assert.Equal(doubled.Weights.Master.Span.ToArray().Select(value => (float)value), single.Weights.Master.Span.ToArray());
        Assert.Equal(single.Weights.Master.Span.ToArray().Select(value => (double)value), widened.Weights.Master.Span.ToArray());
    }

    [Fact]
    public void ANumberBeyondThePrecisionIsRefused()
    {
        var doubled = new PanelNetwork<double>(1);
        doubled.Parameters["fc2.bias"].CopyFrom([0, -1e300]);

        Assert.Equal(
            "The model data: Element 1 of tensor 'fc2.bias' is -1E+300, too large for the network's F32.",
            Models.Refuse(Models.Save(doubled)));
    }

    [Fact]
    public void IntegersAreNoParameters() => Assert.Equal(
        "The model data: Tensor 'fc1.bias' has type I32; expected one of F64, F32, F16, BF16.",
        Models.Refuse(new SafeTensorsBytes()
            .Add("fc1.weight", [20, 3], PyTorchFile.Weight1)
            .Add("fc1.bias", "I32", [20], new byte[80])));

    [Fact]
    public void AnUnknownTensorIsRefusedOrIgnoredAsTheOptionSays()
    {
        var file = PyTorchFile.Start().Add("bn.num_batches_tracked", "I64", [], new byte[8]);

        Assert.StartsWith(
            "The model data: Tests.PanelNetwork has no parameter for tensor 'bn.num_batches_tracked'.", Models.Refuse(file), StringComparison.Ordinal);
        AssertRamps(Models.Load(file, s_ignoring));
    }

    [Fact]
    public void AMissingTensorIsNamed() => Assert.Equal(
        "The model data: There is no tensor for parameter 'fc1.bias' of Tests.PanelNetwork. The file has 'fc1.weight', 'other'.",
        Models.Refuse(new SafeTensorsBytes().Add("fc1.weight", [20, 3], PyTorchFile.Weight1).Add("other", [0]), s_ignoring));

    [Fact]
    public void AWrongShapeIsNamed()
    {
        var transposed = new SafeTensorsBytes().Add("fc1.weight", [3, 20], PyTorchFile.Weight1);
        var flat = new SafeTensorsBytes().Add("fc1.weight", [60], PyTorchFile.Weight1);

        Assert.Equal(
            "The model data: Tensor 'fc1.weight' has shape [3, 20]; parameter 'fc1.weight' of Tests.PanelNetwork has [20, 3].",
            Models.Refuse(transposed));
        Assert.Contains("has shape [60];", Models.Refuse(flat), StringComparison.Ordinal);
    }

    [Fact]
    public void OtherNamesAreMatchedByOrderOnRequest()
    {
        // Sorted by PyTorch's writer: bias before weight, and layer 10 before layer 2.
        var alphabetical = new SafeTensorsBytes()
            .Add("net.10.bias", [2], PyTorchFile.Bias2)
            .Add("net.10.weight", [2, 20], PyTorchFile.Weight2)
            .Add("net.2.bias", [20], PyTorchFile.Bias1)
            .Add("net.2.weight", [20, 3], PyTorchFile.Weight1);
        // Not sorted: the order is meant.
        var meant = new SafeTensorsBytes()
            .Add("second.w", [20, 3], PyTorchFile.Weight1)
            .Add("second.b", [20], PyTorchFile.Bias1)
            .Add("first.w", [2, 20], PyTorchFile.Weight2)
            .Add("first.b", [2], PyTorchFile.Bias2);

        AssertRamps(Models.Load(alphabetical, s_byOrder));
        AssertRamps(Models.Load(meant, s_byOrder));
        Assert.Contains("There is no tensor for parameter 'fc1.weight'", Models.Refuse(alphabetical), StringComparison.Ordinal);
    }

    [Fact]
    public void MatchingByOrderStillChecksShapesAndNumbers()
    {
        var tooFew = new SafeTensorsBytes().Add("0.weight", [20, 3], PyTorchFile.Weight1);
        var tooMany = PyTorchFile.Start().Add("fc3.weight", [1], 0f);
        var swapped = PyTorchFile.Start("layer2", "layer1");

        Assert.Contains("There is no tensor for parameter 'fc1.bias'", Models.Refuse(tooFew, s_byOrder), StringComparison.Ordinal);
        Assert.Contains("no parameter for tensor 'fc3.weight'", Models.Refuse(tooMany, s_byOrder), StringComparison.Ordinal);
        Assert.Contains("Tensor 'layer2.bias' has shape [20]; parameter 'fc1.weight'", Models.Refuse(swapped, s_byOrder), StringComparison.Ordinal);
        AssertRamps(Models.Load(tooMany, s_byOrder with { UnknownEntries = UnknownEntries.Ignore }));
    }

    [Fact]
    public void AnotherArchitectureIsRefusedUnlessToldNotToCheck()
    {
        var file = PyTorchFile.InType("F32", BitConverter.GetBytes).Metadata("netgen.fingerprint", "fedcba9876543210");

        var message = Models.Refuse(file);

        Assert.Contains("'fedcba9876543210'", message, StringComparison.Ordinal);
        Assert.Contains("'0123456789abcdef'", message, StringComparison.Ordinal);
        AssertRamps(Models.Load(file, new LoadOptions { CheckFingerprint = false }));
    }

    [Theory]
    [InlineData("2")]
    [InlineData("0")]
    [InlineData("one")]
    public void ALaterVersionOfTheFormatIsRefused(string version) => Assert.Contains(
        $"netgen.version '{version}'; this version of NetGen reads 1 to 1",
        Models.Refuse(PyTorchFile.InType("F32", BitConverter.GetBytes).Metadata("netgen.version", version)),
        StringComparison.Ordinal);

    [Fact]
    public void OptionsTakeDefinedValuesOnly()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => new LoadOptions { Matching = (ParameterMatching)2 });

        Assert.Contains("ParameterMatching must be one of ByName, ByOrder", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new LoadOptions { UnknownEntries = (UnknownEntries)(-1) });
    }

    private static void AssertRamps(PanelNetwork<float> network)
    {
        Assert.Equal(PyTorchFile.Weight1, network.Parameters["fc1.weight"].ToArray());
        Assert.Equal(PyTorchFile.Bias1, network.Parameters["fc1.bias"].ToArray());
        Assert.Equal(PyTorchFile.Weight2, network.Parameters["fc2.weight"].ToArray());
        Assert.Equal(PyTorchFile.Bias2, network.Parameters["fc2.bias"].ToArray());
        Assert.All(network.Padding(), value => Assert.Equal(0f, value));
    }
}
