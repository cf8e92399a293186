namespace NetGen;

/// <summary>
/// Sees a <c>Fit</c> from start to end: the base of everything that writes its course somewhere, such as TensorBoard's files
/// or a log. Any number of them are given as <see cref="FitOptions.Observers"/>.
/// </summary>
/// <remarks>
/// All methods are called on the thread that called <c>Fit</c>, in the order of the list, and before the callback of the same
/// name in <see cref="FitOptions"/>. What they throw ends <c>Fit</c> and is passed on; <see cref="OnEnd"/> is then not called.
/// The contexts are valid during the call only. <see cref="OnBackward"/> and <see cref="OnStep"/> are part of every step: they
/// should not allocate.
/// </remarks>
public abstract class FitObserver
{
    /// <summary>Training is about to begin; options and data have been checked.</summary>
    /// <param name="start">What is trained, and how.</param>
    public virtual void OnStart(FitStart start)
    {
    }

    /// <summary>The gradients of a step are known, as they were computed; the update is still to come.</summary>
    /// <param name="step">The step.</param>
    public virtual void OnBackward(StepContext step)
    {
    }

    /// <summary>A step is done.</summary>
    /// <param name="step">The step.</param>
    public virtual void OnStep(StepContext step)
    {
    }

    /// <summary>An epoch is complete and evaluated.</summary>
    /// <param name="epoch">The epoch.</param>
    public virtual void OnEpoch(EpochContext epoch)
    {
    }

    /// <summary>Training has ended, for whatever reason other than an exception.</summary>
    /// <param name="result">What <c>Fit</c> returns.</param>
    public virtual void OnEnd(FitResult result)
    {
    }
}
