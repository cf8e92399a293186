using System.Globalization;

namespace NetGen.Search;

/// <summary>A trial that has been run, with its values and what it gave.</summary>
public sealed class TrialRecord : TrialSettings
{
    internal TrialRecord(SearchSpace space, TrialPlan plan, TrialOutcome outcome, bool resumed)
        : base(space, plan)
    {
        (Loss, Metrics, Error, Duration) = (outcome.Loss, outcome.Metrics, outcome.Error, TimeSpan.FromSeconds(outcome.Seconds));
        Resumed = resumed;
    }

    /// <summary>What is minimised; NaN if the trial has failed.</summary>
    public double Loss { get; }

    /// <summary>Further figures that the objective gave, in its order.</summary>
    public IReadOnlyList<KeyValuePair<string, double>> Metrics { get; }

    /// <summary>Why the trial has failed: an exception's type and message, or what its loss was; null if it has not.</summary>
    public string? Error { get; }

    /// <summary>Whether the trial has failed.</summary>
    public bool Failed => Error is not null;

    /// <summary>The time that it took.</summary>
    public TimeSpan Duration { get; }

    /// <summary>Whether it was read from the journal rather than run.</summary>
    public bool Resumed { get; }

    /// <summary>One line: number, loss or error, values.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"trial {Number}: {(Failed ? $"failed ({Error})" : $"loss {Numbers.Text(Loss)}")}; {Describe()}");

    /// <summary>Less is better; failed trials come last, and equal ones in the order of budgets and numbers.</summary>
    internal static int Compare(TrialRecord a, TrialRecord b)
    {
        var order = a.Failed.CompareTo(b.Failed);
        order = order != 0 || a.Failed ? order : a.Loss.CompareTo(b.Loss);
        order = order != 0 ? order : a.Budget.CompareTo(b.Budget);
        return order != 0 ? order : a.Number.CompareTo(b.Number);
    }
}

/// <summary>What running a trial gave, as journals keep it.</summary>
internal sealed record TrialOutcome(double Loss, KeyValuePair<string, double>[] Metrics, string? Error, double Seconds)
{
    public static TrialOutcome Of(TrialResult? result, double seconds)
    {
        if (result is null)
        {
            return Failure("The objective gave null.", seconds);
        }

        return result.Error is { } error ? Failure(error, seconds)
            : double.IsFinite(result.Loss) ? new(result.Loss, [.. result.Metrics.Where(metric => double.IsFinite(metric.Value))], null, seconds)
            : Failure(string.Create(CultureInfo.InvariantCulture, $"The loss is {result.Loss}."), seconds);
    }

    public static TrialOutcome Failure(string error, double seconds) => new(double.NaN, [], error, seconds);
}
