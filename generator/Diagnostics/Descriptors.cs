using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Diagnostics;

/// <summary>All diagnostics, by id; the groups are in files of their own.</summary>
internal static class Descriptors
{
    public const string Category = "NetGen";

    /// <summary>Where the help pages are, in the repository.</summary>
    public const string Help = "docs/diagnostics/";

    /// <summary>The errors that the generator reports.</summary>
    public static readonly IReadOnlyDictionary<string, DiagnosticDescriptor> Errors =
        ClassDescriptors.All.Concat(NetworkDescriptors.All).Concat(BlockDescriptors.All).Concat(LossDescriptors.All).Concat(FunctionDescriptors.All).ToDictionary(descriptor => descriptor.Id);
}
