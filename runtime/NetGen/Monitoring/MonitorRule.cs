namespace NetGen;

/// <summary>One thing that a monitor watches for. Nothing here may allocate, except to report.</summary>
internal abstract class MonitorRule
{
    /// <summary>The rules of one training, in the order in which they are asked.</summary>
    public static MonitorRule[] All(MonitorRun run) =>
    [
        new BatchSizeRule(),
        new ZeroGradientRule(),
        new InitialLossRule(),
        new NonFiniteGradientRule(),
        new ExplodingGradientRule(run),
        new VanishingGradientRule(run),
        new DeadUnitsRule(),
        new SaturationRule(run),
        new UpdateRatioRule(run),
        new RisingLossRule(),
        new OscillationRule(),
        new SlowLossRule(),
        new OverfittingRule(),
    ];

    /// <summary>Before the first step.</summary>
    public virtual void Begin(MonitorRun run)
    {
    }

    /// <summary>When the first step's loss is known, and the one expected.</summary>
    public virtual void FirstLoss(MonitorRun run)
    {
    }

    /// <summary>After a backward pass that was looked at: gradients and activations.</summary>
    public virtual void Look(MonitorRun run)
    {
    }

    /// <summary>After the update of such a step.</summary>
    public virtual void LookAtUpdate(MonitorRun run)
    {
    }

    /// <summary>When a group of losses is complete.</summary>
    public virtual void Block(MonitorRun run)
    {
    }

    /// <summary>After an epoch.</summary>
    public virtual void EndEpoch(MonitorRun run, EpochRecord record)
    {
    }
}
