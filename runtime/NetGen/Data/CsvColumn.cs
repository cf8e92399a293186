namespace NetGen;

/// <summary>
/// A column of a CSV file, by name or by index: <c>"species"</c>, <c>0</c> (the first) or <c>^1</c> (the last).
/// </summary>
public readonly struct CsvColumn : IEquatable<CsvColumn>
{
    private readonly Index _index;

    /// <summary>A column by its name in the header.</summary>
    /// <param name="name">The name, compared exactly.</param>
    public CsvColumn(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
    }

    /// <summary>A column by its index.</summary>
    /// <param name="index">From 0, or from the end.</param>
    public CsvColumn(Index index) => _index = index;

    /// <summary>The name, or null if the column is given by its index.</summary>
    public string? Name { get; }

    /// <summary>The index, if there is no name.</summary>
    public Index Index => _index;

    /// <summary>A column by its name in the header.</summary>
    /// <param name="name">The name, compared exactly.</param>
    public static implicit operator CsvColumn(string name) => new(name);

    /// <summary>A column by its index.</summary>
    /// <param name="index">From 0.</param>
    public static implicit operator CsvColumn(int index) => new(new Index(index));

    /// <summary>A column by its index.</summary>
    /// <param name="index">From 0, or from the end.</param>
    public static implicit operator CsvColumn(Index index) => new(index);

    /// <summary>Whether two are the same name or the same index.</summary>
    /// <param name="left">One column.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(CsvColumn left, CsvColumn right) => left.Equals(right);

    /// <summary>Whether two are neither the same name nor the same index.</summary>
    /// <param name="left">One column.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(CsvColumn left, CsvColumn right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(CsvColumn other) => Name == other.Name && _index.Equals(other._index);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CsvColumn other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, _index);

    /// <inheritdoc/>
    public override string ToString() => Name is null ? _index.ToString() : $"\"{Name}\"";
}
