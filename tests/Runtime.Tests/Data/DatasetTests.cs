using Xunit;

namespace NetGen.Runtime.Tests.Data;

public class DatasetTests
{
    private static readonly string[] Names = ["no", "yes", "maybe"];

    private static Dataset<float> Classes() =>
        Dataset.FromArrays([1f, 2f, 3f, 4f, 5f, 6f], 2, [0, 1, 1], classNames: Names, featureNames: ["a", "b"]);

    private static Dataset<double> Values() => Dataset.FromArrays([1.0, 2, 3], 1, [1.0, 10, 2, 20, 3, 30], 2);

    [Fact]
    public void Samples_and_labels_are_what_was_given()
    {
        var data = Classes();
        Assert.Equal((3, 2, 3, 1), (data.Count, data.FeatureCount, data.ClassCount, data.TargetsPerSample));
        Assert.Equal([3f, 4f], data.Features(1));
        Assert.Equal([0, 1, 1], data.GetTargets<int>());
        Assert.Equal([1, 2, 0], data.CountPerClass());
        Assert.Equal("3 samples, 2 features, 3 classes", data.ToString());
        Assert.Equal("3 samples, 1 features, 2 target values per sample", Values().ToString());
    }

    [Fact]
    public void Jagged_arrays_and_matrices_are_flattened()
    {
        Assert.Equal([1f, 2f, 3f, 4f], Dataset.FromArrays<float>([[1f, 2f], [3f, 4f]], [0, 1]).AllFeatures);
        Assert.Equal([5f, 6f], Dataset.FromArrays(new float[][] { [1f], [2f] }, new[] { 5f, 6f }).Targets);
        Assert.Equal([5f, 6f, 7f, 8f], Dataset.FromArrays(new float[][] { [1f], [2f] }, new float[][] { [5f, 6f], [7f, 8f] }).Targets);
        Assert.Equal([1.0, 2, 3, 4], Dataset.FromArrays(new double[,] { { 1, 2 }, { 3, 4 } }, [0, 1]).AllFeatures);
        Assert.Equal(1, Dataset.FromArrays(new double[,] { { 1, 2 }, { 3, 4 } }, [7.0, 8]).TargetsPerSample);
        Assert.Equal([7.0, 8, 9, 10], Dataset.FromArrays(new double[,] { { 1 }, { 2 } }, new double[,] { { 7, 8 }, { 9, 10 } }).Targets);
        Assert.False(Dataset.FromArrays([1f, 2f], 1).HasTargets);
    }

    [Fact]
    public void Arguments_are_checked()
    {
        Refused("3 elements are not a whole number of samples of 2", () => Dataset.FromArrays(new float[3], 2));
        Refused("3 labels for 2 samples", () => Dataset.FromArrays(new float[2], 1, [0, 1, 2]));
        Refused("0 labels for 2 samples", () => Dataset.FromArrays(new float[2], 1, Array.Empty<int>()));
        Refused("Label 1 is -1", () => Dataset.FromArrays(new float[2], 1, [0, -1]));
        Refused("Label 1 is 2; there are 2 classes", () => Dataset.FromArrays(new float[2], 1, [0, 2], classCount: 2));
        Refused("Label 1 is 3; there are 3 classes", () => Dataset.FromArrays(new float[2], 1, [0, 3], classNames: Names));
        Refused("3 names for 2 classes", () => Dataset.FromArrays(new float[2], 1, [0, 1], classCount: 2, classNames: Names));
        Refused("3 names for 1 features", () => Dataset.FromArrays(new float[2], 1, [0, 1], featureNames: Names));
        Refused("3 targets; 2 samples need 4", () => Dataset.FromArrays(new float[2], 1, new float[3], 2));
        Refused("Row 1 has 2 elements; the first has 1", () => Dataset.FromArrays<float>([[1f], [1f, 2f]], [0, 1]));
        Refused("Row 1 is null", () => Dataset.FromArrays<float>([[1f], null!], [0, 1]));
        Refused("no rows", () => Dataset.FromArrays<float>([], [0, 1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Dataset.FromArrays(new float[2], 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Dataset.FromArrays(new float[2], 1, new float[2], 0));
        Assert.Throws<ArgumentNullException>(() => Dataset.FromArrays<float>(null!, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Classes().Features(3));
        Assert.Throws<ArgumentOutOfRangeException>(() => Classes().Features(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Classes().Subset([0, 3]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Classes().Take(-1));

        static void Refused(string message, Action action) =>
            Assert.Contains(message, Assert.ThrowsAny<ArgumentException>(action).Message);
    }

    [Fact]
    public void A_subset_takes_features_labels_and_targets_along()
    {
        var data = Classes().Subset([2, 0, 2]);
        Assert.Equal([5f, 6f, 1f, 2f, 5f, 6f], data.AllFeatures);
        Assert.Equal([1, 0, 1], data.Labels);
        Assert.Equal((Names, 3), (data.ClassNames, data.ClassCount));
        Assert.Equal([3.0, 30, 2, 20], Values().Subset([2, 1]).Targets);
        Assert.Equal([1f, 2f], Classes().Take(1).AllFeatures);
        Assert.Equal([1], Classes().Skip(2).Labels);
        Assert.Equal(0, Classes().Skip(9).Count);
    }

    [Fact]
    public void Shuffling_keeps_samples_whole_and_depends_on_the_seed_only()
    {
        var data = Dataset.FromArrays([.. Enumerable.Range(0, 100).Select(i => (float)i)], 1, [.. Enumerable.Range(0, 100)]);
        var shuffled = data.Shuffle(7);
        Assert.Equal(shuffled.Labels.ToArray().Select(label => (float)label), shuffled.AllFeatures.ToArray());
        Assert.Equal(Enumerable.Range(0, 100), shuffled.Labels.ToArray().Order());
        Assert.Equal(shuffled.Labels, data.Shuffle(7).Labels);
        Assert.NotEqual(shuffled.Labels.ToArray(), data.Shuffle(8).Labels.ToArray());
        Assert.NotEqual(shuffled.Labels.ToArray(), data.Labels.ToArray());
    }

    [Fact]
    public void Targets_of_the_wrong_kind_are_refused_with_what_there_is()
    {
        Refused("needs target values (Single); this data set of Single has 3 classes. Use LabelsAsTargets()", () => Classes().GetTargets<float>());
        Refused("needs class indices (int); this data set of Double has 2 target values per sample", () => Values().GetTargets<int>());
        Refused("needs target values (Single); this data set of Double has 2 target values", () => Values().GetTargets<float>());
        Refused("has no labels and no target values", () => Dataset.FromArrays(new float[2], 1).GetTargets<int>());
        Refused("needs class labels", () => Values().OneHotTargets());
        Refused("needs class labels", () => Values().CountPerClass());

        static void Refused(string message, Action action) =>
            Assert.Contains(message, Assert.Throws<InvalidOperationException>(action).Message);
    }

    [Fact]
    public void Labels_become_targets()
    {
        var binary = Classes().LabelsAsTargets();
        Assert.Equal([0f, 1f, 1f], binary.GetTargets<float>());
        Assert.Equal((false, 0, Names), (binary.HasLabels, binary.ClassCount, binary.ClassNames));
        Assert.Equal([1f, 0, 0, 0, 1, 0, 0, 1, 0], Classes().OneHotTargets().Targets);
        Assert.Equal(3, Classes().OneHotTargets().TargetsPerSample);
        var three = Dataset.FromArrays(new float[3], 1, [0, 1, 2]);
        Assert.Contains("Sample 2 has the label 2", Assert.Throws<InvalidOperationException>(three.LabelsAsTargets).Message);
    }

    [Fact]
    public void Several_labels_per_sample_are_kept_together()
    {
        var data = Dataset.FromArrays(new float[2], 1, [0, 1, 1, 0, 0, 1]);
        Assert.Equal(3, data.TargetsPerSample);
        Assert.Equal([0, 0, 1], data.Subset([1]).Labels);
        Assert.Equal([0f, 0, 1], data.LabelsAsTargets().Subset([1]).Targets);
        Assert.Throws<InvalidOperationException>(() => data.StratifiedSplit(0.5, 1));
    }

    [Fact]
    public void Features_are_changed_in_a_copy()
    {
        var data = Classes();
        Assert.Equal([2f, 2, 6, 4, 10, 6], data.MapFeatures(row => row[0] *= 2).AllFeatures);
        Assert.Equal([1f, 2, 2, 3, 3, 4], data.Transform(new Rescale<float>(2, 0.5, 0.5)).MapFeatures(row => row[1] += 0.5f).AllFeatures);
        Assert.Equal([1f, 2, 3, 4, 5, 6], data.AllFeatures);
        Assert.Throws<ArgumentException>(() => data.Transform(new Rescale<float>(3, 2)));
    }

    [Fact]
    public void Precision_is_converted()
    {
        var data = Values().ConvertTo<float>();
        Assert.Equal([1f, 2f, 3f], data.AllFeatures);
        Assert.Equal([1f, 10f, 2f, 20f, 3f, 30f], data.Targets);
        Assert.Equal([0, 1, 1], Classes().ConvertTo<double>().Labels);
    }

    [Fact]
    public void Values_that_are_not_finite_are_refused_when_asked()
    {
        var data = Classes();
        Assert.Same(data, data.EnsureFinite());
        var bad = Dataset.FromArrays([1f, 2f, 3f, float.NaN], 2);
        Assert.Contains("Sample 1, feature 1 is NaN", Assert.Throws<InvalidOperationException>(bad.EnsureFinite).Message);
        var target = Dataset.FromArrays([1f, 2f], 1, [0f, float.PositiveInfinity], 1);
        Assert.Contains("Sample 1, target 0", Assert.Throws<InvalidOperationException>(target.EnsureFinite).Message);
    }
}
