namespace NetGen.Search;

/// <summary>What one learning rate gave.</summary>
/// <param name="Rate">The rate.</param>
/// <param name="Loss">
/// The loss: in a range test of the step with this rate, with fixed rates of the last step; NaN or infinite if it was.
/// </param>
/// <param name="SmoothedLoss">The loss averaged over the steps up to then; not finite if training had diverged.</param>
public readonly record struct LearningRatePoint(double Rate, double Loss, double SmoothedLoss);
