using System.Globalization;

namespace NetGen;

// Features that are categories.
public sealed partial class Dataset<T>
{
    /// <summary>
    /// The same samples with one feature that is a category in place of as many as there are categories: 1 at the category and
    /// 0 elsewhere. The number of categories is given, so that training and test data are encoded alike.
    /// </summary>
    /// <param name="feature">The feature, from 0; its values are whole numbers from 0. Those behind it move up.</param>
    /// <param name="categories">The number of categories, at least 2.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such feature, or there are fewer than 2 categories.</exception>
    /// <exception cref="InvalidOperationException">A value is no category; the message names the sample.</exception>
    public Dataset<T> OneHotFeature(int feature, int categories)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(feature);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(feature, FeatureCount);
        ArgumentOutOfRangeException.ThrowIfLessThan(categories, 2);
        var width = checked(FeatureCount - 1 + categories);
        var features = new T[checked(Count * width)];
        for (var i = 0; i < Count; i++)
        {
            var source = Features(i);
            var destination = features.AsSpan(i * width, width);
            var value = source[feature];
            if (!(value >= T.Zero && value < T.CreateTruncating(categories) && T.IsInteger(value)))
            {
                throw new InvalidOperationException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"Sample {i}, feature {feature} is {value}; {categories} categories are whole numbers from 0 to {categories - 1}."));
            }

            source[..feature].CopyTo(destination);
            destination[feature + int.CreateTruncating(value)] = T.One;
            source[(feature + 1)..].CopyTo(destination[(feature + categories)..]);
        }

        return new Dataset<T>(features, width)
        {
            FeatureNames = FeatureNames is null ? null : OneHotNames(feature, categories),
            ClassCount = ClassCount,
            ClassNames = ClassNames,
            TargetsPerSample = TargetsPerSample,
            LabelArray = LabelArray,
            TargetArray = TargetArray,
        };
    }

    private string[] OneHotNames(int feature, int categories) =>
    [
        .. FeatureNames!.Take(feature),
        .. Enumerable.Range(0, categories).Select(i => string.Create(CultureInfo.InvariantCulture, $"{FeatureNames![feature]}={i}")),
        .. FeatureNames!.Skip(feature + 1),
    ];
}
