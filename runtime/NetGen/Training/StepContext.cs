using System.Numerics;

namespace NetGen;

/// <summary>
/// What <see cref="FitOptions.OnBackward"/>, <see cref="FitOptions.OnStep"/> and a <see cref="FitObserver"/> see of a step, and what
/// they can change. One object serves all steps of a <c>Fit</c>; it is valid during the call only.
/// </summary>
public abstract class StepContext
{
    private protected StepContext()
    {
    }

    /// <summary>The epoch, from 1.</summary>
    public int Epoch { get; internal set; }

    /// <summary>The step of the epoch, from 1.</summary>
    public int Step { get; internal set; }

    /// <summary>The number of steps of an epoch; 0 while it is not known: in the first epoch of a stream without an expected count.</summary>
    public int StepsPerEpoch { get; internal set; }

    /// <summary>The step counted from the start of <c>Fit</c>, from 1.</summary>
    public long TotalStep { get; internal set; }

    /// <summary>The number of samples in the step's batch.</summary>
    public int BatchSize { get; internal set; }

    /// <summary>The loss of the step's batch, averaged over its samples, before the update.</summary>
    public double Loss { get; internal set; }

    /// <summary>
    /// The learning rate of the next update, in <see cref="FitOptions.OnBackward"/> that of this step; finite and at least 0. With
    /// <see cref="FitOptions.Schedule"/> every step begins with the schedule's.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative, NaN or infinite.</exception>
    public abstract double LearningRate { get; set; }

    /// <summary>
    /// The optimizer's hyper-parameters besides the learning rate, of the next update; in
    /// <see cref="FitOptions.OnBackward"/> of that of this step.
    /// </summary>
    public abstract HyperParameterCollection HyperParameters { get; }

    internal bool StopRequested { get; set; }

    /// <summary>Ends training after this step; its update is still done.</summary>
    public void Stop() => StopRequested = true;

    /// <summary>The Euclidean norm of all gradients together.</summary>
    public abstract double GradientNorm();

    /// <summary>Multiplies all gradients.</summary>
    /// <param name="factor">A finite number.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="factor"/> is NaN or infinite.</exception>
    public abstract void ScaleGradients(double factor);

    /// <summary>Limits each element of the gradients to [−bound, bound].</summary>
    /// <param name="bound">The bound: finite and above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bound"/> is out of range.</exception>
    public abstract void ClipGradientValue(double bound);

    /// <summary>
    /// Scales all gradients down so that their common norm is at most a bound, g ← g·min(1, bound / (|g| + ε)) (Pascanu,
    /// Mikolov and Bengio, 2013).
    /// </summary>
    /// <param name="maxNorm">The bound: finite and above 0.</param>
    /// <param name="epsilon">The term ε: finite and at least 0; PyTorch has 1e-6. Default: 0.</param>
    /// <returns>The norm before.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public abstract double ClipGradientNorm(double maxNorm, double epsilon = 0);
}

/// <summary>A step of a network of known types: gives access to the trainer.</summary>
/// <typeparam name="T">The floating-point type.</typeparam>
/// <typeparam name="TTarget"><see cref="int"/> for class indices, <typeparamref name="T"/> for values.</typeparam>
public sealed class StepContext<T, TTarget> : StepContext
    where T : unmanaged, IFloatingPointIeee754<T>
    where TTarget : unmanaged
{
    internal StepContext(Trainer<T, TTarget> trainer) => Trainer = trainer;

    /// <summary>The trainer: its gradients can be read and replaced in <see cref="FitOptions.OnBackward"/>.</summary>
    public Trainer<T, TTarget> Trainer { get; }

    /// <inheritdoc/>
    public override double LearningRate
    {
        get => Trainer.LearningRate;
        set => Trainer.LearningRate = value;
    }

    /// <inheritdoc/>
    public override HyperParameterCollection HyperParameters => Trainer.HyperParameters;

    /// <inheritdoc/>
    public override double GradientNorm() => Trainer.GradientNorm();

    /// <inheritdoc/>
    public override void ScaleGradients(double factor) => Trainer.ScaleGradients(factor);

    /// <inheritdoc/>
    public override void ClipGradientValue(double bound) => Trainer.ClipGradientValue(bound);

    /// <inheritdoc/>
    public override double ClipGradientNorm(double maxNorm, double epsilon = 0) => Trainer.ClipGradientNorm(maxNorm, epsilon);
}
