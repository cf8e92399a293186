namespace NetGen;

/// <summary>
/// A model file is damaged, is not a safetensors file, or does not fit the network. The message names the file, the
/// tensor, what was found and what was expected; nothing has been changed.
/// </summary>
public sealed class ModelFileException : IOException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="source">The file's path, or what the model was read from.</param>
    /// <param name="problem">What is wrong, as a sentence.</param>
    /// <param name="innerException">The cause, or null.</param>
    public ModelFileException(string source, string problem, Exception? innerException = null)
        : base($"{source}: {problem}", innerException)
    {
    }
}
