using System.Globalization;

namespace NetGen;

/// <summary>A sample of a <see cref="SampleStream{T}"/> can not be read, or does not fit the network.</summary>
public sealed class SampleStreamException : Exception
{
    internal SampleStreamException(int epoch, long sample, string problem, Exception? innerException = null)
        : base(string.Create(CultureInfo.InvariantCulture, $"{Place(epoch)}, sample {sample}: {problem}"), innerException)
    {
        Epoch = epoch;
        Sample = sample;
    }

    /// <summary>The epoch in which it happened, from 1; 0 in the pass in order that only collects statistics.</summary>
    public int Epoch { get; }

    /// <summary>The number of the sample in its epoch, in the order in which the stream gives them, from 0.</summary>
    public long Sample { get; }

    private static string Place(int epoch) =>
        epoch == 0 ? "the pass for statistics" : string.Create(CultureInfo.InvariantCulture, $"epoch {epoch}");
}
