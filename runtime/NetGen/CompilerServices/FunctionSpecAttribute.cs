using System.ComponentModel;

namespace NetGen.CompilerServices;

/// <summary>
/// What the generator writes into an assembly for each function that networks of other projects can use: metadata has no
/// bodies that a compiler could read.
/// </summary>
/// <param name="kind">The attribute that takes the function, without its type argument.</param>
/// <param name="type">The metadata name of the type that holds the function.</param>
/// <param name="text">The function, in a form that begins with its version.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FunctionSpecAttribute(string kind, string type, string text) : Attribute
{
    /// <summary>The attribute that takes the function.</summary>
    public string Kind { get; } = kind;

    /// <summary>The metadata name of the type.</summary>
    public string Type { get; } = type;

    /// <summary>The function.</summary>
    public string Text { get; } = text;
}
