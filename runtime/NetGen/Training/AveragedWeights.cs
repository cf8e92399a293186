namespace NetGen;

/// <summary>While it lasts, a network has its averaged weights; see <see cref="Trainer{T, TTarget}.UseAverages"/>.</summary>
public sealed class AveragedWeights : IDisposable
{
    private Action? _end;

    internal AveragedWeights(Action end) => _end = end;

    /// <summary>Gives the network the weights of training back; further calls do nothing.</summary>
    public void Dispose()
    {
        _end?.Invoke();
        _end = null;
    }
}
