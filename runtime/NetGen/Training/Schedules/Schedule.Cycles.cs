namespace NetGen;

public sealed partial class Schedule
{
    /// <summary>
    /// Half a cosine: min + (η − min)·(1 + cos(π·t / duration)) / 2, then min (Loshchilov and Hutter, "SGDR", 2017; PyTorch:
    /// CosineAnnealingLR, which would rise again; Keras: CosineDecay).
    /// </summary>
    /// <param name="rate">η, at the beginning: finite and at least 0.</param>
    /// <param name="duration">When <paramref name="min"/> is reached, in steps or epochs: finite and above 0.</param>
    /// <param name="min">The number from then on: finite and at least 0. Default: 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static Schedule Cosine(double rate, double duration, double min = 0)
    {
        ScheduleChecks.Rate(rate);
        ScheduleChecks.Positive(duration);
        ScheduleChecks.Rate(min);
        return new(t => CosineFall(rate, min, Math.Min(t / duration, 1)), $"cosine from {rate} to {min} over {duration}");
    }

    /// <summary>
    /// <see cref="Cosine"/> again and again; each period is <paramref name="multiplier"/> times as long as the one before
    /// (Loshchilov and Hutter, "SGDR: Stochastic Gradient Descent with Warm Restarts", 2017; PyTorch:
    /// CosineAnnealingWarmRestarts).
    /// </summary>
    /// <param name="rate">The number at the beginning of each period: finite and at least 0.</param>
    /// <param name="period">The length of the first period in steps or epochs: finite and above 0.</param>
    /// <param name="multiplier">Finite and at least 1. Default: 1.</param>
    /// <param name="min">What each period falls to: finite and at least 0. Default: 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static Schedule CosineWarmRestarts(double rate, double period, double multiplier = 1, double min = 0)
    {
        ScheduleChecks.Rate(rate);
        ScheduleChecks.Positive(period);
        ScheduleChecks.Rate(min);
        if (!(multiplier >= 1 && double.IsFinite(multiplier)))
        {
            throw ScheduleChecks.Refuse(nameof(multiplier), multiplier, "it must be finite and at least 1");
        }

        return new(
            t => CosineFall(rate, min, PartOfPeriod(t, period, multiplier)),
            $"cosine from {rate} to {min}, restarting after {period}, times {multiplier}");
    }

    /// <summary>
    /// One cycle: up from rate / <paramref name="div"/> to rate, then down to rate / (div·<paramref name="finalDiv"/>)
    /// (Smith and Topin, "Super-Convergence", 2018; PyTorch: OneCycleLR, whose two phases this has).
    /// </summary>
    /// <remarks>
    /// With u = rise·duration − 1 and d = duration − 1 the highest rate is reached at time u, which may lie between two steps,
    /// and the lowest at d, the last step. Momentum moves against it: <see cref="OneCycleMomentum"/>.
    /// </remarks>
    /// <param name="rate">The highest rate: finite and at least 0.</param>
    /// <param name="duration">The number of steps (or epochs) of the training: finite and above 1.</param>
    /// <param name="rise">The part of the duration that goes up: at least 1 / duration, less than 1. Default: 0.3.</param>
    /// <param name="div">What the first rate is divided by: finite and above 0. Default: 25.</param>
    /// <param name="finalDiv">What the last rate is divided by, from the first: finite and above 0. Default: 10 000.</param>
    /// <param name="linear">Whether the phases are straight lines. Default: <see langword="false"/>, half cosines.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static Schedule OneCycle(
        double rate, double duration, double rise = 0.3, double div = 25, double finalDiv = 10_000, bool linear = false)
    {
        ScheduleChecks.Rate(rate);
        ScheduleChecks.Positive(div);
        ScheduleChecks.Positive(finalDiv);
        return new(
            Cycle(rate / div, rate, rate / div / finalDiv, duration, rise, linear),
            $"one cycle to {rate} over {duration}, rise {rise}, div {div}, final div {finalDiv}{(linear ? ", linear" : "")}");
    }

    /// <summary>
    /// The momentum that goes with <see cref="OneCycle"/>: down from <paramref name="high"/> to <paramref name="low"/> while
    /// the learning rate rises, and up again while it falls (Smith and Topin, 2018; PyTorch: OneCycleLR's cycle_momentum).
    /// </summary>
    /// <param name="duration">The number of steps (or epochs) of the training: finite and above 1.</param>
    /// <param name="low">The momentum at the highest rate: finite and at least 0. Default: 0.85.</param>
    /// <param name="high">The momentum at both ends: finite and at least 0. Default: 0.95.</param>
    /// <param name="rise">As in <see cref="OneCycle"/>. Default: 0.3.</param>
    /// <param name="linear">As in <see cref="OneCycle"/>. Default: <see langword="false"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static Schedule OneCycleMomentum(
        double duration, double low = 0.85, double high = 0.95, double rise = 0.3, bool linear = false)
    {
        ScheduleChecks.Rate(low);
        ScheduleChecks.Rate(high);
        return new(
            Cycle(high, low, high, duration, rise, linear),
            $"one cycle of momentum between {high} and {low} over {duration}, rise {rise}{(linear ? ", linear" : "")}");
    }

    private static Func<double, double> Cycle(double start, double peak, double end, double duration, double rise, bool linear)
    {
        if (!(duration > 1 && double.IsFinite(duration)))
        {
            throw ScheduleChecks.Refuse(nameof(duration), duration, "a cycle needs more than 1 step or epoch");
        }

        if (!(rise * duration >= 1 && rise < 1))
        {
            throw ScheduleChecks.Refuse(nameof(rise), rise, "it must be at least 1 / duration and less than 1");
        }

        var (up, last) = ((rise * duration) - 1, duration - 1);
        return time => time < up
            ? Between(start, peak, time / up)
            : Between(peak, end, Math.Min((time - up) / (last - up), 1));

        double Between(double from, double to, double part) => linear ? Mix(from, to, part) : CosineFall(from, to, part);
    }

    private static double CosineFall(double from, double to, double part) =>
        to + ((from - to) * (1 + Math.Cos(Math.PI * part)) / 2);

    private static double PartOfPeriod(double time, double period, double multiplier)
    {
        if (multiplier == 1)
        {
            return time % period / period;
        }

        // The first n periods last period·(mⁿ − 1)/(m − 1).
        var n = Math.Floor(Math.Log((time / period * (multiplier - 1)) + 1, multiplier) + 1e-9);
        var length = period * Math.Pow(multiplier, n);
        return Math.Max(time - (period * (Math.Pow(multiplier, n) - 1) / (multiplier - 1)), 0) / length;
    }
}
