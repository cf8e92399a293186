using Xunit;

namespace NetGen.Runtime.Tests.Data;

public class SplitTests
{
    // The only feature of a sample is its number.
    private static Dataset<float> Data(params int[] classSizes)
    {
        int[] labels = [.. classSizes.SelectMany((size, label) => Enumerable.Repeat(label, size))];
        return Dataset.FromArrays([.. Enumerable.Range(0, labels.Length).Select(i => (float)i)], 1, labels, classSizes.Length);
    }

    private static void AssertPartition(Dataset<float> data, Dataset<float> first, Dataset<float> second)
    {
        Assert.Equal(data.AllFeatures.ToArray(), first.AllFeatures.ToArray().Concat(second.AllFeatures.ToArray()).Order());
        foreach (var part in new[] { first, second })
        {
            Assert.Equal(part.AllFeatures.ToArray().Order(), part.AllFeatures.ToArray());
            Assert.Equal(part.AllFeatures.ToArray().Select(i => data.Labels[(int)i]), part.Labels.ToArray());
        }
    }

    [Theory]
    [InlineData(0.8, 100, 80)]
    [InlineData(0.7, 11, 8)]
    [InlineData(0.99, 3, 2)]
    [InlineData(0.01, 3, 1)]
    public void A_random_split_puts_every_sample_in_one_part(double fraction, int count, int expected)
    {
        var data = Data(count);
        var (train, test) = data.Split(fraction, seed: 3);
        AssertPartition(data, train, test);
        Assert.Equal(expected, train.Count);
    }

    [Theory]
    [InlineData(0.8, new[] { 50, 50, 50 }, new[] { 40, 40, 40 })]
    [InlineData(0.8, new[] { 100, 10, 5 }, new[] { 80, 8, 4 })]
    [InlineData(0.5, new[] { 3, 0, 4, 1 }, new[] { 2, 0, 2, 0 })]
    [InlineData(0.75, new[] { 59, 71, 48 }, new[] { 45, 53, 36 })]
    public void A_stratified_split_keeps_the_classes_proportions(double fraction, int[] sizes, int[] expected)
    {
        var data = Data(sizes);
        var (train, test) = data.StratifiedSplit(fraction, seed: 5);
        AssertPartition(data, train, test);
        Assert.Equal(expected, train.CountPerClass());
    }

    [Fact]
    public void The_seed_alone_decides_a_split()
    {
        var data = Data(40, 60);
        Assert.Equal(data.Split(0.5, 1).Train.AllFeatures, data.Split(0.5, 1).Train.AllFeatures);
        Assert.NotEqual(data.Split(0.5, 1).Train.AllFeatures.ToArray(), data.Split(0.5, 2).Train.AllFeatures.ToArray());
        Assert.Equal(data.StratifiedSplit(0.5, 1).Test.AllFeatures, data.StratifiedSplit(0.5, 1).Test.AllFeatures);
        Assert.NotEqual(data.StratifiedSplit(0.5, 1).Test.AllFeatures.ToArray(), data.StratifiedSplit(0.5, 2).Test.AllFeatures.ToArray());
    }

    [Fact]
    public void A_periodic_split_counts_all_samples_or_each_class()
    {
        var data = Dataset.FromArrays([.. Enumerable.Range(0, 12).Select(i => (float)i)], 1, [0, 1, 0, 1, 1, 0, 0, 0, 1, 1, 0, 1]);
        Assert.Equal([7f, 9f], data.SplitEvery(5, 4).Test.AllFeatures.ToArray());
        Assert.Equal([4f, 9f], data.SplitEvery(5, 4, stratified: false).Test.AllFeatures.ToArray());
        Assert.Equal([0f, 3f, 6f, 9f], data.LabelsAsTargets().SplitEvery(3, 0).Test.AllFeatures.ToArray());
        AssertPartition(data, data.SplitEvery(5, 4).Train, data.SplitEvery(5, 4).Test);
    }

    [Fact]
    public void A_condition_splits_too()
    {
        var data = Data(5, 5);
        var (matching, others) = data.Partition(i => data.Labels[i] == 1);
        AssertPartition(data, matching, others);
        Assert.Equal([5f, 6f, 7f, 8f, 9f], matching.AllFeatures);
    }

    [Fact]
    public void Arguments_are_checked()
    {
        var data = Data(5, 5);
        Assert.Throws<ArgumentOutOfRangeException>(() => data.Split(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => data.Split(1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => data.StratifiedSplit(double.NaN, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => data.SplitEvery(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => data.SplitEvery(5, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => data.SplitEvery(5, -1));
        Assert.Throws<ArgumentNullException>(() => data.Partition(null!));
        Assert.Throws<InvalidOperationException>(() => data.Take(1).Split(0.5, 1));
        Assert.Throws<InvalidOperationException>(() => data.LabelsAsTargets().StratifiedSplit(0.5, 1));
        Assert.Throws<InvalidOperationException>(() => data.LabelsAsTargets().SplitEvery(5, 4, stratified: true));
    }
}
