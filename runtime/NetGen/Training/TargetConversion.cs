using System.Globalization;
using System.Numerics;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>Labels as what a loss takes in their place.</summary>
internal static class TargetConversion
{
    // Rounding, and distributions that were rounded for a file.
    private const double MostAway = 1e-2;

    /// <summary>Labels 0 and 1 are the probabilities of "yes" that a yes-or-no network learns.</summary>
    public static T[] ToProbabilities<T>(ReadOnlySpan<int> labels, string name)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Guard.Labels(labels, 2, name);
        var probabilities = new T[labels.Length];
        for (var i = 0; i < labels.Length; i++)
        {
            probabilities[i] = T.CreateTruncating(labels[i]);
        }

        return probabilities;
    }

    /// <summary>A label is the distribution that is 1 at its class.</summary>
    public static T[] ToDistributions<T>(ReadOnlySpan<int> labels, LossInfo loss, string name)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Guard.Labels(labels, loss.Classes, name);
        var distributions = new T[labels.Length * loss.Classes];
        var places = new ClassPlaces(loss, loss.TargetsPerSample);
        for (var i = 0; i < labels.Length; i++)
        {
            distributions[places.Of(i, labels[i])] = T.One;
        }

        return distributions;
    }

    /// <summary>Labels 0 and 1, as a data set has them, become −1 and 1.</summary>
    public static void ToSigns(Span<int> labels, string name)
    {
        Guard.Labels(labels, 2, name);
        for (var i = 0; i < labels.Length; i++)
        {
            labels[i] = labels[i] == 0 ? -1 : 1;
        }
    }

    /// <summary>Checks that the probabilities of each prediction's classes add up to 1.</summary>
    /// <exception cref="ArgumentException">They do not.</exception>
    public static void CheckDistributions<T>(ReadOnlySpan<T> values, NetworkInfo info, string name)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var places = new ClassPlaces(info.Learning, info.OutputSize);
        for (var prediction = 0; prediction < values.Length / info.Learning.Classes; prediction++)
        {
            var sum = 0.0;
            for (var index = 0; index < info.Learning.Classes; index++)
            {
                sum += double.CreateTruncating(values[places.Of(prediction, index)]);
            }

            if (!(Math.Abs(sum - 1) <= MostAway))
            {
                throw new ArgumentException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The targets of sample {prediction / (info.OutputSize / info.Learning.Classes)} add up to {sum:G6}; {info.Name} learns the probabilities of {info.Learning.Classes} classes, which add up to 1."),
                    name);
            }
        }
    }
}

/// <summary>Where the number of a class lies in outputs, and in targets of their shape.</summary>
/// <param name="loss">The loss.</param>
/// <param name="outputSize">The elements of one sample.</param>
internal readonly struct ClassPlaces(LossInfo loss, int outputSize)
{
    private readonly int _perSample = outputSize / loss.Classes;
    private readonly int _classes = loss.Classes;
    private readonly bool _classesFirst = loss.ClassesFirst;

    /// <summary>The place of a class's number.</summary>
    /// <param name="prediction">The number of the prediction: that of the sample, where each has one.</param>
    /// <param name="index">The class.</param>
    public int Of(int prediction, int index)
    {
        if (!_classesFirst)
        {
            return (prediction * _classes) + index;
        }

        var sample = prediction / _perSample;
        return (((sample * _classes) + index) * _perSample) + (prediction % _perSample);
    }

    /// <summary>The class of the largest number of a prediction: the first, if several are equal.</summary>
    public int LargestOf<T>(ReadOnlySpan<T> values, int prediction)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var best = 0;
        for (var index = 1; index < _classes; index++)
        {
            if (values[Of(prediction, index)] > values[Of(prediction, best)])
            {
                best = index;
            }
        }

        return best;
    }
}
