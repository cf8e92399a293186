namespace NetGen.Benchmarks.Workloads;

/// <summary>
/// Times training steps on one fixed batch. The learning rates are so small that the network stays as it is while all
/// arithmetic is done: otherwise units could die, and a step on zeros is another workload.
/// </summary>
internal static class Training
{
    public static Measurement Measure<TTarget>(Trainer<float, TTarget> trainer, float[] inputs, TTarget[] targets)
        where TTarget : unmanaged => Measurement.Of(repetitions =>
        {
            for (var i = 0; i < repetitions; i++)
            {
                trainer.Step(inputs, targets);
            }
        });
}
