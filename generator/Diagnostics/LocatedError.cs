using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Declaration;

namespace NetGen.Generator.Diagnostics;

/// <summary>An error of the compiler's with its place in the source: equatable, so that it can be cached.</summary>
/// <param name="Error">What is wrong.</param>
/// <param name="Place">Where, or nothing if that is not known.</param>
internal sealed record LocatedError(CompileError Error, SourceSpan? Place)
{
    /// <summary>Where in blocks its cause is.</summary>
    public EquatableArray<SourceSpan> Inside { get; init; }

    /// <summary>Gives each error its place; drops those that C# reports itself.</summary>
    /// <param name="declaration">The declaration.</param>
    /// <param name="errors">Its errors; those of the declaration itself come first, in their order.</param>
    public static EquatableArray<LocatedError> Of(NetworkDeclaration declaration, IReadOnlyList<CompileError> errors) => new(
        errors.Select((error, i) => new LocatedError(error, i < declaration.Spec.Errors.Count ? declaration.Locations.Errors[i] : declaration.Locations.Of(error)) { Inside = declaration.Locations.Inside(error) })
            .Where(located => located.Error.Id != CompileError.ReportedByCSharp));

    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(Descriptors.Errors[Error.Id], Place?.ToLocation() ?? Location.None, Inside.Select(place => place.ToLocation()), [.. Error.Arguments]);
}
