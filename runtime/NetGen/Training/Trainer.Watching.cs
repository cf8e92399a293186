using System.Runtime.InteropServices;
using NetGen.CompilerServices;

namespace NetGen;

// What gradient checks and monitors see of a trainer.
public abstract partial class Trainer<T, TTarget>
{
    /// <summary>The weights that it trains.</summary>
    internal NetworkWeights<T> Weights => _weights;

    /// <summary>The outputs of layers that the arena holds <see cref="AfterForward"/>.</summary>
    internal IReadOnlyList<LayerProbe> Probes => _plan.Probes;

    /// <summary>
    /// Called by one worker between the forward and the backward pass, while the others wait: from the backward pass on,
    /// gradients take the memory of activations. Null, as a rule, for nothing.
    /// </summary>
    internal Action? AfterForward { get; set; }

    /// <summary>The activations; <see cref="Capacity"/> says how offsets count.</summary>
    internal ReadOnlySpan<T> Activations => _arena.Span;

    /// <summary>The samples that the arena has room for.</summary>
    internal int ArenaCapacity => Capacity;

    /// <summary>
    /// The loss of a batch as in a step, and nothing else: no gradient, no running statistics. Like the emitted methods it
    /// takes no lock.
    /// </summary>
    /// <returns>
    /// The mean of the samples' losses and the penalties, summed in double precision: single precision would round the
    /// difference of two.
    /// </returns>
    internal double ForwardLoss(ReadOnlySpan<T> inputs, ReadOnlySpan<TTarget> targets)
    {
        var batch = Validate(inputs, targets);
        EnsureCapacity(batch);
        Weigh(targets, batch);
        if (_plan.LooksAhead)
        {
            PreparePoint();
        }

        _barrier = null;
        if (_changesParameters)
        {
            PrepareParameters(0, 1);
            SumPenalties();
        }

        Forward(ref MemoryMarshal.GetReference(inputs), ref MemoryMarshal.GetReference(targets), batch, 0, batch, 0, 1);
        var sum = 0.0;
        foreach (var loss in _losses.Span[..batch])
        {
            sum += double.CreateTruncating(loss);
        }

        return (_weight == 0 ? 0 : sum / _weight) + (_changesParameters ? _penalty : 0);
    }
}
