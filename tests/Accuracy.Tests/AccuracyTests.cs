using NetGen.CompilerServices;
using Xunit;
using Xunit.Abstractions;

namespace NetGen.Accuracy.Tests;

/// <summary>
/// Training reaches what PyTorch reaches with the same hyper-parameters, split and number of seeds. Under restricted
/// vector hardware, where whole runs would be slow, ten steps are compared with a plain implementation instead.
/// </summary>
public sealed class AccuracyTests(ITestOutputHelper output)
{
    private const int Steps = 10;

    // Single precision against double: roundings of 1e-7, which Adam's division enlarges where a gradient is small.
    private const double StepTolerance = 2e-5;

    private static bool IsRestricted =>
        Environment.GetEnvironmentVariable("DOTNET_EnableHWIntrinsic") == "0"
        || Environment.GetEnvironmentVariable("DOTNET_MaxVectorTBitWidth") == "128";

    [Fact]
    public void Digits() => Verify<DigitsMlp, int>("digits_mlp", seed => new DigitsMlp(seed), Problem.Digits());

    [Fact]
    public void DigitsConvolutional() => Verify<DigitsCnn, int>("digits_cnn", seed => new DigitsCnn(seed), Problem.Digits());

    [Fact]
    public void Iris() => Verify<IrisMlp, int>("iris_mlp", seed => new IrisMlp(seed), Problem.Table("iris"));

    [Fact]
    public void Wine() => Verify<WineMlp, int>("wine_mlp", seed => new WineMlp(seed), Problem.Table("wine"));

    [Fact]
    public void BreastCancer() =>
        Verify<BreastCancerMlp, int>("breast_cancer_mlp", seed => new BreastCancerMlp(seed), Problem.Table("breast_cancer"));

    [Fact]
    public void Diabetes() =>
        Verify<DiabetesMlp, float>("diabetes_mlp", seed => new DiabetesMlp(seed), Problem.Regression("diabetes"));

    [Fact]
    public void Mnist() => Verify<MnistMlp, int>("mnist_mlp", seed => new MnistMlp(seed), Problem.Mnist());

    // By the mean alone: three runs of PyTorch say little about the worst one. Over 20 seeds this network reaches a mean
    // of 0.967 with a standard deviation of 0.005, so that one run in ten is below PyTorch's worst of three, 0.9625, by
    // more than two samples; seed 1 is one of them.
    [Fact]
    public void MnistConvolutional() =>
        Verify<MnistLeNet5, int>("mnist_lenet5", seed => new MnistLeNet5(seed), Problem.Mnist(), boundsTheWorst: false);

    private void Verify<TNetwork, TTarget>(string name, Func<long, TNetwork> create, Problem problem, bool boundsTheWorst = true)
        where TNetwork : class, ITrainableNetwork<TNetwork, float, TTarget>
        where TTarget : unmanaged, System.Numerics.INumberBase<TTarget>
    {
        var baseline = Baseline.Read(name);
        Assert.Equal(baseline.TrainSamples, problem.Train.Count);
        Assert.Equal(baseline.TestSamples, problem.Test.Count);
        Assert.Equal(baseline.ParameterCount, TNetwork.Info.ParameterCount);
        Assert.Equal(baseline.LearningRate, create(0).CreateTrainer().LearningRate);
        VerifySteps<TNetwork, TTarget>(baseline, create(baseline.Seeds[0]), problem);
        if (!IsRestricted)
        {
            VerifyRuns<TNetwork, TTarget>(baseline, create, problem, boundsTheWorst);
        }
    }

    private void VerifyRuns<TNetwork, TTarget>(Baseline baseline, Func<long, TNetwork> create, Problem problem, bool boundsTheWorst)
        where TNetwork : class, ITrainableNetwork<TNetwork, float, TTarget>
        where TTarget : unmanaged
    {
        var results = baseline.Seeds.Select(seed =>
        {
            var network = create(seed);
            network.Weights.SetStage(problem.Transform, strict: false);
            var options = new FitOptions { Epochs = baseline.Epochs, BatchSize = baseline.Batch, Seed = seed };
            TrainingLoop.Fit<TNetwork, float, TTarget>(network, problem.Train, options: options);
            var evaluation = TrainingLoop.Evaluate<TNetwork, float, TTarget>(network, problem.Test);
            return baseline.Metric == "r2" ? evaluation.RSquared : evaluation.Accuracy;
        }).ToArray();
        var message = $"{baseline.Name}: mean {results.Average():0.00000} (PyTorch {baseline.TestMean}), "
            + $"minimum {results.Min():0.00000} (PyTorch {baseline.TestMin})";
        output.WriteLine(message);
        Assert.True(results.Average() >= baseline.RequiredMean, message);
        Assert.True(!boundsTheWorst || results.Min() >= baseline.RequiredMinimum, message);
    }

    private static void VerifySteps<TNetwork, TTarget>(Baseline baseline, TNetwork network, Problem problem)
        where TNetwork : class, ITrainableNetwork<TNetwork, float, TTarget>
        where TTarget : unmanaged, System.Numerics.INumberBase<TTarget>
    {
        var parameters = new ParameterCollection<float>(network.Weights);
        var reference = new ReferenceTraining(baseline, Doubles(".weight"), Doubles(".bias"));
        var trainer = network.CreateTrainer();
        var data = problem.Train.Shuffle(seed: 1).Transform(problem.Transform);
        for (var step = 0; step < Steps; step++)
        {
            var batch = data.Skip(step * baseline.Batch % (data.Count - baseline.Batch)).Take(baseline.Batch);
            var targets = batch.GetTargets<TTarget>();
            var loss = trainer.Step(batch.AllFeatures, targets);
            var expected = reference.Step(
                [.. batch.AllFeatures.ToArray().Select(value => (double)value).Chunk(batch.FeatureCount)],
                Array.ConvertAll(targets.ToArray(), double.CreateTruncating));
            Assert.True(
                Math.Abs(loss - expected) <= StepTolerance * Math.Max(1, expected),
                $"{baseline.Name}: the loss of step {step} is {loss:R}, but {expected:R} was expected.");
        }

        double[][] Doubles(string suffix) =>
            [.. parameters.Where(parameter => parameter.Name.EndsWith(suffix, StringComparison.Ordinal))
                .Select(parameter => Array.ConvertAll(parameter.ToArray(), value => (double)value))];
    }
}
