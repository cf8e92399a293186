using System.Text;
using NetGen.CompilerServices;
using NetGen.Runtime.Tests.Fakes;
using Xunit;

namespace NetGen.Runtime.Tests.Files;

public sealed class DamagedFileTests
{
    private const string Offsets = "\"data_offsets\":[0,4]";

    [Fact]
    public void AFileCutOffAnywhereIsRefusedAndChangesNothing()
    {
        var bytes = Models.Save(new PanelNetwork<float>(1));
        var network = new PanelNetwork<float>(2);
        var before = network.Weights.Master.Span.ToArray();
        for (var length = 0; length < bytes.Length; length++)
        {
            var cut = bytes[..length];
            Assert.Throws<ModelFileException>(() => ModelFile.LoadInto<PanelNetwork<float>, float>(network, cut));
            Assert.Throws<ModelFileException>(() => ModelFile.LoadInto<PanelNetwork<float>, float>(network, new ForwardOnlyStream(cut)));
        }

        Assert.Equal(before, network.Weights.Master.Span.ToArray());
    }

    [Fact]
    public void BytesAfterTheEndAreRefused()
    {
        byte[] bytes = [.. Models.Save(new PanelNetwork<float>(1)), 0];

        Assert.Contains("too long", Models.Refuse(bytes), StringComparison.Ordinal);
        Assert.Throws<ModelFileException>(() => ModelFile.Load<PanelNetwork<float>, float>(new ForwardOnlyStream(bytes)));
    }

    [Fact]
    public void AnyChangedByteOfTheHeaderGivesANetworkOrATypedException()
    {
        var bytes = Models.Save(new PanelNetwork<float>(1));
        var header = 8 + BitConverter.ToInt32(bytes);
        var refused = 0;
        for (var position = 0; position < header; position++)
        {
            foreach (var value in "\0\x1\"{}[],:09 \\\xFF".Select(character => (byte)character))
            {
                var changed = bytes.ToArray();
                changed[position] = value;
                try
                {
                    Models.Load<float>(changed);
                }
                catch (ModelFileException)
                {
                    refused++;
                }
            }
        }

        Assert.True(refused > 3 * header, $"{refused} of {14 * header} changed headers were refused.");
    }

    [Fact]
    public void AHugeHeaderIsNotBelieved()
    {
        Assert.Contains("18446744073709551615", Models.Refuse(Enumerable.Repeat((byte)0xFF, 100).ToArray()), StringComparison.Ordinal);
        // 99 MB announced by a stream of nine bytes: refused after those nine, having allocated little.
        byte[] bytes = [.. BitConverter.GetBytes(99_000_000UL), (byte)'{'];
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<ModelFileException>(() => ModelFile.Load<PanelNetwork<float>, float>(new ForwardOnlyStream(bytes)));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
        Assert.Contains("header of 99000000 bytes is not complete", Models.Refuse(bytes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "must begin with '{'")]
    [InlineData("[]", "must begin with '{'")]
    [InlineData(" {}", "must begin with '{'")]
    [InlineData("{", "not valid JSON")]
    [InlineData("{} x", "not valid JSON")]
    [InlineData("{}{}", "not valid JSON")]
    [InlineData("{\"__metadata__\":{},}", "not valid JSON")]
    [InlineData("{\"\\ud800\":{}}", "not valid JSON")]
    [InlineData("{\"a\":1}", "An object was expected in the header's entry 'a'; found Number")]
    [InlineData("{\"__metadata__\":[]}", "An object was expected in the header's entry '__metadata__'")]
    [InlineData("{\"__metadata__\":{\"k\":1}}", "A text for 'k' was expected")]
    [InlineData("{\"__metadata__\":{\"k\":\"\",\"k\":\"\"}}", "has 'k' twice")]
    [InlineData("{\"__metadata__\":{},\"__metadata__\":{}}", "lists '__metadata__' twice")]
    [InlineData("{\"a\":{}}", "'a' has no dtype")]
    [InlineData("{\"a\":{\"dtype\":\"F32\"}}", "'a' has no shape")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[]}}", "'a' has no data_offsets")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[],\"data_offsets\":[0]}}", "'a' has no data_offsets")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[],\"data_offsets\":[0,4,4]}}", "data_offsets has more than 2 numbers")]
    [InlineData("{\"a\":{\"dtype\":7}}", "A text for dtype was expected")]
    [InlineData("{\"a\":{\"shape\":7}}", "A list for shape was expected")]
    [InlineData("{\"a\":{\"shape\":[-1]}}", "shape may hold only whole numbers")]
    [InlineData("{\"a\":{\"shape\":[1.5]}}", "shape may hold only whole numbers")]
    [InlineData("{\"a\":{\"shape\":[9223372036854775808]}}", "shape may hold only whole numbers")]
    [InlineData("{\"a\":{\"shape\":[\"1\"]}}", "shape may hold only whole numbers")]
    [InlineData("{\"a\":{\"shape\":[],\"shape\":[]}}", "has the member 'shape'")]
    [InlineData("{\"a\":{\"strides\":[]}}", "has the member 'strides'")]
    public void AHeaderThatIsNotTheFormatsIsRefused(string header, string expected) =>
        Assert.Contains(expected, Models.Refuse(SafeTensorsBytes.File(header)), StringComparison.Ordinal);

    [Theory]
    [InlineData("\"dtype\":\"Q4\",\"shape\":[1]," + Offsets, "unknown type 'Q4'")]
    [InlineData("\"dtype\":\"F32\",\"shape\":[2]," + Offsets, "has 8 bytes; its data_offsets are [0, 4]")]
    [InlineData("\"dtype\":\"F64\",\"shape\":[1]," + Offsets, "has 8 bytes; its data_offsets are [0, 4]")]
    [InlineData("\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,0]", "its data_offsets are [4, 0]")]
    [InlineData("\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,9223372036854775807]", "its data_offsets are")]
    [InlineData("\"dtype\":\"F32\",\"shape\":[4294967296,4294967296]," + Offsets, "impossible shape [4294967296, 4294967296]")]
    [InlineData("\"dtype\":\"F32\",\"shape\":[4294967296,4294967296,0],\"data_offsets\":[0,0]", "impossible shape")]
    [InlineData("\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]", "Bytes 0 to 4 before tensor 'a' belong to no tensor")]
    public void ATensorThatDoesNotFitItsBytesIsRefused(string entry, string expected) =>
        Assert.Contains(expected, Models.Refuse(SafeTensorsBytes.File($"{{\"a\":{{{entry}}}}}", new byte[4])), StringComparison.Ordinal);

    [Fact]
    public void TensorsThatOverlapOrLeaveAGapAreRefused()
    {
        Assert.Contains("'a' and 'b' overlap", Models.Refuse(Two("[0,8]", "[4,12]", 12)), StringComparison.Ordinal);
        Assert.Contains("'a' and 'b' overlap", Models.Refuse(Two("[0,8]", "[0,8]", 8)), StringComparison.Ordinal);
        Assert.Contains("Bytes 8 to 12 before tensor 'b'", Models.Refuse(Two("[0,8]", "[12,20]", 20)), StringComparison.Ordinal);
        Assert.Contains("cut off: its tensors need 16", Models.Refuse(Two("[0,8]", "[8,16]", 15)), StringComparison.Ordinal);
        Assert.Contains("There is no tensor for parameter 'fc1.weight'", Models.Refuse(Two("[8,16]", "[0,8]", 16)), StringComparison.Ordinal);

        static byte[] Two(string first, string second, int length) => SafeTensorsBytes.File(
            $"{{\"a\":{{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":{first}}},\"b\":{{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":{second}}}}}",
            new byte[length]);
    }

    [Fact]
    public void ATensorListedTwiceIsRefusedHoweverItsNameIsWritten()
    {
        var header = "{\"fc1.bias\":{\"dtype\":\"F32\",\"shape\":[0],\"data_offsets\":[0,0]},\"fc1\\u002ebias\":{\"dtype\":\"F32\",\"shape\":[0],\"data_offsets\":[0,0]}}";

        Assert.Contains("lists 'fc1.bias' twice", Models.Refuse(SafeTensorsBytes.File(header)), StringComparison.Ordinal);
    }

    [Fact]
    public void TextThatIsNotUtf8IsRefused()
    {
        byte[] header = [(byte)'{', (byte)'"', 0xC3, 0x28, (byte)'"', .. Encoding.UTF8.GetBytes(":{}}")];

        Assert.Contains("not valid JSON", Models.Refuse(SafeTensorsBytes.File(header)), StringComparison.Ordinal);
    }

    [Fact]
    public void AShapeOfMoreDimensionsThanAnyoneNeedsIsRefused()
    {
        var ones = string.Join(',', Enumerable.Repeat("1", 65));

        Assert.Contains("shape has more than 64 numbers", Models.Refuse(SafeTensorsBytes.File($"{{\"a\":{{\"shape\":[{ones}]}}}}")), StringComparison.Ordinal);
    }

    [Fact]
    public void AHostileNameDoesNotFloodTheMessage()
    {
        var name = "\\u0007" + new string('n', 100_000);

        var message = Models.Refuse(SafeTensorsBytes.File($"{{\"{name}\":1}}"));

        Assert.InRange(message.Length, 100, 300);
        Assert.DoesNotContain(message, char.IsControl);
    }
}
