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
}

/// <summary>An argument of an attribute, and the element where it is an array.</summary>
internal sealed record ArgumentPlace(string Name, int Element = 0);
