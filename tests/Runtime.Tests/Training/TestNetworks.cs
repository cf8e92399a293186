using System.Runtime.CompilerServices;
using NetGen.CompilerServices;

namespace NetGen.Runtime.Tests.Training;

/// <summary>A softmax regression of two features and three classes, written by hand as the generator would declare it.</summary>
internal sealed class TestClassifier(NetworkWeights<float> weights) : ITrainableNetwork<TestClassifier, float, int>
{
    public const int Features = 2;
    public const int Classes = 3;

    public static NetworkInfo Info { get; } = TestInfo.Linear(
        nameof(TestClassifier), Features, Classes, NetworkTask.Classification, OutputKind.Logits, optimized: true);

    public TestClassifier()
        : this(new NetworkWeights<float>(Info))
    {
    }

    public NetworkWeights<float> Weights { get; } = weights;

    public ParameterCollection<float> Parameters => new(Weights);

    public static TestClassifier Create(NetworkWeights<float> weights) => new(weights);

    public Trainer<float, int> CreateTrainer(TrainerOptions? options = null) =>
        new LinearTrainer<float, int>(Weights, Features, Classes, SoftmaxLoss, options);

    public void PredictBatch(ReadOnlySpan<float> inputs, Span<float> outputs) =>
        Linear.Forward(ref Weights.Snapshot.First, inputs, outputs, Features, Classes);

    public void EvaluateBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<int> targets, Span<float> outputs, Span<float> losses)
    {
        PredictBatch(inputs, outputs);
        Span<float> gradient = stackalloc float[Classes];
        for (var i = 0; i < targets.Length; i++)
        {
            losses[i] = SoftmaxLoss(outputs.Slice(i * Classes, Classes), targets.Slice(i, 1), gradient);
        }
    }

    private static float SoftmaxLoss(ReadOnlySpan<float> logits, ReadOnlySpan<int> target, Span<float> gradient)
    {
        var max = Math.Max(logits[0], Math.Max(logits[1], logits[2]));
        var sum = 0f;
        for (var j = 0; j < Classes; j++)
        {
            gradient[j] = MathF.Exp(logits[j] - max);
            sum += gradient[j];
        }

        for (var j = 0; j < Classes; j++)
        {
            gradient[j] = (gradient[j] / sum) - (j == target[0] ? 1 : 0);
        }

        return max + MathF.Log(sum) - logits[target[0]];
    }
}

/// <summary>A linear regression of one feature in double precision; its loss is (y − t)².</summary>
internal sealed class TestRegressor(NetworkWeights<double> weights) : ITrainableNetwork<TestRegressor, double, double>
{
    public static NetworkInfo Info { get; } = TestInfo.Linear(
        nameof(TestRegressor), 1, 1, NetworkTask.Regression, OutputKind.Values, optimized: false);

    public TestRegressor()
        : this(new NetworkWeights<double>(Info))
    {
    }

    public NetworkWeights<double> Weights { get; } = weights;

    public ParameterCollection<double> Parameters => new(Weights);

    public static TestRegressor Create(NetworkWeights<double> weights) => new(weights);

    public Trainer<double, double> CreateTrainer(TrainerOptions? options = null) =>
        new LinearTrainer<double, double>(Weights, 1, 1, SquaredLoss, options);

    public void PredictBatch(ReadOnlySpan<double> inputs, Span<double> outputs) =>
        Linear.Forward(ref Weights.Snapshot.First, inputs, outputs, 1, 1);

    public void EvaluateBatch(ReadOnlySpan<double> inputs, ReadOnlySpan<double> targets, Span<double> outputs, Span<double> losses)
    {
        PredictBatch(inputs, outputs);
        Span<double> gradient = stackalloc double[1];
        for (var i = 0; i < targets.Length; i++)
        {
            losses[i] = SquaredLoss(outputs.Slice(i, 1), targets.Slice(i, 1), gradient);
        }
    }

    private static double SquaredLoss(ReadOnlySpan<double> output, ReadOnlySpan<double> target, Span<double> gradient)
    {
        var error = output[0] - target[0];
        gradient[0] = 2 * error;
        return error * error;
    }
}

/// <summary>A logistic regression of one feature; its outputs are probabilities and its targets 0 or 1.</summary>
internal sealed class TestYesNo(NetworkWeights<double> weights) : ITrainableNetwork<TestYesNo, double, double>
{
    public static NetworkInfo Info { get; } = TestInfo.Linear(
        nameof(TestYesNo), 1, 1, NetworkTask.BinaryClassification, OutputKind.Probabilities, optimized: true);

    public TestYesNo()
        : this(new NetworkWeights<double>(Info))
    {
    }

    public NetworkWeights<double> Weights { get; } = weights;

    public static TestYesNo Create(NetworkWeights<double> weights) => new(weights);

    public Trainer<double, double> CreateTrainer(TrainerOptions? options = null) =>
        new LinearTrainer<double, double>(Weights, 1, 1, LogisticLoss, options);

    public void PredictBatch(ReadOnlySpan<double> inputs, Span<double> outputs)
    {
        Linear.Forward(ref Weights.Snapshot.First, inputs, outputs, 1, 1);
        foreach (ref var output in outputs)
        {
            output = 1 / (1 + Math.Exp(-output));
        }
    }

    public void EvaluateBatch(ReadOnlySpan<double> inputs, ReadOnlySpan<double> targets, Span<double> outputs, Span<double> losses)
    {
        PredictBatch(inputs, outputs);
        for (var i = 0; i < targets.Length; i++)
        {
            losses[i] = -(targets[i] * Math.Log(outputs[i])) - ((1 - targets[i]) * Math.Log(1 - outputs[i]));
        }
    }

    private static double LogisticLoss(ReadOnlySpan<double> logit, ReadOnlySpan<double> target, Span<double> gradient)
    {
        gradient[0] = (1 / (1 + Math.Exp(-logit[0]))) - target[0];
        return Math.Max(logit[0], 0) - (logit[0] * target[0]) + Math.Log(1 + Math.Exp(-Math.Abs(logit[0])));
    }
}

internal static class TestInfo
{
    /// <summary>A dense layer [outputs, inputs] with bias, in panels of 16 outputs.</summary>
    public static NetworkInfo Linear(
        string name, int inputs, int outputs, NetworkTask task, OutputKind output, bool optimized)
    {
        const int Panel = ParameterLayout.PanelWidth;
        return new NetworkInfo
        {
            Name = name,
            InputShape = [inputs],
            OutputShape = [outputs],
            Task = task,
            Output = output,
            Layers = [new LayerInfo("fc", $"Dense({outputs})", [outputs], (inputs + 1) * outputs, 2L * inputs * outputs)],
            Parameters =
            [
                new ParameterInfo("fc.weight", [outputs, inputs], new(0, inputs * Panel, inputs * Panel, [1, Panel]), Initializer.Zeros, inputs, outputs, true),
                new ParameterInfo("fc.bias", [outputs], new(inputs * Panel, Panel, Panel, [1]), Initializer.Zeros, inputs, outputs, true),
            ],
            BufferLength = (inputs + 1) * Panel,
            TrainableLength = (inputs + 1) * Panel,
            Fingerprint = name,
            TrainingElementsPerSample = outputs,
            Optimized = optimized,
        };
    }
}
