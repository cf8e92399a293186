using System.Numerics;
using NetGen.CompilerServices;

namespace NetGen.Search;

/// <summary>Makes a new network.</summary>
/// <typeparam name="TNet">The network.</typeparam>
/// <typeparam name="T">Its floating-point type.</typeparam>
/// <typeparam name="TTarget"><see cref="int"/> for class indices, <typeparamref name="T"/> for values.</typeparam>
/// <param name="seed">The seed of its parameters.</param>
public delegate ITrainableNetwork<TNet, T, TTarget> NetworkFactory<TNet, T, TTarget>(long seed)
    where TNet : class, ITrainableNetwork<TNet, T, TTarget>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TTarget : unmanaged;
