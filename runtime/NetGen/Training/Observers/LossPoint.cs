namespace NetGen;

/// <summary>A point of a <see cref="FitResult.LossCurve"/>.</summary>
/// <param name="Step">The last step that the point stands for, counted from the start of <c>Fit</c>, from 1.</param>
/// <param name="Loss">The mean loss of the steps since the point before.</param>
/// <param name="SmoothedLoss">
/// The exponentially weighted average of the losses of all steps so far, with bias correction (<see cref="FitOptions.LossSmoothing"/>).
/// </param>
/// <param name="LearningRate">The learning rate of that step.</param>
public readonly record struct LossPoint(long Step, double Loss, double SmoothedLoss, double LearningRate);
