using System.Numerics;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>What a <c>Fit</c> asks of its training data.</summary>
/// <param name="Weights">The network's weights, for its shape and its input transform.</param>
/// <param name="Options">The options.</param>
/// <param name="Strict">Whether features and targets are checked to be finite.</param>
/// <param name="Cancellation">Ends waiting for samples.</param>
internal sealed record BatchPlan<T>(NetworkWeights<T> Weights, FitOptions Options, bool Strict, CancellationToken Cancellation)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>Random changes of the samples, or null.</summary>
    public Augmentation<T>? Augmentation { get; init; }

    /// <summary>The number of features of a sample before it is augmented.</summary>
    public int SourceSize => Augmentation?.Shape.Size ?? Weights.Info.InputSize;

    /// <summary>The random changes, with memory for so many workers; null if there are none.</summary>
    /// <exception cref="ArgumentException">Their result is not what the network takes.</exception>
    public Augmenter<T>? CreateAugmenter(int workers)
    {
        if (Augmentation is null)
        {
            return null;
        }

        if (Augmentation.OutputShape.Size != Weights.Info.InputSize)
        {
            throw new ArgumentException(
                $"The augmentation makes samples of {Augmentation.OutputShape}, which is {Augmentation.OutputShape.Size} features; {Weights.Info.Name} takes {Weights.Info.InputSize}.",
                "train");
        }

        // More threads than there can be are refused by the trainer.
        return new Augmenter<T>(Augmentation, Options.Seed, Math.Min(workers, WorkerPool.MaxThreads));
    }
}
