using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace NetGen.CompilerServices;

/// <summary>Checks of arguments whose messages name the value and what was expected.</summary>
public static class Guard
{
    /// <summary>Reports that <c>Predict</c> was given spans of the wrong length.</summary>
    /// <param name="input">The input's length.</param>
    /// <param name="inputSize">The length expected.</param>
    /// <param name="output">The output's length.</param>
    /// <param name="outputSize">The length expected.</param>
    /// <exception cref="ArgumentException">Always.</exception>
    [DoesNotReturn]
    public static void ThrowPredict(int input, int inputSize, int output, int outputSize) =>
        throw (input != inputSize
            ? new ArgumentException($"The input has {input} elements; one sample of this network has {inputSize}.", nameof(input))
            : new ArgumentException($"The output has room for {output} elements; this network's output has {outputSize}.", nameof(output)));

    /// <summary>Checks the lengths of a batch of predictions and returns the number of samples.</summary>
    /// <param name="inputs">The length of the inputs.</param>
    /// <param name="inputSize">The length of one sample.</param>
    /// <param name="outputs">The length of the outputs.</param>
    /// <param name="outputSize">The length of one output.</param>
    /// <exception cref="ArgumentException">The inputs are not whole samples, or the outputs have another length.</exception>
    public static int PredictBatch(int inputs, int inputSize, int outputs, int outputSize)
    {
        var samples = Samples(inputs, inputSize, nameof(inputs));
        if (outputs != (long)samples * outputSize)
        {
            throw new ArgumentException(
                $"The outputs have room for {outputs} elements; {samples} samples need {(long)samples * outputSize} ({outputSize} each).",
                nameof(outputs));
        }

        return samples;
    }

    internal static int Samples(int length, int size, string name)
    {
        var samples = length / size;
        if (samples * size != length)
        {
            throw new ArgumentException(
                $"{length} elements are not a whole number of samples; one sample has {size}.", name);
        }

        return samples;
    }

    internal static void Finite<T>(ReadOnlySpan<T> values, string name)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (!T.IsFinite(values[i]))
            {
                throw new ArgumentException($"Element {i} is {values[i]}; strict mode takes finite values only.", name);
            }
        }
    }

    /// <summary>Checks labels against what a network learns.</summary>
    internal static void Labels(ReadOnlySpan<int> labels, LossInfo loss, string name)
    {
        if (loss.Targets == TargetKind.Signs)
        {
            for (var i = 0; i < labels.Length; i++)
            {
                if (labels[i] is not (1 or -1))
                {
                    throw new ArgumentException(
                        $"Label {i} is {labels[i]}; this network learns which pairs are alike, so labels are 1 for alike and -1 for not.", name);
                }
            }
        }
        else if (loss.IgnoreIndex is { } ignored)
        {
            for (var i = 0; i < labels.Length; i++)
            {
                if ((uint)labels[i] >= (uint)loss.Classes && labels[i] != ignored)
                {
                    throw new ArgumentException(
                        $"Label {i} is {labels[i]}; this network has {loss.Classes} classes and ignores {ignored}, so labels are 0 to {loss.Classes - 1} and {ignored}.", name);
                }
            }
        }
        else
        {
            Labels(labels, loss.Classes, name);
        }
    }

    internal static void Labels(ReadOnlySpan<int> labels, int classes, string name)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            if ((uint)labels[i] >= (uint)classes)
            {
                throw new ArgumentException(
                    $"Label {i} is {labels[i]}; this network has {classes} classes, so labels are 0 to {classes - 1}.", name);
            }
        }
    }
}
