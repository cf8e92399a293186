namespace NetGen.Runtime.Tests.Metrics;

/// <summary>What networks whose output is their input have in common; each sample's loss is 1.</summary>
internal abstract class PassThrough<TTarget>
    where TTarget : unmanaged
{
    public void PredictBatch(ReadOnlySpan<double> inputs, Span<double> outputs) => inputs.CopyTo(outputs);

    public void EvaluateBatch(ReadOnlySpan<double> inputs, ReadOnlySpan<TTarget> targets, Span<double> outputs, Span<double> losses)
    {
        PredictBatch(inputs, outputs);
        losses.Fill(1);
    }

    public Trainer<double, TTarget> CreateTrainer(TrainerOptions? options = null) =>
        throw new NotSupportedException("A network that hands its input through has nothing to train.");
}
