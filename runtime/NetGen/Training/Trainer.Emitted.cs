using System.ComponentModel;
using System.Runtime.CompilerServices;
using NetGen.CompilerServices;

namespace NetGen;

// What emitted trainers implement, and what they read.
public abstract partial class Trainer<T, TTarget>
{
    /// <summary>The largest batch that the arena holds; arena offsets are literals times this.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected int Capacity { get; private set; }

    /// <summary>
    /// The first parameter as the forward and backward pass see it: of the master copy, unless the optimizer looks ahead or
    /// weights are dropped.
    /// </summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ref T Parameters => ref _parameters.First;

    /// <summary>The first parameter of the master copy, which updates change.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ref T Master => ref _weights.Master.First;

    /// <summary>The first parameter of the point at which the optimizer wants the gradient.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ref T Point => ref _point.First;

    /// <summary>A hyper-parameter's value.</summary>
    /// <param name="index">Its position in the plan.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected double HyperParameter(int index) => HyperParameters[index].Value;

    /// <summary>The first gradient; gradients lie as the trainable parameters do.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ref T Gradient => ref _gradients.First;

    /// <summary>The first element of the arena.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ref T Arena => ref _arena.First;

    /// <summary>A place in the arena.</summary>
    /// <param name="start">The elements before it that do not depend on the batch.</param>
    /// <param name="perSample">The elements before it for each sample that the arena has room for.</param>
    /// <param name="offset">Elements from there on.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected ref T At(nint start, nint perSample, nint offset = 0) => ref Unsafe.Add(ref _arena.First, start + (Capacity * perSample) + offset);

    /// <summary>The first element of a worker's scratch memory.</summary>
    /// <param name="worker">The number of the worker.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ref T Scratch(int worker) => ref _scratch[worker].First;

    /// <summary>The first sample's loss.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ref T Losses => ref _losses.First;

    /// <summary>1 / the sum of the weights of the batch's labels, 0 where none counts; of a loss that has weights.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected T LossScale { get; private set; }

    /// <summary>What the last batch weighs: its samples, or the weights of their labels.</summary>
    internal double LossWeight => _weight;

    /// <summary>The optimizer's states; they lie as the trainable parameters do.</summary>
    internal IReadOnlyList<AlignedBuffer<T>> States => _states;

    /// <summary>Whether the network declares the gradient of its input.</summary>
    internal bool ComputesInputGradient => _plan.InputGradient;

    /// <summary>The first element of an optimizer state; states lie as the trainable parameters do.</summary>
    /// <param name="index">From 0.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ref T State(int index) => ref _states[index].First;

    /// <summary>Waits for the other workers of the step, if there are any.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void Synchronize() => _barrier?.Wait();

    /// <summary>The key of a layer's random mask in this step: the same for any number of threads.</summary>
    /// <param name="layer">The number of the layer.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected uint MaskKey(int layer) => RandomMask.Key(_options.Seed, StepCount, layer);

    /// <summary>Runs samples forward to their losses and the gradient of the logits.</summary>
    /// <param name="inputs">The first sample of the batch.</param>
    /// <param name="targets">The first target of the batch.</param>
    /// <param name="batch">The number of samples of the whole batch.</param>
    /// <param name="from">The first sample of this worker.</param>
    /// <param name="to">The end of this worker's samples.</param>
    /// <param name="worker">The number of the worker.</param>
    /// <param name="workers">The number of workers.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract void Forward(ref T inputs, ref TTarget targets, int batch, int from, int to, int worker, int workers);

    /// <summary>Runs samples backward to the gradients of the activations; all workers have finished the forward pass.</summary>
    /// <inheritdoc cref="Forward"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract void BackwardActivations(ref T inputs, int batch, int from, int to, int worker, int workers);

    /// <summary>Computes this worker's part of the parameters' gradients, over the whole batch.</summary>
    /// <inheritdoc cref="Forward"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract void BackwardParameters(ref T inputs, int batch, int worker, int workers);

    /// <summary>Changes what a step changes besides weights, such as running statistics; the loss is known to be finite.</summary>
    /// <param name="batch">The number of samples.</param>
    /// <param name="share">
    /// 0 in a step; otherwise statistics of the whole training set are being collected, and this is the part that the batch
    /// has of all samples so far.
    /// </param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual void UpdateState(int batch, double share)
    {
    }

    /// <summary>Computes the scalars of an update: learning rate, bias corrections.</summary>
    /// <param name="learningRate">The learning rate.</param>
    /// <param name="step">The number of the update, from 1.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract void PrepareUpdate(double learningRate, long step);

    /// <summary>
    /// Updates a range of the parameters, a multiple of 16 at both ends; rules that need norms of tensors have
    /// <see cref="UpdateTensor"/> instead.
    /// </summary>
    /// <param name="from">The first element.</param>
    /// <param name="to">The end.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual void UpdateRange(int from, int to) => throw new NotSupportedException();

    /// <summary>Computes the scalars that <see cref="WritePoint"/> needs.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual void PreparePoint() => throw new NotSupportedException();

    /// <summary>Writes a range of the point at which the gradient is taken.</summary>
    /// <param name="from">The first element.</param>
    /// <param name="to">The end.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual void WritePoint(int from, int to) => throw new NotSupportedException();

    /// <summary>Does what an update begins with, and adds squares for the norms of a tensor.</summary>
    /// <param name="from">The first element of a block of the tensor.</param>
    /// <param name="to">The end.</param>
    /// <param name="sums">The first of the block's sums, one for each norm.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual void ReduceRange(int from, int to, ref double sums) => throw new NotSupportedException();

    /// <summary>Computes what a tensor's update needs from its norms.</summary>
    /// <param name="norms">The first norm.</param>
    /// <param name="scalars">The first number to write.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual void PrepareTensor(ref double norms, ref T scalars) => throw new NotSupportedException();

    /// <summary>Updates a block of a tensor.</summary>
    /// <param name="from">The first element.</param>
    /// <param name="to">The end.</param>
    /// <param name="scalars">What <see cref="PrepareTensor"/> computed.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual void UpdateTensor(int from, int to, ref T scalars) => throw new NotSupportedException();

    /// <summary>The penalty of a range of the parameters, l₁·Σ|w| + l₂·Σw².</summary>
    /// <param name="parameters">The first parameter.</param>
    /// <param name="from">The first element.</param>
    /// <param name="to">The end.</param>
    /// <param name="l1">l₁.</param>
    /// <param name="l2">l₂.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual double PenaltyOf(ref T parameters, int from, int to, double l1, double l2) => throw new NotSupportedException();

    /// <summary>Adds the penalty's gradient to those of a range.</summary>
    /// <inheritdoc cref="PenaltyOf"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual void AddPenaltyGradient(ref T parameters, int from, int to, double l1, double l2) => throw new NotSupportedException();

    /// <summary>Copies the gradient of the input out of the arena.</summary>
    /// <param name="destination">Receives it in the inputs' order.</param>
    /// <param name="batch">The number of samples.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual void ReadInputGradient(Span<T> destination, int batch) => throw new NotSupportedException();
}
