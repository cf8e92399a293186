using System.Numerics;

namespace NetGen.CompilerServices;

/// <summary>What emitted code does to each vector of a convolution's output before it is stored.</summary>
public interface IWinogradEpilogue
{
    /// <summary>The vector to store. Implementations ask to be inlined and read only what they need.</summary>
    /// <param name="y">The sum of products, without bias.</param>
    /// <param name="bias">The bias of the vector's first channel.</param>
    /// <param name="first">The same pixel and channel in the first operand.</param>
    /// <param name="second">The same pixel and channel in the second operand.</param>
    static abstract Vector<float> Apply(Vector<float> y, ref float bias, ref float first, ref float second);
}
