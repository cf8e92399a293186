namespace NetGen;

/// <summary>What a safetensors file holds: its tensors and its metadata, completely checked.</summary>
/// <remarks>
/// The format (github.com/huggingface/safetensors): 8 bytes with the length of the header, little-endian; the header, a
/// JSON object with type, shape and place of each tensor; then the elements, little-endian and row-major, without gaps.
/// </remarks>
public sealed class SafeTensorsHeader
{
    internal SafeTensorsHeader(IReadOnlyList<TensorEntry> tensors, IReadOnlyDictionary<string, string> metadata)
    {
        Tensors = tensors;
        Metadata = metadata;
        DataLength = tensors.Count == 0 ? 0 : tensors.Max(tensor => tensor.End);
    }

    /// <summary>The tensors, in the order of the header.</summary>
    public IReadOnlyList<TensorEntry> Tensors { get; }

    /// <summary>The entries of <c>__metadata__</c>.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; }

    /// <summary>The bytes of all tensors together.</summary>
    public long DataLength { get; }

    /// <summary>Reads the header of a file and checks that the file is as long as the header says.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ModelFileException">The file is damaged or not a safetensors file.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static SafeTensorsHeader Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var stream = File.OpenRead(path);
        return new SafeTensorsReader(stream, path).Header;
    }
}
