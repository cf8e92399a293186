using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Declaration.UserFunctions;

/// <summary>A kind of function that users write: the attribute that takes it, and what its type implements.</summary>
/// <param name="Attribute">The attribute's class without "Attribute".</param>
/// <param name="Interface">The interface, generic or not.</param>
/// <param name="Method">The interface's method.</param>
/// <param name="What">What it is, in messages.</param>
/// <param name="Signature">How the method begins, in messages.</param>
internal sealed record FunctionKind(string Attribute, string Interface, string Method, string What, string Signature)
{
    public static FunctionKind Scalar { get; } = new("Apply", "IScalarFunction", "Invoke", "a function of one number", "float Invoke(float x");

    public static FunctionKind Loss { get; } = new("Loss", "ILossFunction", "Invoke", "a loss", "float Invoke(float output, float target");

    public static FunctionKind Rule { get; } = new(
        "Optimizer", "IOptimizerRule", "Update", "an optimizer rule", "void Update(ref float parameter, float gradient, [ref state,] OptimizerStep step");

    public static IReadOnlyList<FunctionKind> All { get; } = [Scalar, Loss, Rule];

    /// <summary>The kind of function that an attribute takes, or null.</summary>
    public static FunctionKind? Of(DeclaredAttribute attribute) =>
        attribute.Data.AttributeClass is { TypeArguments.Length: 1 } ? All.FirstOrDefault(kind => kind.Attribute == attribute.Kind) : null;

    /// <summary>Whether an interface is that of this kind.</summary>
    public bool Matches(INamedTypeSymbol type) =>
        type.Name == Interface && type.ContainingNamespace is { Name: "NetGen", ContainingNamespace.IsGlobalNamespace: true };
}
