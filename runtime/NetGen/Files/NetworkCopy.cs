using System.Numerics;

namespace NetGen.CompilerServices;

/// <summary>Copies between networks of one class; what a network's <c>Clone</c>, <c>CopyFrom</c> and <c>Publish</c> call.</summary>
public static class NetworkCopy
{
    /// <summary>
    /// Makes a network with the same parameters, input transform and strictness, and nothing in common. A network that
    /// another thread trains is copied as it is between two steps.
    /// </summary>
    /// <typeparam name="TNet">The network.</typeparam>
    /// <typeparam name="T">Its floating-point type.</typeparam>
    /// <param name="network">The network to copy.</param>
    public static TNet Clone<TNet, T>(TNet network)
        where TNet : class, INeuralNetwork<TNet, T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(network);
        return TNet.Create(network.Weights.Copy());
    }

    /// <summary>
    /// Replaces a network's parameters by another's; input transform and strictness stay. A prediction that starts from
    /// then on sees all of the new parameters.
    /// </summary>
    /// <typeparam name="TNet">The network.</typeparam>
    /// <typeparam name="T">Its floating-point type.</typeparam>
    /// <param name="network">The network to change.</param>
    /// <param name="other">The network to copy from.</param>
    public static void CopyFrom<TNet, T>(TNet network, TNet other)
        where TNet : class, INeuralNetwork<TNet, T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(other);
        if (ReferenceEquals(network.Weights, other.Weights))
        {
            return;
        }

        // Through a copy, so that two gates are never held at the same time.
        var copy = other.Weights.Copy();
        network.Weights.BeginWrite();
        copy.Master.Span.CopyTo(network.Weights.Master.Span);
        network.Weights.EndWrite();
    }

    /// <summary>
    /// Replaces a network's parameters, input transform and strictness by another's, in one step for the threads that
    /// are predicting with it: each prediction uses all of the old or all of the new.
    /// </summary>
    /// <inheritdoc cref="CopyFrom{TNet, T}"/>
    public static void Publish<TNet, T>(TNet network, TNet other)
        where TNet : class, INeuralNetwork<TNet, T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(other);
        network.Weights.Publish(other.Weights);
    }
}
