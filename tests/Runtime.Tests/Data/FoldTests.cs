using Xunit;

namespace NetGen.Runtime.Tests.Data;

public class FoldTests
{
    // The only feature of a sample is its number.
    private static Dataset<float> Data(params int[] labels) =>
        Dataset.FromArrays([.. Enumerable.Range(0, labels.Length).Select(i => (float)i)], 1, labels, labels.Max() + 1);

    private static float[] Numbers(Dataset<float> data) => data.AllFeatures.ToArray();

    [Theory]
    [InlineData(10, 5, null)]
    [InlineData(11, 4, null)]
    [InlineData(11, 4, 3L)]
    [InlineData(5, 5, 1L)]
    [InlineData(2, 2, null)]
    public void Every_sample_is_tested_exactly_once(int count, int folds, long? seed)
    {
        var data = Data([.. Enumerable.Range(0, count).Select(i => i % 3)]);
        foreach (var split in new[] { data.KFold(folds, seed), data.StratifiedKFold(folds, seed) })
        {
            var all = split.ToArray();
            Assert.Equal(folds, all.Length);
            Assert.Equal(Numbers(data), all.SelectMany(fold => Numbers(fold.Test)).Order());
            foreach (var (train, test) in all)
            {
                Assert.InRange(test.Count, count / folds, (count + folds - 1) / folds);
                Assert.Equal(Numbers(data), Numbers(train).Concat(Numbers(test)).Order());
                Assert.Equal(Numbers(test).Order(), Numbers(test));
                Assert.Equal(Numbers(test).Select(i => data.Labels[(int)i]), test.Labels.ToArray());
            }
        }
    }

    [Fact]
    public void Folds_without_a_seed_are_runs_and_the_first_are_larger() =>
        Assert.Equal(
            [[0f, 1, 2], [3f, 4], [5f, 6]],
            Data(0, 0, 0, 0, 0, 0, 0).KFold(3).Select(fold => Numbers(fold.Test)));

    [Fact]
    public void Stratified_folds_deal_the_samples_of_each_class_in_turn() =>
        // Class 0 has the samples 0 1 3 4 6, class 1 has 2 5: dealt 0 1 3 4 6 2 5.
        Assert.Equal(
            [[0f, 4, 5], [1f, 6], [2f, 3]],
            Data(0, 0, 1, 0, 0, 1, 0).StratifiedKFold(3).Select(fold => Numbers(fold.Test)));

    [Fact]
    public void Stratified_folds_keep_the_proportions()
    {
        int[] labels = [.. Enumerable.Repeat(0, 53), .. Enumerable.Repeat(1, 22), .. Enumerable.Repeat(2, 11)];
        foreach (var (_, test) in Data(labels).StratifiedKFold(5, seed: 2))
        {
            var counts = test.CountPerClass();
            Assert.InRange(counts[0], 10, 11);
            Assert.InRange(counts[1], 4, 5);
            Assert.InRange(counts[2], 2, 3);
        }
    }

    [Fact]
    public void The_seed_alone_decides_the_folds()
    {
        var data = Data([.. Enumerable.Range(0, 40).Select(i => i % 4)]);
        Assert.Equal(First(data.KFold(4, 1)), First(data.KFold(4, 1)));
        Assert.NotEqual(First(data.KFold(4, 1)), First(data.KFold(4, 2)));
        Assert.NotEqual(First(data.StratifiedKFold(4, 1)), First(data.StratifiedKFold(4, 2)));

        static float[] First(IEnumerable<(Dataset<float> Train, Dataset<float> Test)> folds) => Numbers(folds.First().Test);
    }

    [Fact]
    public void Arguments_are_checked_before_the_first_fold()
    {
        Assert.Throws<ArgumentOutOfRangeException>("folds", () => Data(0, 0).KFold(1));
        var exception = Assert.Throws<ArgumentOutOfRangeException>("folds", () => Data(0, 0).StratifiedKFold(3));
        Assert.Contains("has 2 samples", exception.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => Dataset.FromArrays([1f, 2], 1).StratifiedKFold(2));
    }
}
