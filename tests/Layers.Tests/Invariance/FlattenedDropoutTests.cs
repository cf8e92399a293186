using NetGen.Layers.Tests.Networks;
using NetGen.Tests;
using Xunit;

namespace NetGen.Layers.Tests.Invariance;

/// <summary>
/// Dropout between a flattened image and a dense layer: the weight means the same in training as in prediction, which does
/// not have the dropout.
/// </summary>
public sealed class FlattenedDropoutTests
{
    private static readonly Dictionary<string, Func<Subject>> Networks = new()
    {
        [nameof(FlattenedDropout7)] = () => Subject.Of(new FlattenedDropout7(seed: 3)),
        [nameof(FlattenedDropout16)] = () => Subject.Of(new FlattenedDropout16(seed: 3)),
        [nameof(FlattenedDropout32)] = () => Subject.Of(new FlattenedDropout32(seed: 3)),
    };

    public static TheoryData<string> Names => [.. Networks.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void TrainingAndEvaluationHaveTheSameLoss(string name)
    {
        var network = Networks[name]();
        var (inputs, targets) = Data.Batch(network.Info, samples: 5);
        Assert.Equal(network.Losses(inputs, targets).Average(), network.Backward(inputs, targets), 1e-9);
    }

    [Fact]
    public void GradientsAgreeWithDifferences() =>
        GradientCheck.Verify(Subject.Of(new FlattenedDropoutGradient(seed: 3)), samples: 3);
}
