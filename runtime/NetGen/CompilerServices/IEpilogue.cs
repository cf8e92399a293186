using System.Numerics;

namespace NetGen.CompilerServices;

/// <summary>What emitted code does to each vector of a convolution's output before it is stored.</summary>
/// <typeparam name="T">The floating-point type.</typeparam>
public interface IEpilogue<T>
    where T : unmanaged
{
    /// <summary>The vector to store. Implementations ask to be inlined and read only what they need.</summary>
    /// <param name="y">The sum of products, without bias.</param>
    /// <param name="bias">The bias of the vector's first channel.</param>
    /// <param name="first">The same pixel and channel in the first operand.</param>
    /// <param name="second">The same pixel and channel in the second operand.</param>
    static abstract Vector<T> Apply(Vector<T> y, ref T bias, ref T first, ref T second);
}
