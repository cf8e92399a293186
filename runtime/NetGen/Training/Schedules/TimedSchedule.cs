namespace NetGen;

/// <summary>What the time of a schedule counts.</summary>
internal enum ScheduleUnit
{
    /// <summary>Steps done.</summary>
    Step,

    /// <summary>Whole epochs done.</summary>
    Epoch,

    /// <summary>Epochs done, with the part of the current one.</summary>
    PartOfEpoch,
}

/// <summary>A schedule with a unit of time.</summary>
internal sealed class TimedSchedule(Schedule schedule, ScheduleUnit unit) : TrainingSchedule
{
    public override string ToString() => schedule + (unit == ScheduleUnit.Step ? ", per step" : ", per epoch");

    internal override double RateAt(long steps, int epochs, double partOfEpoch) => schedule.RateAt(unit switch
    {
        ScheduleUnit.Step => steps,
        ScheduleUnit.Epoch => epochs,
        _ => epochs + partOfEpoch,
    });

    internal override void AddTo(List<TimedSchedule> timed, List<ReduceOnPlateau> plateaus) => timed.Add(this);
}
