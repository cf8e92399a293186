using NetGen.Numerics.Tests.Networks;
using Xunit;

namespace NetGen.Numerics.Tests.Arguments;

/// <summary>Public members check their arguments before they touch memory, and say what was expected.</summary>
public sealed class ArgumentTests
{
    [Theory]
    [InlineData(12, 5, "The input has 12 elements; one sample of this network has 13.")]
    [InlineData(13, 4, "The output has room for 4 elements; this network's output has 5.")]
    public void PredictNamesTheLengths(int input, int output, string message)
    {
        var network = new BatchesSingle(seed: 1);
        var thrown = Assert.Throws<ArgumentException>(() => network.Predict(new float[input], new float[output]));
        Assert.StartsWith(message, thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(27, 10, "27 elements are not a whole number of samples; one sample has 13.")]
    [InlineData(26, 11, "The outputs have room for 11 elements; 2 samples need 10 (5 each).")]
    public void PredictBatchNamesTheLengths(int inputs, int outputs, string message)
    {
        var network = new BatchesSingle(seed: 1);
        var thrown = Assert.Throws<ArgumentException>(() => network.PredictBatch(new float[inputs], new float[outputs]));
        Assert.StartsWith(message, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnEmptyBatchIsPredictedAndNotTrained()
    {
        var network = new SharedSingle(seed: 1);
        network.PredictBatch([], []);
        var thrown = Assert.Throws<ArgumentException>(() => network.CreateTrainer().Step([], []));
        Assert.StartsWith("The batch is empty", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    public void LabelsOutOfRangeAreRefusedAndChangeNothing(int label)
    {
        var network = new SharedSingle(seed: 1);
        var before = network.Parameters["dense1.weight"].ToArray();
        var trainer = network.CreateTrainer();
        var thrown = Assert.Throws<ArgumentException>(() => trainer.Step(new float[128], [3, label]));
        Assert.StartsWith($"Label 1 is {label}; this network has 10 classes, so labels are 0 to 9.", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(before, network.Parameters["dense1.weight"].ToArray());
        Assert.Equal(0, trainer.StepCount);
    }

    [Fact]
    public void TargetsOfAnotherLengthAreRefused()
    {
        var trainer = new SharedSingle(seed: 1).CreateTrainer();
        var thrown = Assert.Throws<ArgumentException>(() => trainer.Step(new float[128], [1, 2, 3]));
        Assert.StartsWith("3 targets for 2 samples; 1 per sample are expected.", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void StrictPredictionRefusesWhatIsNotFinite(float value)
    {
        var network = new BatchesSingle(seed: 1);
        var input = new float[13];
        input[7] = value;
        network.Predict(input, new float[5]);
        network.Strict = true;
        Assert.StartsWith("Element 7 is", Assert.Throws<ArgumentException>(() => network.Predict(input, new float[5])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => network.PredictBatch(input, new float[5]));
        network.Strict = false;
        network.Predict(input, new float[5]);
    }

    [Fact]
    public void StrictTrainingRefusesInputsAndTargetsThatAreNotFinite()
    {
        var trainer = new BatchesSingle(seed: 1).CreateTrainer(new TrainerOptions { Strict = true });
        var (inputs, targets) = (new float[13], new float[5]);
        inputs[2] = float.NaN;
        Assert.Throws<ArgumentException>(() => trainer.Step(inputs, targets));
        inputs[2] = 0;
        targets[4] = float.NegativeInfinity;
        Assert.Throws<ArgumentException>(() => trainer.Step(inputs, targets));
    }

    [Fact]
    public void ParametersNameWhatThereIs()
    {
        var parameters = new BatchesSingle(seed: 1).Parameters;
        var thrown = Assert.Throws<KeyNotFoundException>(() => parameters["dense9.weight"]);
        Assert.Contains("dense1.weight, dense1.bias", thrown.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => parameters["dense1.weight"].CopyFrom(new float[3]));
        Assert.Throws<ArgumentException>(() => parameters["dense1.weight"].CopyTo(new float[3]));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(257, 0)]
    [InlineData(1, -1)]
    public void TrainerOptionsOutOfRangeAreRefused(int threads, int capacity) =>
        Assert.Throws<ArgumentOutOfRangeException>(
            () => new BatchesSingle(seed: 1).CreateTrainer(new TrainerOptions { Threads = threads, BatchCapacity = capacity }));

    [Theory]
    [InlineData(-1e-3)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void LearningRatesOutOfRangeAreRefused(double rate) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new BatchesSingle(seed: 1).CreateTrainer().LearningRate = rate);

    [Fact]
    public void TheGradientOfTheInputHasToBeDeclared()
    {
        var trainer = new SharedSingle(seed: 1).CreateTrainer();
        Assert.Throws<InvalidOperationException>(() => trainer.CopyInputGradientTo(new float[64]));
    }
}
