namespace NetGen;

/// <summary>How parallel branches become one output.</summary>
public enum Merge
{
    /// <summary>
    /// One after the other along the channels, or along the last dimension of features; all other sizes are equal.
    /// </summary>
    Concat,

    /// <summary>Their sum; all shapes are equal.</summary>
    Add,
}
