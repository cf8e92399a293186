using System.Numerics;
using System.Runtime.InteropServices;

namespace NetGen.CompilerServices;

/// <summary>Model files.</summary>
public static class ModelFile
{
    /// <summary>Writes a network's parameters.</summary>
    /// <typeparam name="TNet">The network.</typeparam>
    /// <typeparam name="T">Its floating-point type.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="path">The file.</param>
    public static void Save<TNet, T>(TNet network, string path)
        where TNet : class, INeuralNetwork<TNet, T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(network);
        File.WriteAllBytes(path + ".tmp", MemoryMarshal.AsBytes(network.Weights.Master.Span).ToArray());
        File.Move(path + ".tmp", path, overwrite: true);
    }
}
