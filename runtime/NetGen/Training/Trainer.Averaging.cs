using NetGen.CompilerServices;

namespace NetGen;

// The moving average of the weights.
public abstract partial class Trainer<T, TTarget>
{
    private readonly AlignedBuffer<T>? _average;
    private T _averageShare;
    private bool _averaged;

    /// <summary>
    /// The averaged parameters by name, in PyTorch's layout, as they are after the last <see cref="Update"/>; null without
    /// <see cref="TrainerOptions.Averaging"/>.
    /// </summary>
    public ParameterCollection<T>? Averages { get; }

    /// <summary>
    /// Puts the averaged weights into the network until the result is disposed, so that it predicts, evaluates and saves with
    /// them: <c>using (trainer.UseAverages()) { network.Save(path); }</c>. Training goes on from its own weights afterwards.
    /// </summary>
    /// <returns>Gives the network its own weights back when it is disposed.</returns>
    /// <exception cref="InvalidOperationException">Averages are not kept, or are in use already.</exception>
    public AveragedWeights UseAverages()
    {
        ThrowIfAveraged();
        SwapAverages();
        return new AveragedWeights(EndAverages);
    }

    /// <summary>Gives the network the averaged weights for good: training goes on from them.</summary>
    /// <exception cref="InvalidOperationException">Averages are not kept, or are in use.</exception>
    public void ApplyAverages()
    {
        ThrowIfAveraged();
        var average = KeptAverages();
        _weights.BeginWrite();
        average.Span.CopyTo(_weights.Master.Span);
        _weights.EndWrite();
    }

    private void EndAverages()
    {
        if (_averaged)
        {
            SwapAverages();
        }
    }

    private void SwapAverages()
    {
        var average = KeptAverages();
        _weights.BeginWrite();
        VectorSpans.Swap(average.Span, _weights.Master.Span[..average.Length]);
        _weights.EndWrite();
        _averaged = !_averaged;
    }

    private AlignedBuffer<T> KeptAverages() => _average ?? throw new InvalidOperationException(
        $"No averages of the weights are kept; ask for them by {nameof(TrainerOptions)}.{nameof(TrainerOptions.Averaging)}.");

    private void ThrowIfAveraged()
    {
        if (_averaged)
        {
            throw new InvalidOperationException("The network has its averaged weights; dispose what UseAverages returned before training goes on.");
        }
    }

    // With bias correction d·a·(1 − dᵗ⁻¹) + (1 − d)·w is divided by 1 − dᵗ: again a step from a towards w.
    private void PrepareAverage()
    {
        if (_options.Averaging is { } averaging)
        {
            var share = 1 - averaging.Decay;
            _averageShare = T.CreateTruncating(averaging.BiasCorrection ? share / (1 - Math.Pow(averaging.Decay, StepCount + 1)) : share);
        }
    }

    private static void Average(ReadOnlySpan<T> weights, Span<T> averages, T share) => VectorSpans.Approach(weights, averages, share);
}
