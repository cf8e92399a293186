namespace NetGen;

/// <summary>Several observers as one.</summary>
internal sealed class ObserverChain(params FitObserver[] observers) : FitObserver
{
    public override void OnStart(FitStart start)
    {
        foreach (var observer in observers)
        {
            observer.OnStart(start);
        }
    }

    public override void OnBackward(StepContext step)
    {
        foreach (var observer in observers)
        {
            observer.OnBackward(step);
        }
    }

    public override void OnStep(StepContext step)
    {
        foreach (var observer in observers)
        {
            observer.OnStep(step);
        }
    }

    public override void OnEpoch(EpochContext epoch)
    {
        foreach (var observer in observers)
        {
            observer.OnEpoch(epoch);
        }
    }

    public override void OnEnd(FitResult result)
    {
        foreach (var observer in observers)
        {
            observer.OnEnd(result);
        }
    }
}
