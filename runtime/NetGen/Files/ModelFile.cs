using System.Numerics;

namespace NetGen.CompilerServices;

/// <summary>
/// Saving and loading of networks in the safetensors format, with the names, shapes and layouts of a PyTorch state_dict;
/// what a network's <c>Save</c> and <c>Load</c> call.
/// </summary>
public static class ModelFile
{
    private const string StreamSource = "The model stream";
    private const string DataSource = "The model data";

    /// <summary>
    /// Saves a network's parameters, in its own precision, and its input transform. The file is replaced as a whole or,
    /// on any failure, left as it was. A network that another thread trains is saved as it is between two steps.
    /// </summary>
    /// <typeparam name="TNet">The network.</typeparam>
    /// <typeparam name="T">Its floating-point type.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="path">The file to make or replace, in a folder that exists.</param>
    /// <exception cref="UnauthorizedAccessException">The folder or the file may not be written to.</exception>
    /// <exception cref="IOException">The folder does not exist, the disk is full, or the like.</exception>
    public static void Save<TNet, T>(TNet network, string path)
        where TNet : class, INeuralNetwork<TNet, T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentException.ThrowIfNullOrEmpty(path);
        var weights = network.Weights.Copy();
        AtomicFile.Write(path, stream => ModelWriter.Write(weights, stream));
    }

    /// <summary>Writes the same bytes to a stream, from its position on; the stream stays open.</summary>
    /// <inheritdoc cref="Save{TNet, T}(TNet, string)"/>
    /// <param name="network">The network.</param>
    /// <param name="stream">Where to write.</param>
    public static void Save<TNet, T>(TNet network, Stream stream)
        where TNet : class, INeuralNetwork<TNet, T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(stream);
        ModelWriter.Write(network.Weights.Copy(), stream);
    }

    /// <summary>
    /// Makes a network from a file: one saved by NetGen, or by PyTorch in any of the types F64, F32, F16 and BF16, which
    /// are converted. An input transform in the file becomes the network's.
    /// </summary>
    /// <typeparam name="TNet">The network.</typeparam>
    /// <typeparam name="T">Its floating-point type.</typeparam>
    /// <param name="path">The file.</param>
    /// <param name="options">The options, or null for the defaults.</param>
    /// <exception cref="ModelFileException">The file is damaged or does not fit the network.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static TNet Load<TNet, T>(string path, LoadOptions? options = null)
        where TNet : class, INeuralNetwork<TNet, T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        using var stream = Open(path);
        return TNet.Create(ModelReader.Read<T>(stream, path, TNet.Info, options, strict: false));
    }

    /// <summary>Makes a network from a stream, from its position on to its end; the stream stays open.</summary>
    /// <inheritdoc cref="Load{TNet, T}(string, LoadOptions?)"/>
    /// <param name="stream">Where to read; it need not be able to seek.</param>
    /// <param name="options">The options, or null for the defaults.</param>
    public static TNet Load<TNet, T>(Stream stream, LoadOptions? options = null)
        where TNet : class, INeuralNetwork<TNet, T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(stream);
        return TNet.Create(ModelReader.Read<T>(stream, StreamSource, TNet.Info, options, strict: false));
    }

    /// <summary>Makes a network from bytes in memory, such as an embedded resource.</summary>
    /// <inheritdoc cref="Load{TNet, T}(string, LoadOptions?)"/>
    /// <param name="data">The bytes of a file.</param>
    /// <param name="options">The options, or null for the defaults.</param>
    public static TNet Load<TNet, T>(ReadOnlySpan<byte> data, LoadOptions? options = null)
        where TNet : class, INeuralNetwork<TNet, T>
        where T : unmanaged, IFloatingPointIeee754<T> =>
        TNet.Create(Read<T>(data, TNet.Info, options, strict: false));

    /// <summary>
    /// Replaces the parameters and the input transform of a network by those of a file (by none, if the file has none),
    /// at once for threads that are predicting; on any failure nothing has changed.
    /// </summary>
    /// <inheritdoc cref="Load{TNet, T}(string, LoadOptions?)"/>
    /// <param name="network">The network; whether it refuses inputs that are not finite stays as it is.</param>
    /// <param name="path">The file.</param>
    /// <param name="options">The options, or null for the defaults.</param>
    public static void LoadInto<TNet, T>(TNet network, string path, LoadOptions? options = null)
        where TNet : class, INeuralNetwork<TNet, T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(network);
        using var stream = Open(path);
        network.Weights.Publish(ModelReader.Read<T>(stream, path, TNet.Info, options, network.Weights.Strict));
    }

    /// <inheritdoc cref="LoadInto{TNet, T}(TNet, string, LoadOptions?)"/>
    /// <param name="network">The network; whether it refuses inputs that are not finite stays as it is.</param>
    /// <param name="stream">Where to read, from its position on to its end; it stays open.</param>
    /// <param name="options">The options, or null for the defaults.</param>
    public static void LoadInto<TNet, T>(TNet network, Stream stream, LoadOptions? options = null)
        where TNet : class, INeuralNetwork<TNet, T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(stream);
        network.Weights.Publish(ModelReader.Read<T>(stream, StreamSource, TNet.Info, options, network.Weights.Strict));
    }

    /// <inheritdoc cref="LoadInto{TNet, T}(TNet, string, LoadOptions?)"/>
    /// <param name="network">The network; whether it refuses inputs that are not finite stays as it is.</param>
    /// <param name="data">The bytes of a file.</param>
    /// <param name="options">The options, or null for the defaults.</param>
    public static void LoadInto<TNet, T>(TNet network, ReadOnlySpan<byte> data, LoadOptions? options = null)
        where TNet : class, INeuralNetwork<TNet, T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(network);
        network.Weights.Publish(Read<T>(data, TNet.Info, options, network.Weights.Strict));
    }

    private static FileStream Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
    }

    private static unsafe NetworkWeights<T> Read<T>(ReadOnlySpan<byte> data, NetworkInfo network, LoadOptions? options, bool strict)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        fixed (byte* first = data)
        {
            using Stream stream = first is null ? Stream.Null : new UnmanagedMemoryStream(first, data.Length);
            return ModelReader.Read<T>(stream, DataSource, network, options, strict);
        }
    }
}
