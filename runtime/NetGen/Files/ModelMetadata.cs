using System.Globalization;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// What NetGen adds to a safetensors file. Metadata: <c>format</c> is <c>netgen</c>, <c>netgen.version</c> the version
/// of these additions, <c>netgen.network</c> the network's class, <c>netgen.fingerprint</c> its architecture. Tensors:
/// <c>netgen.transform.KIND.STATE</c> is one state of the network's input transform, of the shape [input size].
/// </summary>
internal static class ModelMetadata
{
    /// <summary>The header's entry that holds the metadata.</summary>
    public const string Section = "__metadata__";

    /// <summary>What the names of a transform's tensors begin with.</summary>
    public const string TransformPrefix = "netgen.transform.";

    private const string Format = "netgen";
    private const int Version = 1;
    private const string FormatKey = "format";
    private const string VersionKey = "netgen.version";
    private const string NetworkKey = "netgen.network";
    private const string FingerprintKey = "netgen.fingerprint";

    /// <summary>The metadata of a network's file.</summary>
    public static (string Key, string Value)[] For(NetworkInfo network) =>
    [
        (FormatKey, Format),
        (VersionKey, Version.ToString(CultureInfo.InvariantCulture)),
        (NetworkKey, network.Name),
        (FingerprintKey, network.Fingerprint),
    ];

    /// <summary>Refuses files of later versions.</summary>
    public static void CheckVersion(IReadOnlyDictionary<string, string> metadata, string source)
    {
        if (metadata.TryGetValue(VersionKey, out var text)
            && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version is >= 1 and <= Version))
        {
            throw new ModelFileException(
                source, $"The file has {VersionKey} {TensorText.Quote(text)}; this version of NetGen reads 1 to {Version}.");
        }
    }

    /// <summary>Refuses a file that another architecture saved; one that names none is taken.</summary>
    public static void CheckFingerprint(IReadOnlyDictionary<string, string> metadata, NetworkInfo network, string source)
    {
        if (metadata.TryGetValue(FingerprintKey, out var fingerprint) && fingerprint != network.Fingerprint)
        {
            throw new ModelFileException(
                source,
                $"The file was saved by {TensorText.Quote(metadata.GetValueOrDefault(NetworkKey, "?"))} of architecture {TensorText.Quote(fingerprint)}; {network.Name} has architecture {TensorText.Quote(network.Fingerprint)}. The shapes fit, so an activation or another option of a layer differs; {nameof(LoadOptions)}.{nameof(LoadOptions.CheckFingerprint)} = false loads it all the same.");
        }
    }
}
