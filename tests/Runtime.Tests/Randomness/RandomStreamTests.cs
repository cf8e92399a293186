using Xunit;

namespace NetGen.Runtime.Tests.Randomness;

// Expected values were computed by a program in another language, from the papers' descriptions.
public sealed class RandomStreamTests
{
    [Fact]
    public void SplitMix64GivesItsReferenceNumbers()
    {
        var generator = new SplitMix64(1234567);

        ulong[] expected =
        [
            6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821,
        ];
        Assert.Equal(expected, expected.Select(_ => generator.Next()));
    }

    [Fact]
    public void Xoshiro256StarStarGivesItsReferenceNumbers()
    {
        var random = new RandomStream(1, 2, 3, 4);

        ulong[] expected =
        [
            11520, 0, 1509978240, 1215971899390074240, 1216172134540287360, 607988272756665600, 16172922978634559625,
            8476171486693032832, 10595114339597558777, 2904607092377533576,
        ];
        Assert.Equal(expected, expected.Select(_ => random.NextUInt64()));
    }

    [Theory]
    [InlineData("", 0xCBF29CE484222325)]
    [InlineData("a", 0xAF63DC4C8601EC8C)]
    [InlineData("foobar", 0x85944171F73967E8)]
    public void Fnv1aGivesItsReferenceHashes(string text, ulong expected) => Assert.Equal(expected, Fnv1a.Hash(text));

    [Fact]
    public void AStreamIsAFunctionOfSeedAndName()
    {
        var shuffle = new RandomStream(42, "shuffle");
        var other = new RandomStream(-1, "größe");

        Assert.Equal([0xF0C16642D9230ECC, 0x830EBEE1A8858E62, 0xC3F41357831C5DDA, 0xD80E75E32F795F34], Draw(shuffle, 4));
        Assert.Equal([0x081CC03D12386D15, 0xC693D1D4AAC77000], Draw(other, 2));
        Assert.NotEqual(Draw(new RandomStream(42, "shuffle"), 4), Draw(new RandomStream(42, "dropout"), 4));
        Assert.NotEqual(Draw(new RandomStream(42, "shuffle"), 4), Draw(new RandomStream(43, "shuffle"), 4));
    }

    [Fact]
    public void ANameIsRequired() => Assert.Throws<ArgumentNullException>(() => new RandomStream(0, null!));

    [Fact]
    public void DoublesAreTheUpperBitsFromZeroToBelowOne()
    {
        var random = new RandomStream(42, "shuffle");
        Assert.Equal([0.9404510415271369, 0.5119437504695467, 0.7654430473950112], [random.NextDouble(), random.NextDouble(), random.NextDouble()]);

        // The smallest and the largest that there can be, from outputs of all zeros and all ones.
        Assert.Equal(0.0, new RandomStream(1, 0, 0, 0).NextDouble());
        Assert.Equal(Math.BitDecrement(1.0), new RandomStream(1, 0x4FC71C71C71C71C7, 0, 0).NextDouble());
    }

    [Fact]
    public void IntegersAreUnbiased()
    {
        var random = new RandomStream(42, "shuffle");
        Assert.Equal([9, 5, 7, 8, 2, 5, 3, 4, 0, 7, 2, 7], Enumerable.Range(0, 12).Select(_ => random.NextInt32(10)));
        // A range that rejects a quarter of all draws.
        Assert.Equal(
            [219430482, 1392946057, 201375518, 1426201082, 536926664, 891689032],
            Enumerable.Range(0, 6).Select(_ => random.NextInt32(0x60000001)));

        var counts = new int[7];
        for (var i = 0; i < 70_000; i++)
        {
            counts[random.NextInt32(7)]++;
        }

        // Five standard deviations of a count.
        Assert.All(counts, count => Assert.InRange(count, 10_000 - 463, 10_000 + 463));
        Assert.Equal(0, random.NextInt32(1));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void AnEmptyRangeIsRefused(int upper) =>
        Assert.Throws<ArgumentOutOfRangeException>("exclusiveUpper", () => new RandomStream(0, "x").NextInt32(upper));

    [Fact]
    public void NormalNumbersHaveTheSameBitsEverywhere()
    {
        var random = new RandomStream(42, "normal");

        double[] expected =
        [
            -0.4845404635508211, -1.2156799128880778, 1.1140050549689866, 0.3366279263025493, 0.4307389733691115,
            -0.3506840645045652,
        ];
        Assert.Equal(expected, expected.Select(_ => random.NextNormal()));
    }

    [Fact]
    public void NormalNumbersHaveTheMomentsOfTheDistribution()
    {
        const int Count = 200_000;
        var random = new RandomStream(7, "moments");
        var values = Enumerable.Range(0, Count).Select(_ => random.NextNormal()).ToArray();

        // Five standard errors: 1, √2 and √96 over √n.
        var error = 5 / Math.Sqrt(Count);
        Assert.InRange(values.Average(), -error, error);
        Assert.InRange(values.Average(x => x * x), 1 - (error * Math.Sqrt(2)), 1 + (error * Math.Sqrt(2)));
        Assert.InRange(values.Average(x => x * x * x * x), 3 - (error * Math.Sqrt(96)), 3 + (error * Math.Sqrt(96)));
    }

    [Fact]
    public void ShufflingGivesTheSamePermutationEverywhere()
    {
        var items = Enumerable.Range(0, 10).ToArray();

        new RandomStream(42, "shuffle").Shuffle<int>(items);

        Assert.Equal([8, 0, 3, 7, 2, 1, 5, 6, 4, 9], items);
    }

    [Fact]
    public void EveryOrderIsAsLikely()
    {
        var random = new RandomStream(3, "orders");
        var counts = new Dictionary<string, int>();
        for (var i = 0; i < 60_000; i++)
        {
            var letters = "abc".ToCharArray();
            random.Shuffle<char>(letters);
            counts[new string(letters)] = counts.GetValueOrDefault(new string(letters)) + 1;
        }

        Assert.Equal(6, counts.Count);
        Assert.All(counts.Values, count => Assert.InRange(count, 10_000 - 457, 10_000 + 457));
    }

    private static ulong[] Draw(RandomStream random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextUInt64())];
}
