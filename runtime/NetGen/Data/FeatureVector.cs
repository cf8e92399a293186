using System.Globalization;
using System.Numerics;

namespace NetGen;

/// <summary>Checks of the vectors that input transforms are made of.</summary>
internal static class FeatureVector
{
    public static void CheckFinite<T>(ReadOnlySpan<T> values, string name)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (values.IsEmpty)
        {
            throw new ArgumentException($"{name} is empty; it needs one element per feature.", name);
        }

        for (var i = 0; i < values.Length; i++)
        {
            if (!T.IsFinite(values[i]))
            {
                throw new ArgumentException($"{name}[{i}] is {Text(values[i])}; expected a finite value.", name);
            }
        }
    }

    public static void CheckPositive<T>(ReadOnlySpan<T> values, string name)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (!(values[i] > T.Zero))
            {
                throw new ArgumentException($"{name}[{i}] is {Text(values[i])}; expected a value above 0.", name);
            }
        }
    }

    public static void CheckSameLength(int first, int second, string firstName, string secondName)
    {
        if (first != second)
        {
            throw new ArgumentException($"{secondName} has {second} elements; {firstName} has {first}.", secondName);
        }
    }

    public static void CheckSamples(int length, int featureCount)
    {
        if (length % featureCount != 0)
        {
            throw new ArgumentException(
                $"{length} elements are not a whole number of samples of {featureCount} features.", "samples");
        }
    }

    private static string Text<T>(T value)
        where T : IFormattable => value.ToString(null, CultureInfo.InvariantCulture);
}
