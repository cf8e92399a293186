using System.Globalization;

namespace NetGen;

/// <summary>A training step's loss was NaN or infinite; the step changed no parameter.</summary>
public sealed class NonFiniteLossException : ArithmeticException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="loss">The loss.</param>
    /// <param name="step">The step, from 1.</param>
    /// <param name="learningRate">The learning rate at that step.</param>
    public NonFiniteLossException(double loss, long step, double learningRate)
        : base(string.Create(
            CultureInfo.InvariantCulture,
            $"The loss of training step {step} is {loss}; no parameter was changed. Lower the learning rate (it is {learningRate}; try {learningRate / 10}), or look for NaN and extreme values in the data."))
    {
        Loss = loss;
        Step = step;
        LearningRate = learningRate;
    }

    /// <summary>The loss: NaN or infinite.</summary>
    public double Loss { get; }

    /// <summary>The number of the step, from 1.</summary>
    public long Step { get; }

    /// <summary>The learning rate at that step.</summary>
    public double LearningRate { get; }
}
