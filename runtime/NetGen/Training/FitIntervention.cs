using System.Globalization;

namespace NetGen;

/// <summary>What was done by hand to a running <c>Fit</c>.</summary>
public enum FitInterventionKind
{
    /// <summary>The learning rate was set.</summary>
    LearningRate,

    /// <summary>The learning rate was left to the schedule again.</summary>
    Release,

    /// <summary>Training paused, and went on.</summary>
    Pause,

    /// <summary>Training was ended.</summary>
    Stop,
}

/// <summary>Something done to a running <c>Fit</c> by its <see cref="FitControl"/>.</summary>
public sealed record FitIntervention
{
    /// <summary>What was done.</summary>
    public required FitInterventionKind Kind { get; init; }

    /// <summary>The epoch, from 1.</summary>
    public required int Epoch { get; init; }

    /// <summary>The first step that it concerns, counted from the start of <c>Fit</c>, from 1.</summary>
    public required long Step { get; init; }

    /// <summary>The learning rate before.</summary>
    public required double LearningRateBefore { get; init; }

    /// <summary>The learning rate from then on.</summary>
    public required double LearningRate { get; init; }

    /// <summary>How long training paused; zero unless it is a <see cref="FitInterventionKind.Pause"/>.</summary>
    public TimeSpan Paused { get; init; }

    /// <summary>One line.</summary>
    public override string ToString()
    {
        var culture = CultureInfo.InvariantCulture;
        return string.Create(culture, $"Epoch {Epoch}, step {Step}: ") + Kind switch
        {
            FitInterventionKind.LearningRate => string.Create(culture, $"learning rate {LearningRateBefore:G6} → {LearningRate:G6} by hand"),
            FitInterventionKind.Release => "learning rate left to the schedule again",
            FitInterventionKind.Pause => string.Create(culture, $"paused for {Paused.TotalSeconds:0.0} s"),
            _ => "stopped by hand",
        };
    }
}
