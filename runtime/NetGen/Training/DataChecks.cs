using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>Checks that data fit a network, before anything is computed with them.</summary>
internal static class DataChecks
{
    /// <summary>Checks the data's shape and targets, in strict mode also that all values are finite.</summary>
    /// <remarks><c>inputSize</c> is the number of features of raw samples, if it is not that of the network's input.</remarks>
    /// <returns>The targets of all samples, in the network's type.</returns>
    /// <exception cref="ArgumentException">They do not fit.</exception>
    public static TTarget[] Check<T, TTarget>(Dataset<T> data, NetworkInfo info, bool strict, string name, int? inputSize = null)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TTarget : unmanaged
    {
        if (data.Count == 0)
        {
            throw new ArgumentException("The data have no samples; at least one is expected.", name);
        }

        if (data.FeatureCount != (inputSize ?? info.InputSize))
        {
            throw new ArgumentException(
                $"The data have samples of {data.FeatureCount} features; {info.Name} takes {inputSize ?? info.InputSize}.", name);
        }

        // Labels are an integer for each prediction, whatever the network makes of them.
        var perSample = data.ClassCount > 0 && info.Learning is { Targets: TargetKind.Distributions, Classes: var classes }
            ? info.OutputSize / classes
            : info.Learning.TargetsPerSample;
        if (data.TargetsPerSample != perSample)
        {
            throw new ArgumentException(
                $"The data have {data.TargetsPerSample} targets per sample; {info.Name} learns {perSample}.", name);
        }

        if (strict)
        {
            for (var sample = 0; sample < data.Count; sample++)
            {
                CheckFinite(data.Features(sample), sample, "feature", name);
            }
        }

        return Targets<T, TTarget>(data, info, strict, name);
    }

    private static TTarget[] Targets<T, TTarget>(Dataset<T> data, NetworkInfo info, bool strict, string name)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TTarget : unmanaged
    {
        if (typeof(TTarget) == typeof(int))
        {
            if (data.ClassCount == 0)
            {
                throw new ArgumentException($"The data have values as targets; {info.Name} learns classes and needs labels.", name);
            }

            var labels = data.GetTargets<TTarget>().ToArray();
            var integers = MemoryMarshal.Cast<TTarget, int>(labels.AsSpan());
            if (info.Learning.Targets == TargetKind.Signs)
            {
                TargetConversion.ToSigns(integers, name);
            }

            Guard.Labels(integers, info.Learning, name);
            return labels;
        }

        if (data.ClassCount == 0)
        {
            var values = data.GetTargets<TTarget>().ToArray();
            CheckValues<T>(MemoryMarshal.Cast<TTarget, T>(values), info, strict, name);
            return values;
        }

        var probabilities = info.Learning.Targets switch
        {
            TargetKind.Probabilities => TargetConversion.ToProbabilities<T>(data.GetTargets<int>(), name),
            TargetKind.Distributions => TargetConversion.ToDistributions<T>(data.GetTargets<int>(), info.Learning, name),
            _ => throw new ArgumentException($"The data have class labels as targets; {info.Name} learns values.", name),
        };
        return (TTarget[])(object)probabilities;
    }

    private static void CheckValues<T>(ReadOnlySpan<T> values, NetworkInfo info, bool strict, string name)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (var i = 0; strict && i < values.Length; i += info.OutputSize)
        {
            CheckFinite(values.Slice(i, info.OutputSize), i / info.OutputSize, "target", name);
        }

        var areProbabilities = info.Learning.Targets is TargetKind.Probabilities or TargetKind.Distributions;
        for (var i = 0; areProbabilities && i < values.Length; i++)
        {
            if (!(values[i] >= T.Zero && values[i] <= T.One))
            {
                throw new ArgumentException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The target of sample {i / info.OutputSize} is {values[i]}; {info.Name} learns probabilities, so targets are from 0 to 1."),
                    name);
            }
        }

        if (info.Learning.Targets == TargetKind.Distributions)
        {
            TargetConversion.CheckDistributions(values, info, name);
        }
    }

    private static void CheckFinite<T>(ReadOnlySpan<T> values, int sample, string what, string name)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (!T.IsFinite(values[i]))
            {
                throw new ArgumentException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Sample {sample}, {what} {i} is {values[i]}; strict mode takes finite values only."),
                    name);
            }
        }
    }
}
