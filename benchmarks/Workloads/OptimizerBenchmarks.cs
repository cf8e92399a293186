using System.Reflection;
using NetGen.Benchmarks.Machine;

namespace NetGen.Benchmarks.Workloads;

/// <summary>
/// Updates of a million parameters against a plain loop that reads and writes the same buffers. Where the gradient is taken
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
    ];

    private static Benchmark New(string name, Func<Trainer<float, float>> create, int states, bool ahead = false, bool twice = false) => new(
        $"optimizer.{name}",
        0,
        _ =>
        {
            var trainer = create();
            trainer.Step(Samples.Uniform(Size), Samples.Uniform(Size));
            var streaming = new Streaming(Size * Size, states);
            var point = ahead ? Bind(trainer) : (_, _) => { };
            var stream = Measurement.Of(repetitions =>
            {
                for (var i = 0; i < repetitions; i++)
                {
                    streaming.Update(ahead, twice);
                }
            });
            var update = Measurement.Of(repetitions =>
            {
                for (var i = 0; i < repetitions; i++)
                {
                    point(0, Size * Size);
                    trainer.Update();
                }
            });
            return update with { Ratio = new Ratio(update.Time.BestNanoseconds / stream.Time.BestNanoseconds, "streaming its state") };
        },
        Goal.RatioAtMost(MostTimes));

    private static Action<int, int> Bind(Trainer<float, float> trainer) =>
        trainer.GetType().GetMethod("WritePoint", BindingFlags.Instance | BindingFlags.NonPublic)!.CreateDelegate<Action<int, int>>(trainer);
}
