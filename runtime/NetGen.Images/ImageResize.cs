namespace NetGen;

/// <summary>What becomes of an image that has another size than the samples.</summary>
public enum ImageResize
{
    /// <summary>It is an error.</summary>
    Refuse,

    /// <summary>It is scaled to the size; its proportions change.</summary>
    Stretch,

    /// <summary>It is scaled until it covers the size, and what is left over is cut off on both sides.</summary>
    Cover,
}
