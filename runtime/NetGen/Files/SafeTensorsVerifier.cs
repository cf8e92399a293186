namespace NetGen;

/// <summary>Checks that the tensors of a header fill the data exactly.</summary>
internal static class SafeTensorsVerifier
{
    /// <summary>Checks types, sizes and places.</summary>
    /// <param name="header">The header.</param>
    /// <param name="dataLength">The bytes after the header, or null where only reading will tell.</param>
    /// <param name="source">What messages call the file.</param>
    /// <returns>The tensors in the order of their data.</returns>
    /// <exception cref="ModelFileException">Something is wrong.</exception>
    public static TensorEntry[] Verify(SafeTensorsHeader header, long? dataLength, string source)
    {
        foreach (var tensor in header.Tensors)
        {
            VerifySize(tensor, source);
        }

        TensorEntry[] ordered = [.. header.Tensors.OrderBy(tensor => tensor.Begin).ThenBy(tensor => tensor.End)];
        var end = 0L;
        TensorEntry? previous = null;
        foreach (var tensor in ordered)
        {
            if (tensor.Begin < end)
            {
                throw new ModelFileException(
                    source,
                    $"Tensors {TensorText.Quote(previous!.Name)} and {TensorText.Quote(tensor.Name)} overlap: the second begins at byte {tensor.Begin}, the first ends at {end}.");
            }

            if (tensor.Begin > end)
            {
                throw new ModelFileException(
                    source, $"Bytes {end} to {tensor.Begin} before tensor {TensorText.Quote(tensor.Name)} belong to no tensor.");
            }

            (previous, end) = (tensor, tensor.End);
        }

        if (dataLength is { } length && length != end)
        {
            throw new ModelFileException(
                source,
                length < end
                    ? $"The file is cut off: its tensors need {end} bytes after the header, {length} are there."
                    : $"The file is too long: its tensors end {end} bytes after the header, {length} are there.");
        }

        return ordered;
    }

    private static void VerifySize(TensorEntry tensor, string source)
    {
        if (!TensorTypes.Sizes.TryGetValue(tensor.Type, out var size))
        {
            throw new ModelFileException(
                source,
                $"Tensor {TensorText.Quote(tensor.Name)} has the unknown type {TensorText.Quote(tensor.Type)}; expected one of {string.Join(", ", TensorTypes.Sizes.Keys)}.");
        }

        long bytes = size;
        try
        {
            foreach (var dimension in tensor.Shape)
            {
                bytes = checked(bytes * dimension);
            }
        }
        catch (OverflowException exception)
        {
            throw new ModelFileException(
                source,
                $"Tensor {TensorText.Quote(tensor.Name)} has the impossible shape {TensorText.Shape(tensor.Shape)}: it would have 2^63 bytes or more.",
                exception);
        }

        if (tensor.Begin > tensor.End || tensor.End - tensor.Begin != bytes)
        {
            throw new ModelFileException(
                source,
                $"Tensor {TensorText.Quote(tensor.Name)} of type {tensor.Type} and shape {TensorText.Shape(tensor.Shape)} has {bytes} bytes; its data_offsets are {TensorText.Shape([tensor.Begin, tensor.End])}.");
        }
    }
}
