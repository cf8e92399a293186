using System.Globalization;

namespace NetGen;

/// <summary>
/// What <c>Fit</c> watches a training for, and from where on it reports: <see cref="FitOptions.TrainingMonitor"/>. All
/// thresholds are here, with their source. The monitor only reads; the trained bits are the same without it.
/// </summary>
/// <remarks>
/// The sources: <b>CS231n</b>, Stanford's course notes "Neural Networks Part 2 and 3" (initialisation, sanity checks,
/// babysitting); <b>Ng</b>, "Improving Deep Neural Networks" (deeplearning.ai); <b>Glorot</b> and Bengio, "Understanding the
/// difficulty of training deep feedforward neural networks", 2010; <b>Pascanu</b>, Mikolov and Bengio, "On the difficulty of
/// training recurrent neural networks", 2013; <b>Prechelt</b>, "Early stopping, but when?", 1998.
/// </remarks>
public sealed record TrainingMonitor
{
    /// <summary>The defaults.</summary>
    public static TrainingMonitor Default { get; } = new();

    /// <summary>
    /// Gradients, updates and activations are looked at in steps 1, 2, 4, … up to this one, then in each of its multiples; at
    /// least 1. Default: 64. A look reads gradients and parameters about as often as two updates do.
    /// </summary>
    public int Period { get; init; } = 64;

    /// <summary>The looks in a row that have to agree before a finding about gradients, updates or activations; at least 1. Default: 4.</summary>
    public int Looks { get; init; } = 4;

    /// <summary>
    /// How many times the loss expected without any knowledge, ln C for softmax and C − 1 for the multi-class hinge (CS231n,
    /// "Sanity checks"), the first step's may be in classification. Default: 2.
    /// </summary>
    public double InitialLoss { get; init; } = 2;

    /// <summary>The same in regression, where the loss expected is the targets' mean square or absolute value. Default: 10.</summary>
    public double InitialRegressionLoss { get; init; } = 10;

    /// <summary>The share of the first loss that it has to fall by in <see cref="SlowEpochs"/> epochs. Default: 0.05.</summary>
    public double SlowFall { get; init; } = 0.05;

    /// <summary>The epochs after which a loss that hardly falls is reported; at least 1. Default: 2.</summary>
    public int SlowEpochs { get; init; } = 2;

    /// <summary>The steps after which a loss that hardly falls is reported; at least 1. Default: 50.</summary>
    public int SlowSteps { get; init; } = 50;

    /// <summary>
    /// How far the loss may go up and down from one group of steps to the next without getting anywhere, as a share of the
    /// first loss (CS231n, "Loss function": the wiggle of a rate that is too high). Default: 0.1.
    /// </summary>
    public double Oscillation { get; init; } = 0.1;

    /// <summary>How many times the first loss a later one may be before it counts as rising. Default: 2.</summary>
    public double RisingLoss { get; init; } = 2;

    /// <summary>
    /// How far the validation loss may rise above its least while the training loss goes on falling, as a share
    /// (Prechelt's generalisation loss). Default: 0.2.
    /// </summary>
    public double Overfitting { get; init; } = 0.2;

    /// <summary>
    /// How far the accuracy on the training data may be above that on the validation data, with
    /// <see cref="FitOptions.MetricsOnTraining"/> (CS231n, "Train/Val accuracy"). Default: 0.15.
    /// </summary>
    public double AccuracyGap { get; init; } = 0.15;

    /// <summary>
    /// The least root mean square of a weight's gradient, relative to that of the weights behind it, that does not count as
    /// vanishing (Glorot, figure 7). Default: 1e-3.
    /// </summary>
    public double VanishingGradient { get; init; } = 1e-3;

    /// <summary>The largest root mean square of a weight's gradient relative to that of the weight. Default: 10.</summary>
    public double ExplodingGradient { get; init; } = 10;

    /// <summary>How many times its median so far the norm of all gradients may be (Pascanu: cliffs). Default: 100.</summary>
    public double GradientJump { get; init; } = 100;

    /// <summary>The share of a layer's units that may be dead (CS231n, "ReLU": "as much as 40% of your network can be dead"). Default: 0.4.</summary>
    public double DeadUnits { get; init; } = 0.4;

    /// <summary>
    /// The samples that have to leave a unit inactive before it counts as dead; at least 1. Default: 256, in at least
    /// <see cref="Looks"/> and at most 32 looks.
    /// </summary>
    public int DeadSamples { get; init; } = 256;

    /// <summary>The share of a layer's outputs that may lie where the activation's slope is below 5 % (Glorot, section 3). Default: 0.7.</summary>
    public double Saturation { get; init; } = 0.7;

    /// <summary>The least norm of an update relative to that of the weight; about 1e-3 is usual (CS231n, "Ratio of weights:updates"). Default: 1e-5.</summary>
    public double SmallUpdate { get; init; } = 1e-5;

    /// <summary>The largest norm of an update relative to that of the weight; about 1e-3 is usual (CS231n). Default: 0.1.</summary>
    public double LargeUpdate { get; init; } = 0.1;

    /// <summary>Up to how many samples a full batch is suggested; beyond, powers of two (Ng: "if small training set, m ≤ 2000"). Default: 2000.</summary>
    public int FullBatchSamples { get; init; } = 2000;

    // Details of the rules, found by trials with small networks that are healthy and such that are not.

    /// <summary>Below this part of the loss without knowledge a network has learnt: it may change little, and not get much better.</summary>
    internal const double Learnt = 0.5;

    /// <summary>Updates of a usual size relative to the weights, around CS231n's 1e-3.</summary>
    internal const double LeastUsualUpdate = 1e-4;

    /// <summary>See <see cref="LeastUsualUpdate"/>.</summary>
    internal const double LargestUsualUpdate = 1e-2;

    /// <summary>The groups of steps in a row in which a loss has to be too large.</summary>
    internal const int RisingGroups = 3;

    /// <summary>Of the turns that a loss could make from one group to the next, those that oscillation makes at least.</summary>
    internal const double OscillationTurns = 0.5;

    /// <summary>The way that an oscillating loss makes in all at most, as a part of the way that it goes up and down.</summary>
    internal const double OscillationProgress = 0.25;

    /// <summary>The epochs in a row in which the validation loss has to be too large (Prechelt's strips).</summary>
    internal const int OverfittingEpochs = 3;

    /// <summary>A rise of the validation loss that does not matter, as a part of the loss without knowledge.</summary>
    internal const double LeastGap = 0.02;

    /// <summary>The looks whose median norm says what a usual gradient is.</summary>
    internal const int UsualNorms = 15;

    /// <summary>See <see cref="DeadSamples"/>.</summary>
    internal const int MostDeadLooks = 32;

    /// <summary>The batch sizes suggested for many samples (Ng: 64, 128, 256 or 512).</summary>
    internal const int LeastBatch = 64;

    /// <summary>See <see cref="LeastBatch"/>.</summary>
    internal const int LargestBatch = 512;

    internal void Validate()
    {
        Check(nameof(Period), Period >= 1, Period);
        Check(nameof(Looks), Looks >= 1, Looks);
        Check(nameof(SlowEpochs), SlowEpochs >= 1, SlowEpochs);
        Check(nameof(SlowSteps), SlowSteps >= 1, SlowSteps);
        Check(nameof(DeadSamples), DeadSamples >= 1, DeadSamples);
        Check(nameof(FullBatchSamples), FullBatchSamples >= 0, FullBatchSamples);
        (string Name, double Value)[] bounds =
        [
            (nameof(InitialLoss), InitialLoss), (nameof(InitialRegressionLoss), InitialRegressionLoss), (nameof(SlowFall), SlowFall),
            (nameof(Oscillation), Oscillation), (nameof(RisingLoss), RisingLoss), (nameof(Overfitting), Overfitting),
            (nameof(AccuracyGap), AccuracyGap), (nameof(VanishingGradient), VanishingGradient), (nameof(ExplodingGradient), ExplodingGradient),
            (nameof(GradientJump), GradientJump), (nameof(DeadUnits), DeadUnits), (nameof(Saturation), Saturation),
            (nameof(SmallUpdate), SmallUpdate), (nameof(LargeUpdate), LargeUpdate),
        ];
        foreach (var (name, value) in bounds)
        {
            Check(name, value >= 0, value);
        }

        static void Check(string name, bool isRight, double value)
        {
            if (!isRight)
            {
                throw new ArgumentOutOfRangeException(name, value, string.Create(CultureInfo.InvariantCulture, $"{name} of the training monitor is {value}, below what it can be."));
            }
        }
    }
}
