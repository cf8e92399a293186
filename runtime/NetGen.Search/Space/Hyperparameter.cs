using System.Text.Json;

namespace NetGen.Search;

/// <summary>
/// One hyper-parameter of a <see cref="SearchSpace"/>, which makes it. A trial's value is read by this handle:
/// <c>trial[rate]</c>.
/// </summary>
public abstract class Hyperparameter
{
    private protected Hyperparameter(SearchSpace space, string name, int index)
    {
        (Space, Name, Index) = (space, name, index);
    }

    /// <summary>The space that it belongs to.</summary>
    public SearchSpace Space { get; }

    /// <summary>Its name in journals, reports and messages.</summary>
    public string Name { get; }

    /// <summary>Its place in the space, from 0.</summary>
    public int Index { get; }

    /// <summary>Its kind and range in a form that differs wherever the values could: <c>log-uniform 0.0001 to 1</c>.</summary>
    public abstract string Range { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {Range}";

    /// <summary>The whole range.</summary>
    internal abstract Region Everywhere { get; }

    /// <summary>A value from a region, evenly on the hyper-parameter's scale; numbers as they are, choices by their index.</summary>
    internal abstract double Sample(RandomStream random, Region region);

    /// <summary>
    /// The part of the range around the best values, not narrower than twice the margin times the region before.
    /// </summary>
    internal abstract Region Zoom(Region region, IReadOnlyList<double> best, double margin);

    /// <summary>Evenly spaced values on the scale, bounds included; of a choice all.</summary>
    internal abstract IReadOnlyList<double> Grid(int points);

    /// <summary>Where a value lies on the scale, from 0 to 1.</summary>
    internal abstract double Position(double raw);

    /// <summary>Values for the marks of an axis, in ascending order.</summary>
    internal abstract IReadOnlyList<double> Ticks { get; }

    /// <summary>A value as text for people, the same in every culture.</summary>
    internal abstract string Text(double raw);

    /// <summary>A value as a C# expression; <paramref name="seed"/> is the name of the variable with the trial's seed.</summary>
    internal abstract string Code(double raw, string seed);

    internal abstract void Write(Utf8JsonWriter json, double raw);

    /// <summary>Reads what <see cref="Write"/> wrote; false if it is no value of this hyper-parameter.</summary>
    internal abstract bool TryRead(JsonElement json, out double raw);
}

/// <summary>A hyper-parameter with values of a type.</summary>
/// <typeparam name="T">The type of a value.</typeparam>
public abstract class Hyperparameter<T> : Hyperparameter
{
    private protected Hyperparameter(SearchSpace space, string name, int index)
        : base(space, name, index)
    {
    }

    internal abstract T Value(double raw);
}

/// <summary>A part of a hyper-parameter's range: an interval on its scale, from 0 to 1, or some of its choices.</summary>
internal sealed record Region(double Low, double High, int[] Choices)
{
    public static Region Whole { get; } = new(0, 1, []);
}
