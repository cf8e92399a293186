using System.Globalization;

namespace NetGen;

/// <summary>How much a finding matters.</summary>
public enum FindingSeverity
{
    /// <summary>Something to know; training may well be right as it is.</summary>
    Hint,

    /// <summary>Training is probably worse than it could be.</summary>
    Warning,

    /// <summary>Training cannot go on, or has no effect.</summary>
    Error,
}

/// <summary>
/// Something that a <see cref="TrainingMonitor"/> found; the derived records say what. Each kind is reported once for each
/// layer in a training.
/// </summary>
public abstract record TrainingFinding
{
    private protected TrainingFinding()
    {
    }

    /// <summary>The epoch, from 1; 0 before the first step.</summary>
    public int Epoch { get; init; }

    /// <summary>The step counted from the start of <c>Fit</c>, from 1; 0 before the first.</summary>
    public long Step { get; init; }

    /// <summary>The layer that it is about; null for the whole network.</summary>
    public string? Layer { get; init; }

    /// <summary>The number behind it; the message says which.</summary>
    public required double Value { get; init; }

    /// <summary>What that number was compared with.</summary>
    public required double Bound { get; init; }

    /// <summary>How much it matters.</summary>
    public abstract FindingSeverity Severity { get; }

    /// <summary>What was found, in one sentence.</summary>
    public abstract string Message { get; }

    /// <summary>What to try.</summary>
    public abstract string Advice { get; }

    /// <summary>Where, what, and what to try, in one line.</summary>
    public sealed override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(Step == 0 ? "" : $"epoch {Epoch}, step {Step}: ")}{Message} {Advice}");

    private protected static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private protected static string Percent(double share) => Text($"{100 * share:0} %");
}
