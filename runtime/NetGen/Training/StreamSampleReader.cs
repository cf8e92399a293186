using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>Checks that a sample of a stream fits the network, and copies it.</summary>
internal sealed class StreamSampleReader<T, TTarget>(NetworkInfo info, int featureCount, bool strict)
    where T : unmanaged, IFloatingPointIeee754<T>
    where TTarget : unmanaged
{
    /// <exception cref="SampleStreamException">The sample does not fit.</exception>
    public void Read(in Sample<T> sample, Span<T> features, Span<TTarget> targets, int epoch, long number)
    {
        if (sample.Features.Length != featureCount)
        {
            throw Error($"it has {sample.Features.Length} features; {info.Name} takes {featureCount}.");
        }

        sample.Features.Span.CopyTo(features);
        CheckFinite(features, "feature");
        if (typeof(TTarget) == typeof(int))
        {
            targets[0] = Unsafe.BitCast<int, TTarget>(Label(sample, info.OutputSize));
            return;
        }

        var values = MemoryMarshal.Cast<TTarget, T>(targets);
        if (sample.Label is not null)
        {
            // Labels 0 and 1 are the probabilities of "yes" that a yes-or-no network learns.
            if (info.Task != NetworkTask.BinaryClassification || values.Length != 1)
            {
                throw Error($"it has a class label; {info.Name} learns {values.Length} values.");
            }

            values[0] = T.CreateTruncating(Label(sample, 2));
            return;
        }

        if (sample.TargetCount != values.Length)
        {
            throw Error($"it has {sample.TargetCount} target values; {info.Name} learns {values.Length}.");
        }

        sample.CopyTargetsTo(values);
        CheckFinite(values, "target");
        foreach (var value in values)
        {
            if (info.Task == NetworkTask.BinaryClassification && !(value >= T.Zero && value <= T.One))
            {
                throw Error(string.Create(
                    CultureInfo.InvariantCulture, $"its target is {value}; {info.Name} learns probabilities, so targets are from 0 to 1."));
            }
        }

        int Label(in Sample<T> labelled, int classes)
        {
            if (labelled.Label is not { } label)
            {
                throw Error($"it has {labelled.TargetCount} target values; {info.Name} learns classes and needs a label.");
            }

            return (uint)label < (uint)classes
                ? label
                : throw Error($"its label is {label}; {info.Name} has {classes} classes, so labels are 0 to {classes - 1}.");
        }

        void CheckFinite(ReadOnlySpan<T> elements, string what)
        {
            for (var i = 0; strict && i < elements.Length; i++)
            {
                if (!T.IsFinite(elements[i]))
                {
                    throw Error(string.Create(
                        CultureInfo.InvariantCulture, $"{what} {i} is {elements[i]}; strict mode takes finite values only."));
                }
            }
        }

        SampleStreamException Error(string problem) => new(epoch, number, problem);
    }
}
