namespace NetGen.Generator.Declaration;

/// <summary>An error in a declaration; found without locations, and shown on the attribute that causes it.</summary>
/// <param name="Id">The diagnostic: <c>NETGEN001</c>.</param>
/// <param name="Attribute">The position of the attribute among those of the declaration, or −1 for the class's name.</param>
/// <param name="Arguments">What the message's placeholders stand for.</param>
internal sealed record CompileError(string Id, int Attribute, EquatableArray<string> Arguments)
{
    /// <summary>The id of an error that the C# compiler reports itself: the network cannot be compiled, and that is known.</summary>
    public const string ReportedByCSharp = "CS";

    public CompileError(string id, int attribute, params string[] arguments)
        : this(id, attribute, new EquatableArray<string>(arguments))
    {
    }

    /// <summary>The argument of the attribute that causes it; none where it is the whole attribute.</summary>
    public ArgumentPlace? Place { get; init; }

    /// <summary>Where in the attribute's blocks it is, from the outermost inwards; empty for the attribute itself.</summary>
    public EquatableArray<BlockPlace> Path { get; init; }
}

/// <summary>An argument of an attribute, and the element where it is an array.</summary>
internal sealed record ArgumentPlace(string Name, int Element = 0)
{
    /// <summary>A type argument of the attribute.</summary>
    public static ArgumentPlace TypeArgument(int position) => new("<>", position);
}

/// <summary>An attribute of a block.</summary>
/// <param name="Block">The position of the block among the type arguments of the attribute that uses it.</param>
/// <param name="Attribute">The position of the attribute among the block's layers.</param>
internal sealed record BlockPlace(int Block, int Attribute);
