using System.Collections.Generic;

namespace NetGen.Generator.Graph;

/// <summary>One operation of the graph. Each kind says in its own file what its gradient is.</summary>
internal abstract class Node(int layer, IEnumerable<Value> inputs, IEnumerable<Value> outputs)
{
    private Phase _phase = Phase.Forward;
    private bool _staysShared;

    /// <summary>The position of the layer it comes from; −1 for none, the number of layers for the loss.</summary>
    public int Layer { get; } = layer;

    public List<Value> Inputs { get; } = [.. inputs];

    public List<Value> Outputs { get; } = [.. outputs];

    public Value Output => Outputs[0];

    /// <summary>The operation's name in printed graphs.</summary>
    public abstract string Operation { get; }

    /// <summary>Which part of a step it belongs to.</summary>
    public Phase Phase
    {
        get => _phase;
        init => _phase = value;
    }

    /// <summary>
    /// Whether it works on weights or on the whole batch, shared by the workers, and not on each worker's samples.
    /// </summary>
    public virtual bool IsShared => _staysShared || Phase is Phase.Parameters or Phase.Prepare or Phase.State;

    /// <summary>
    /// Whether the workers share it by panels of channels, so that what one worker writes is read by the same worker in the
    /// next such node.
    /// </summary>
    public virtual bool SharesChannels => false;

    /// <summary>The zeros that it reads around an image.</summary>
    public virtual Halo HaloOf(Value input) => Halo.None;

    /// <summary>The images that it takes as one row of elements each, so that they can have no halo.</summary>
    public virtual IEnumerable<Value> Flat => [];

    /// <summary>Whether it reads an input one element at a time, so that pixels need no padding.</summary>
    public virtual bool ReadsElements(Value input) => false;

    /// <summary>The elements of scratch memory that it needs for each worker.</summary>
    public virtual int Scratch => 0;

    /// <summary>Whether it writes its output one element at a time, and leaves padding alone.</summary>
    public virtual bool WritesElements => false;

    /// <summary>
    /// Whether the first output may take the place of input <paramref name="index"/>: each element is read before it is
    /// written and never again.
    /// </summary>
    public virtual bool CanReplace(int index) => false;

    /// <summary>Takes it into another phase; what was shared by the workers stays shared.</summary>
    public void MoveTo(Phase phase) => (_staysShared, _phase) = (IsShared, phase);

    /// <summary>Adds the nodes that compute the gradients of its inputs from those of its outputs.</summary>
    public virtual void Differentiate(GradientBuilder gradients)
    {
    }

    public override string ToString() => Operation;
}

/// <summary>The phases of a training step; all workers finish one before the next begins.</summary>
internal enum Phase
{
    /// <summary>Weights rearranged, before anything reads them.</summary>
    Prepare,

    /// <summary>Samples forward to their losses.</summary>
    Forward,

    /// <summary>Samples backward to the gradients of activations.</summary>
    Backward,

    /// <summary>Gradients of the parameters, over all samples.</summary>
    Parameters,

    /// <summary>What a step changes besides weights: running statistics, by one worker, once the loss is known to be finite.</summary>
    State,
}
