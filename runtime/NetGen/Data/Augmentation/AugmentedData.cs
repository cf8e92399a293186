using System.Numerics;

namespace NetGen;

/// <summary>Training data with random changes.</summary>
internal sealed class AugmentedData<T>(TrainingData<T> data, Augmentation<T> augmentation) : TrainingData<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    internal override Dataset<T>? Plain => data.Plain is { } plain ? augmentation.ForEvaluation(plain) : null;

    internal override long? SampleCount => data.SampleCount;

    internal override void CheckAugmentation(Augmentation<T> next) => augmentation.Then(next);

    internal override TrainingBatches<T, TTarget> Open<TTarget>(BatchPlan<T> plan) =>
        data.Open<TTarget>(plan with
        {
            Augmentation = plan.Augmentation is null ? augmentation : augmentation.Then(plan.Augmentation),
        });

    public override string ToString() => $"{data}, augmented";
}
