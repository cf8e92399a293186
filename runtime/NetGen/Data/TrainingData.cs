using System.Numerics;

namespace NetGen;

/// <summary>
/// What <c>Fit</c> learns from: a <see cref="Dataset{T}"/> in memory, a <see cref="SampleStream{T}"/> that is read anew in each
/// epoch, or one of them with an <see cref="Augmentation{T}"/>.
/// </summary>
/// <typeparam name="T">The floating-point type.</typeparam>
public abstract class TrainingData<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private protected TrainingData()
    {
    }

    /// <summary>The same data, with samples that are changed at random in each epoch of <c>Fit</c>.</summary>
    /// <param name="augmentation">The changes; they begin with those that the data have already.</param>
    /// <exception cref="ArgumentException">The augmentation is for samples of another size.</exception>
    public TrainingData<T> Augment(Augmentation<T> augmentation)
    {
        ArgumentNullException.ThrowIfNull(augmentation);
        CheckAugmentation(augmentation);
        return new AugmentedData<T>(this, augmentation);
    }

    /// <summary>The same data, with images that are changed at random in each epoch of <c>Fit</c>.</summary>
    /// <param name="shape">The shape of the samples.</param>
    /// <param name="steps">Adds steps, such as <c>image => image.FlipHorizontal().Crop(padding: 4)</c>.</param>
    /// <exception cref="ArgumentException">The samples have another size.</exception>
    public TrainingData<T> Augment(ImageShape shape, Func<Augmentation<T>, Augmentation<T>> steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        return Augment(steps(new Augmentation<T>(shape)));
    }

    /// <summary>What evaluation on the training data sees, without anything random; null if it can not be read again and again.</summary>
    internal abstract Dataset<T>? Plain { get; }

    /// <summary>The number of samples; null if it is not known before they are read.</summary>
    internal abstract long? SampleCount { get; }

    /// <summary>Checks that samples of the augmentation's shape are what there is.</summary>
    internal abstract void CheckAugmentation(Augmentation<T> augmentation);

    /// <summary>Opens the data for one <c>Fit</c>.</summary>
    /// <exception cref="ArgumentException">The data do not fit the network or the options.</exception>
    internal abstract TrainingBatches<T, TTarget> Open<TTarget>(BatchPlan<T> plan)
        where TTarget : unmanaged;
}
