using NetGen.Training.Tests.Networks;
using NetGen.Tests;
using Xunit;

namespace NetGen.Training.Tests.Regularization;

public sealed class ClippingTests
{
    [Fact]
    public void NormsAndBoundsAreThoseOfAllGradients()
    {
        var trainer = new Penalized(seed: 1).CreateTrainer();
        trainer.Backward(Data.Values(48, 1), Data.Values(24, 2));
        var norm = Math.Sqrt(trainer.Gradients.SelectMany(gradient => gradient.ToArray()).Sum(g => g * g));
        Assert.Equal(norm, trainer.GradientNorm(), 1e-12);
        Assert.Equal(norm, trainer.ClipGradientNorm(norm * 2), 1e-12);
        Assert.Equal(norm, trainer.GradientNorm(), 1e-12);
        Assert.Equal(norm, trainer.ClipGradientNorm(norm / 2), 1e-12);
        Assert.Equal(norm / 2, trainer.GradientNorm(), 1e-12);
        trainer.ScaleGradients(4);
        Assert.Equal(norm * 2, trainer.GradientNorm(), 1e-12);
        trainer.ClipGradientValue(1e-3);
        Assert.All(trainer.Gradients.SelectMany(gradient => gradient.ToArray()), g => Assert.InRange(g, -1e-3, 1e-3));
    }

    [Fact]
    public void NormsBeyondTheRangeOfSingleSquaresAreExact()
    {
        var trainer = new ClippedSingle().CreateTrainer();
        trainer.Backward([1], new float[37]);
        trainer.Gradients["dense1.weight"].CopyFrom(Enumerable.Repeat(3e30f, 37).ToArray());
        Assert.Equal(1, trainer.GradientNorm() / (3e30 * Math.Sqrt(37)), 1e-6);
        trainer.ClipGradientNorm(1);
        Assert.Equal(1, trainer.GradientNorm(), 1e-6);
    }

    [Fact]
    public void ANormThatIsNotFiniteLeavesTheGradients()
    {
        var trainer = new ClippedDouble().CreateTrainer();
        trainer.Backward([1], new double[37]);
        var gradient = new double[37];
        (gradient[0], gradient[1]) = (double.PositiveInfinity, 5);
        trainer.Gradients["dense1.weight"].CopyFrom(gradient);
        Assert.Equal(double.PositiveInfinity, trainer.ClipGradientNorm(1));
        Assert.Equal(gradient, trainer.Gradients["dense1.weight"].ToArray());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void BoundsOutOfRangeAreRefused(double bound)
    {
        var trainer = new ClippedDouble().CreateTrainer();
        Assert.Throws<ArgumentOutOfRangeException>(() => trainer.ClipGradientNorm(bound));
        Assert.Throws<ArgumentOutOfRangeException>(() => trainer.ClipGradientValue(bound));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ClippedDouble().CreateTrainer(new TrainerOptions { ClipGradientNorm = bound }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ClippedDouble().CreateTrainer(new TrainerOptions { ClipGradientValue = bound }));
        var data = Dataset.FromArrays<double>([[1]], [new double[37]]);
        Assert.Throws<ArgumentOutOfRangeException>(() => new ClippedDouble().Fit(data, options: new FitOptions { ClipGradientNorm = bound }));
        Assert.Throws<ArgumentOutOfRangeException>(() => trainer.ClipGradientNorm(1, epsilon: bound == 0 ? -1 : bound));
    }
}
