namespace NetGen;

// As training data.
public sealed partial class Dataset<T>
{
    internal override Dataset<T> Plain => this;

    internal override long? SampleCount => Count;

    internal override void CheckAugmentation(Augmentation<T> augmentation) =>
        augmentation.Shape.CheckSamples(FeatureCount, nameof(augmentation));

    internal override TrainingBatches<T, TTarget> Open<TTarget>(BatchPlan<T> plan) => new MemoryBatches<T, TTarget>(this, plan);
}
