using Xunit;

namespace NetGen.Runtime.Tests.Data;

public class BalanceTests
{
    private static Dataset<double> Data(params int[] sizes)
    {
        int[] labels = [.. sizes.SelectMany((size, label) => Enumerable.Repeat(label, size))];
        return Dataset.FromArrays([.. Enumerable.Range(0, labels.Length).Select(i => (double)i)], 1, labels, sizes.Length);
    }

    [Fact]
    public void Oversampling_repeats_small_classes_evenly()
    {
        var data = Data(7, 3, 0, 2);
        var balanced = data.Oversample(seed: 1);

        Assert.Equal([7, 7, 0, 7], balanced.CountPerClass());
        var counts = balanced.AllFeatures.ToArray().CountBy(i => (int)i).ToDictionary();
        Assert.All(Enumerable.Range(0, 7), i => Assert.Equal(1, counts[i]));
        // 7 = 3·2 + 1 and 7 = 2·3 + 1.
        Assert.Equal([2, 2, 3], Enumerable.Range(7, 3).Select(i => counts[i]).Order());
        Assert.Equal([3, 4], Enumerable.Range(10, 2).Select(i => counts[i]).Order());
        Assert.Equal(balanced.AllFeatures.ToArray().Order(), balanced.AllFeatures.ToArray());
    }

    [Fact]
    public void Undersampling_takes_each_sample_once_at_most()
    {
        var balanced = Data(7, 3, 0, 2).Undersample(seed: 1);

        Assert.Equal([2, 2, 0, 2], balanced.CountPerClass());
        Assert.Equal(balanced.AllFeatures.ToArray().Distinct().Order(), balanced.AllFeatures.ToArray());
    }

    [Fact]
    public void The_seed_alone_decides_the_choice()
    {
        var data = Data(100, 50);
        Assert.Equal(data.Undersample(1).AllFeatures, data.Undersample(1).AllFeatures);
        Assert.NotEqual(data.Undersample(1).AllFeatures.ToArray(), data.Undersample(2).AllFeatures.ToArray());
    }

    [Fact]
    public void Every_sample_is_left_out_as_often_as_any_other()
    {
        var data = Data(10, 5);
        var counts = new int[10];
        for (var seed = 0; seed < 2000; seed++)
        {
            foreach (var i in data.Undersample(seed).AllFeatures[..5])
            {
                counts[(int)i]++;
            }
        }

        // Binomial of 2000 and ½: a standard deviation of 22.
        Assert.All(counts, count => Assert.InRange(count, 1000 - 110, 1000 + 110));
    }

    [Fact]
    public void Weights_are_those_of_scikit_learn()
    {
        // n / (classes · n of the class), n = 12.
        Assert.Equal([12 / (3 * 6.0), 12 / (3 * 4.0), 12 / (3 * 2.0)], Data(6, 4, 2).ClassWeights());
        Assert.Equal(2.5, Data(10, 4).PositiveWeight());
    }

    [Fact]
    public void Weights_by_the_effective_number_of_samples()
    {
        // (1 − β) / (1 − βⁿ) with β = ½: ½ / ½, ½ / ¾, ½ / 7/8; they add up to 3.
        double[] raw = [1, 2 / 3.0, 4 / 7.0];
        Assert.Equal(raw.Select(weight => 3 * weight / raw.Sum()), Data(1, 2, 3).ClassWeights(0.5), (x, y) => Math.Abs(x - y) < 1e-15);
        Assert.Equal([1.0, 1], Data(5, 2).ClassWeights(0));
    }

    [Fact]
    public void Mistakes_are_named()
    {
        Assert.Contains("class 1 has none", Assert.Throws<InvalidOperationException>(() => Data(2, 0).ClassWeights()).Message, StringComparison.Ordinal);
        Assert.Contains("labels of 2 classes", Assert.Throws<InvalidOperationException>(() => Data(1, 1, 1).PositiveWeight()).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>("beta", () => Data(1, 1).ClassWeights(1));
        Assert.Throws<InvalidOperationException>(() => Dataset.FromArrays([1f], 1).Oversample(1));
        Assert.Throws<InvalidOperationException>(() => Dataset.FromArrays([1f], 1, [1f], 1).Undersample(1));
    }
}
