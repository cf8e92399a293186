using NetGen.Generator.Declaration;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Blocks;

/// <summary>The text that a block leaves for other compilations.</summary>
public class BlockTextTests
{
    private static readonly BlockSpec Leaf = new("Leaf", new([new("Dense", AttributeRole.Layer, 0, new([new("units", new([16]), null)]))]));

    private static readonly BlockSpec Sample = new("Outer.Größe", new(
    [
        new("Dense", AttributeRole.Layer, 0, new(
        [
            new("units", new([0x40000000]), null), new("Name", new([]), "a 'b', (c) {d} <e> = | \\ \"f\" 数\n"), new("Initializer", new([2]), "HeNormal"), new("Empty", new([]), ""),
        ])),
        new("Numbers", AttributeRole.Layer, 1, new([new("values", new([0.1, -1.5e-300, 1d / 3, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.MaxValue, 0]), null), new("none", new([]), null)])),
        new("Parallel", AttributeRole.Layer, 2, new([])) { Blocks = new([Leaf, Leaf, new("Nested", new([new("Repeat", AttributeRole.Layer, 0, new([])) { Blocks = new([Leaf]) }, new("ReLU", AttributeRole.Layer, 1, new([]))]))]) },
    ]));

    [Fact]
    public void A_block_is_read_as_it_was_written() => Assert.Equal(Sample, BlockText.TryRead(BlockText.Write(Sample)));

    [Fact]
    public void The_text_is_compact_and_the_same_in_every_culture()
    {
        var text = BlockText.Write(Sample);
        Assert.StartsWith("1 Outer.Größe{Dense(units=1073741824,Name='a ''b'', (c) {d}", text, StringComparison.Ordinal);
        Assert.EndsWith("Parallel()<Leaf{Dense(units=16)},Leaf{Dense(units=16)},Nested{Repeat()<Leaf{Dense(units=16)}>ReLU()}>}", text, StringComparison.Ordinal);
        foreach (var culture in new[] { "de-DE", "tr-TR" })
        {
            Assert.Equal(text, TestCultures.Run(culture, () => BlockText.Write(Sample)));
            Assert.Equal(Sample, TestCultures.Run(culture, () => BlockText.TryRead(text)));
        }
    }

    [Fact]
    public void A_text_that_was_cut_off_is_not_read()
    {
        var text = BlockText.Write(Sample);
        Assert.All(Enumerable.Range(0, text.Length), length => Assert.Null(BlockText.TryRead(text[..length])));
        Assert.Null(BlockText.TryRead(text + "}"));
    }

    [Fact]
    public void A_text_with_any_sign_changed_is_read_or_not_but_never_fails()
    {
        var text = BlockText.Write(Sample);
        foreach (var sign in "{}()<>,='|x1 ")
        {
            for (var i = 0; i < text.Length; i++)
            {
                BlockText.TryRead(text[..i] + sign + text[(i + 1)..]);
                BlockText.TryRead(text[..i] + sign + text[i..]);
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("1 ")]
    [InlineData("x A{ReLU()}")]
    [InlineData("2 A{ReLU()}")]
    [InlineData("1 {ReLU()}")]
    [InlineData("1 A{()}")]
    [InlineData("1 A{Dense(units=x)}")]
    public void What_is_no_block_is_not_read(string text) => Assert.Null(BlockText.TryRead(text));

    [Fact]
    public void Depth_and_size_are_limited()
    {
        Assert.NotNull(BlockText.TryRead("1 " + Nested(64)));
        Assert.Null(BlockText.TryRead("1 " + Nested(65)));
        Assert.Null(BlockText.TryRead("1 " + Nested(1_000_000)));
        Assert.Null(BlockText.TryRead("1 A{" + string.Concat(Enumerable.Repeat("ReLU()", 8193)) + "}"));

        static string Nested(int depth) => string.Concat(Enumerable.Repeat("A{R()<", depth - 1)) + "A{}" + string.Concat(Enumerable.Repeat(">}", depth - 1));
    }
}
