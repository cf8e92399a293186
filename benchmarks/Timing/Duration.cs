namespace NetGen.Benchmarks.Timing;

/// <summary>The time of one call, over several windows.</summary>
/// <param name="BestNanoseconds">In the quickest window.</param>
/// <param name="MedianNanoseconds">In the middle one.</param>
internal readonly record struct Duration(double BestNanoseconds, double MedianNanoseconds)
{
    /// <summary>The least and the middle one of several times.</summary>
    /// <param name="nanoseconds">At least one time; sorted by this call.</param>
    public static Duration Of(double[] nanoseconds)
    {
        Array.Sort(nanoseconds);
        return new Duration(nanoseconds[0], nanoseconds[nanoseconds.Length / 2]);
    }

    /// <summary>The time of work that consists of two parts, timed one by one.</summary>
    public static Duration operator +(Duration a, Duration b) =>
        new(a.BestNanoseconds + b.BestNanoseconds, a.MedianNanoseconds + b.MedianNanoseconds);

    /// <summary>The time of a share of work.</summary>
    public static Duration operator *(double share, Duration a) => new(share * a.BestNanoseconds, share * a.MedianNanoseconds);

    /// <summary>The time of work without a part of it.</summary>
    public static Duration operator -(Duration a, Duration b) =>
        new(a.BestNanoseconds - b.BestNanoseconds, a.MedianNanoseconds - b.MedianNanoseconds);
}
