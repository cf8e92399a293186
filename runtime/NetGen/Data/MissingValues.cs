namespace NetGen;

/// <summary>What a reader does with a missing value.</summary>
public enum MissingValues
{
    /// <summary>It is an error.</summary>
    Refuse,

    /// <summary>Its sample is left out.</summary>
    DropSample,

    /// <summary>A missing feature is read as NaN, to be filled in later; a missing target is an error.</summary>
    AsNaN,
}
