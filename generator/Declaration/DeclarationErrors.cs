using System.Collections.Generic;

namespace NetGen.Generator.Declaration;

/// <summary>Errors after which no part of the class can be emitted without errors of the C# compiler.</summary>
internal static class DeclarationErrors
{
    public static readonly ICollection<string> PreventEmission =
        new HashSet<string> { "NETGEN001", "NETGEN002", "NETGEN003", "NETGEN004", "NETGEN011", "NETGEN012", "NETGEN017" };
}
