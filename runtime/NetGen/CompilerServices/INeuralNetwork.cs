using System.Numerics;

namespace NetGen.CompilerServices;

/// <summary>What the emitted part of every network implements; version 1 of the contract.</summary>
/// <typeparam name="TSelf">The network.</typeparam>
/// <typeparam name="T">Its floating-point type, <see cref="float"/> or <see cref="double"/>.</typeparam>
public interface INeuralNetwork<TSelf, T>
    where TSelf : class, INeuralNetwork<TSelf, T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>What the network is.</summary>
    static abstract NetworkInfo Info { get; }

    /// <summary>Makes a network over given weights.</summary>
    /// <param name="weights">Weights of this network's <see cref="Info"/>.</param>
    static abstract TSelf Create(NetworkWeights<T> weights);

    /// <summary>The network's weights.</summary>
    NetworkWeights<T> Weights { get; }

    /// <summary>Predicts one sample or several; thread-safe, without allocation.</summary>
    /// <param name="inputs">The samples, one after the other.</param>
    /// <param name="outputs">Receives an output per sample.</param>
    void PredictBatch(ReadOnlySpan<T> inputs, Span<T> outputs);
}

/// <summary>What the emitted part of a network with a loss and an optimizer implements.</summary>
/// <typeparam name="TSelf">The network.</typeparam>
/// <typeparam name="T">Its floating-point type.</typeparam>
/// <typeparam name="TTarget"><see cref="int"/> for class indices, <typeparamref name="T"/> for values.</typeparam>
public interface ITrainableNetwork<TSelf, T, TTarget> : INeuralNetwork<TSelf, T>
    where TSelf : class, ITrainableNetwork<TSelf, T, TTarget>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TTarget : unmanaged
{
    /// <summary>Makes a trainer of this network.</summary>
    /// <param name="options">The options, or null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    Trainer<T, TTarget> CreateTrainer(TrainerOptions? options = null);

    /// <summary>
    /// Predicts samples and computes the loss of each, in evaluation mode (no dropout). The inputs are taken as they
    /// are: an input transform has already been applied. Thread-safe, without allocation.
    /// </summary>
    /// <param name="inputs">The samples, one after the other.</param>
    /// <param name="targets">Their targets, already validated.</param>
    /// <param name="outputs">Receives an output per sample.</param>
    /// <param name="losses">Receives a loss per sample.</param>
    void EvaluateBatch(ReadOnlySpan<T> inputs, ReadOnlySpan<TTarget> targets, Span<T> outputs, Span<T> losses);
}
