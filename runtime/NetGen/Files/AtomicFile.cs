namespace NetGen;

/// <summary>Replaces a file as a whole: at every moment there is the old file or the new one, complete.</summary>
internal static class AtomicFile
{
    private const string Unchanged = "A file that was there before is unchanged.";

    /// <summary>Writes a temporary file in the same folder, flushes it to the disk and renames it over the target.</summary>
    /// <param name="path">The file to make or replace; a link is followed.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="UnauthorizedAccessException">The folder or the file may not be written to.</exception>
    /// <exception cref="IOException">The folder does not exist, the disk is full, or the like.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var target = Path.GetFullPath(path);
        if (Directory.Exists(target))
        {
            throw new IOException($"'{path}' cannot be written: it is a folder.");
        }

        try
        {
            // Renaming over a link would replace the link and leave the file behind it as it was.
            var file = new FileInfo(target);
            target = file.LinkTarget is null ? target : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
            Replace(target, write);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new UnauthorizedAccessException(
                $"'{path}' cannot be written: folder '{Path.GetDirectoryName(target)}' and the file must be writable. {Unchanged}", exception);
        }
        catch (DirectoryNotFoundException exception)
        {
            throw new DirectoryNotFoundException(
                $"'{path}' cannot be written: folder '{Path.GetDirectoryName(target)}' does not exist.", exception);
        }
        catch (IOException exception)
        {
            throw new IOException($"'{path}' was not written: {exception.Message} {Unchanged}", exception);
        }
    }

    private static void Replace(string target, Action<Stream> write)
    {
        var temporary = Path.Combine(Path.GetDirectoryName(target)!, $".{Guid.NewGuid():N}.tmp");
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            TryDelete(temporary);
            throw;
        }
    }

    // What is reported is why the file could not be written, not why its remains could not be removed.
    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }
}
