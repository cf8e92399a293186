namespace NetGen;

/// <summary>How a model file is loaded.</summary>
public sealed record LoadOptions
{
    /// <summary>How the file's tensors find their parameters. Default: <see cref="ParameterMatching.ByName"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the enumeration's.</exception>
    public ParameterMatching Matching
    {
        get;
        init => field = Defined(value);
    }

    /// <summary>What happens to tensors that the network has no parameter for. Default: <see cref="NetGen.UnknownEntries.Refuse"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the enumeration's.</exception>
    public UnknownEntries UnknownEntries
    {
        get;
        init => field = Defined(value);
    }

    /// <summary>
    /// Whether a file that says which architecture it was saved by must say this network's. Default:
    /// <see langword="true"/>. Files of other programs say nothing and are judged by names, shapes and types alone.
    /// </summary>
    public bool CheckFingerprint { get; init; } = true;

    private static TEnum Defined<TEnum>(TEnum value)
        where TEnum : struct, Enum =>
        Enum.IsDefined(value)
            ? value
            : throw new ArgumentOutOfRangeException(
                nameof(value), value, $"{typeof(TEnum).Name} must be one of {string.Join(", ", Enum.GetNames<TEnum>())}.");
}

/// <summary>How the tensors of a model file find their parameters.</summary>
public enum ParameterMatching
{
    /// <summary>By the same name.</summary>
    ByName,

    /// <summary>
    /// By position, whatever the names. The order is that of the file's header; where the header is in alphabetical
    /// order, as PyTorch's writer leaves it, numbers in names count as numbers (layer 2 before layer 10) and a layer's
    /// weight comes before its bias and its running statistics. Shapes must fit all the same.
    /// </summary>
    ByOrder,
}

/// <summary>What happens to tensors of a model file that the network has no parameter for.</summary>
public enum UnknownEntries
{
    /// <summary>The file is refused.</summary>
    Refuse,

    /// <summary>They are skipped, after their type, shape and place in the file have been checked.</summary>
    Ignore,
}
