using System.IO.Compression;

namespace NetGen.Runtime.Tests.Data;

/// <summary>A folder of files for one test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("netgen-data-").FullName;

    public string Write(string name, byte[] contents)
    {
        var path = Path.Combine(_path, name);
        File.WriteAllBytes(path, contents);
        return path;
    }

    public static byte[] GZip(byte[] contents)
    {
        using var result = new MemoryStream();
        using (var stream = new GZipStream(result, CompressionLevel.Optimal))
        {
            stream.Write(contents);
        }

        return result.ToArray();
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
