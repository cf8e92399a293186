using System.Reflection;
using NetGen.Benchmarks.Machine;
using NetGen.Benchmarks.Timing;

namespace NetGen.Benchmarks.Workloads;

/// <summary>
/// Updates of a million parameters, in the outer cache, and of eight million in main memory against a plain loop that reads and
/// writes the same buffers. From the cache, the rules with a root and a quotient are bound by the divider. Where the gradient is taken
/// ahead, writing that point is part of both; LAMB goes over its buffers twice, because a tensor's norms come first.
/// </summary>
internal static class OptimizerBenchmarks
{
    private const int Size = 1024;
    private const double MostTimes = 1.2;

    public static IEnumerable<Benchmark> All() =>
    [
        New("Sgd", () => new MillionSgd().CreateTrainer(), states: 0),
        New("Momentum", () => new MillionMomentum().CreateTrainer(), states: 1),
        New("ClassicalMomentum", () => new MillionClassicalMomentum().CreateTrainer(), states: 1),
        New("AverageMomentum", () => new MillionAverageMomentum().CreateTrainer(), states: 1),
        New("Nesterov", () => new MillionNesterov().CreateTrainer(), states: 1),
        New("Lookahead", () => new MillionLookahead().CreateTrainer(), states: 1, ahead: true),
        New("AdaGrad", () => new MillionAdaGrad().CreateTrainer(), states: 1),
        New("RmsProp", () => new MillionRmsProp().CreateTrainer(), states: 1),
        New("RmsPropCentered", () => new MillionRmsPropCentered().CreateTrainer(), states: 3),
        New("RmsPropNesterov", () => new MillionRmsPropNesterov().CreateTrainer(), states: 2, ahead: true),
        New("AdaDelta", () => new MillionAdaDelta().CreateTrainer(), states: 2),
        New("Adam", () => new MillionAdam().CreateTrainer(), states: 2),
        New("AmsGrad", () => new MillionAmsGrad().CreateTrainer(), states: 3),
        New("AdamW", () => new MillionAdamW().CreateTrainer(), states: 2),
        New("NAdam", () => new MillionNAdam().CreateTrainer(), states: 2),
        New("RAdam", () => new MillionRAdam().CreateTrainer(), states: 2),
        New("AdaMax", () => new MillionAdaMax().CreateTrainer(), states: 2),
        New("Lion", () => new MillionLion().CreateTrainer(), states: 1),
        New("Lamb", () => new MillionLamb().CreateTrainer(), states: 2, twice: true),
        New("Sgd.memory", () => new MillionsSgd().CreateTrainer(), states: 0, inputs: 4 * Size, outputs: 2 * Size),
        New("AdaGrad.memory", () => new MillionsAdaGrad().CreateTrainer(), states: 1, inputs: 4 * Size, outputs: 2 * Size),
        New("RmsProp.memory", () => new MillionsRmsProp().CreateTrainer(), states: 1, inputs: 4 * Size, outputs: 2 * Size),
        New("AdaDelta.memory", () => new MillionsAdaDelta().CreateTrainer(), states: 2, inputs: 4 * Size, outputs: 2 * Size),
        New("Adam.memory", () => new MillionsAdam().CreateTrainer(), states: 2, inputs: 4 * Size, outputs: 2 * Size),
        New("Lamb.memory", () => new MillionsLamb().CreateTrainer(), states: 2, twice: true, inputs: 4 * Size, outputs: 2 * Size),
    ];

    private static Benchmark New(string name, Func<Trainer<float, float>> create, int states, bool ahead = false, bool twice = false, int inputs = Size, int outputs = Size) => new(
        $"optimizer.{name}",
        0,
        _ =>
        {
            var trainer = create();
            trainer.Step(Samples.Uniform(inputs), Samples.Uniform(outputs));
            var length = inputs * outputs;
            var streaming = new Streaming(length, states);
            var point = ahead ? Bind(trainer) : (_, _) => { };
            var before = Stream();
            var update = Measurement.Of(repetitions =>
            {
                for (var i = 0; i < repetitions; i++)
                {
                    point(0, length);
                    trainer.Update();
                }
            });

            // Before and after: what the machine does besides changes, and the quicker one counts.
            var stream = Math.Min(before.BestNanoseconds, Stream().BestNanoseconds);
            return update with { Ratio = new Ratio(update.Time.BestNanoseconds / stream, "streaming its state") };

            Duration Stream() => Windows.Time(repetitions =>
            {
                for (var i = 0; i < repetitions; i++)
                {
                    streaming.Update(ahead, twice);
                }
            });
        },
        Goal.RatioAtMost(MostTimes));

    private static Action<int, int> Bind(Trainer<float, float> trainer) =>
        trainer.GetType().GetMethod("WritePoint", BindingFlags.Instance | BindingFlags.NonPublic)!.CreateDelegate<Action<int, int>>(trainer);
}
