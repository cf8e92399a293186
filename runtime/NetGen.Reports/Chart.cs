namespace NetGen.Reports;

/// <summary>What is drawn around the curves of a <see cref="LineChart"/>.</summary>
/// <param name="Title">The heading.</param>
internal sealed record Chart(string Title)
{
    /// <summary>What the values are drawn over. Default: epochs.</summary>
    public string Axis { get; init; } = "epoch";

    /// <summary>The place of each value on the axis, increasing. Default: null, whole numbers from 1.</summary>
    public double[]? Places { get; init; }

    /// <summary>The place that is marked as the best; 0 for none.</summary>
    public int Best { get; init; }

    /// <summary>Whether the values are parts of 1, shown as percentages.</summary>
    public bool Percent { get; init; }

    /// <summary>The format of a value in words.</summary>
    public string Format { get; init; } = "0.0000";
}
