namespace NetGen;

// Formulas are in t, the number of steps or epochs done.
public sealed partial class Schedule
{
    /// <summary>Always the same: η.</summary>
    /// <param name="rate">η: finite and at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is out of range.</exception>
    public static Schedule Constant(double rate)
    {
        ScheduleChecks.Rate(rate);
        return new(_ => rate, $"constant {rate}");
    }

    /// <summary>A straight line from one number to another, which stays from then on: (1 − α)·start + α·end, α = min(t / duration, 1).</summary>
    /// <remarks>The form of a momentum that grows: <c>Schedule.Linear(0.5, 0.9, duration: 10)</c>.</remarks>
    /// <param name="start">The number at the beginning: finite and at least 0.</param>
    /// <param name="end">The number from <paramref name="duration"/> on: finite and at least 0.</param>
    /// <param name="duration">How long it takes, in steps or epochs: finite and above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static Schedule Linear(double start, double end, double duration)
    {
        ScheduleChecks.Rate(start);
        ScheduleChecks.Rate(end);
        ScheduleChecks.Positive(duration);
        return new(t => Mix(start, end, Math.Min(t / duration, 1)), $"linear from {start} to {end} over {duration}");
    }

    /// <summary>
    /// Falls in a straight line to a fraction of itself, and stays there: (1 − α)·η + α·f·η, α = min(t / duration, 1)
    /// (Goodfellow, Bengio and Courville, "Deep Learning", 2016, equation 8.14, where f is about 1 %; Keras: PolynomialDecay
    /// of power 1).
    /// </summary>
    /// <param name="rate">η, at the beginning: finite and at least 0.</param>
    /// <param name="duration">τ, when the fraction is reached, in steps or epochs: finite and above 0.</param>
    /// <param name="endFraction">f, from 0 to 1. Default: 0.01.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static Schedule LinearDecay(double rate, double duration, double endFraction = 0.01)
    {
        ScheduleChecks.Part(endFraction);
        return Linear(rate, endFraction * rate, duration);
    }

    /// <summary>η / (1 + decay·t) (Robbins and Monro, 1951; Keras: InverseTimeDecay).</summary>
    /// <param name="rate">η: finite and at least 0.</param>
    /// <param name="decay">How fast it falls: finite and at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static Schedule InverseTime(double rate, double decay)
    {
        ScheduleChecks.Rate(rate);
        ScheduleChecks.Rate(decay);
        return new(t => rate / (1 + (decay * t)), $"inverse time from {rate}, decay {decay}");
    }

    /// <summary>η·γᵗ (PyTorch: ExponentialLR; Keras: ExponentialDecay).</summary>
    /// <param name="rate">η: finite and at least 0.</param>
    /// <param name="gamma">γ, the factor from one step or epoch to the next: above 0, at most 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static Schedule Exponential(double rate, double gamma)
    {
        ScheduleChecks.Rate(rate);
        Decay(gamma);
        return new(t => rate * Math.Pow(gamma, t), $"exponential from {rate}, gamma {gamma}");
    }

    /// <summary>
    /// η / √n, n = t + 1: the inverse square root of the epoch counted from 1 (Zinkevich, "Online Convex Programming and
    /// Generalized Infinitesimal Gradient Ascent", 2003).
    /// </summary>
    /// <param name="rate">η, at the beginning: finite and at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is out of range.</exception>
    public static Schedule InverseSquareRoot(double rate)
    {
        ScheduleChecks.Rate(rate);
        return new(t => rate / Math.Sqrt(t + 1), $"inverse square root from {rate}");
    }

    /// <summary>
    /// η·min(n / w, √(w / n)), n = t + 1: rises to η at n = w and falls by the square root (fairseq: inverse_sqrt).
    /// </summary>
    /// <param name="rate">η, the highest rate: finite and at least 0.</param>
    /// <param name="warmUp">w, the duration of the rise in steps or epochs: finite and above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static Schedule InverseSquareRoot(double rate, double warmUp)
    {
        ScheduleChecks.Rate(rate);
        ScheduleChecks.Positive(warmUp);
        return new(
            t => rate * Math.Min((t + 1) / warmUp, Math.Sqrt(warmUp / (t + 1))),
            $"inverse square root from {rate} after a warm-up of {warmUp}");
    }

    /// <summary>
    /// factor·width^(−½)·min(n^(−½), n·w^(−3/2)), n = t + 1 (Vaswani et al., "Attention Is All You Need", 2017, equation 3).
    /// </summary>
    /// <param name="width">The width of the model: at least 1.</param>
    /// <param name="warmUp">w, the duration of the rise in steps: finite and above 0. The article's: 4000.</param>
    /// <param name="factor">Multiplies all: finite and at least 0. Default: 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static Schedule Transformer(int width, double warmUp, double factor = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ScheduleChecks.Positive(warmUp);
        ScheduleChecks.Rate(factor);
        var scale = factor / Math.Sqrt(width);
        var rise = Math.Pow(warmUp, -1.5);
        return new(
            t => scale * Math.Min(1 / Math.Sqrt(t + 1), (t + 1) * rise),
            $"Transformer of width {width}, warm-up {warmUp}, factor {factor}");
    }

    /// <summary>(η − end)·(1 − min(t, duration) / duration)^power + end (PyTorch: PolynomialLR; Keras: PolynomialDecay).</summary>
    /// <param name="rate">η, at the beginning: finite and at least 0.</param>
    /// <param name="duration">When <paramref name="end"/> is reached, in steps or epochs: finite and above 0.</param>
    /// <param name="power">The exponent: finite and above 0. Default: 1, a straight line.</param>
    /// <param name="end">The number from then on: finite and at least 0. Default: 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static Schedule Polynomial(double rate, double duration, double power = 1, double end = 0)
    {
        ScheduleChecks.Rate(rate);
        ScheduleChecks.Positive(duration);
        ScheduleChecks.Positive(power);
        ScheduleChecks.Rate(end);
        return new(
            t => ((rate - end) * Math.Pow(1 - Math.Min(t / duration, 1), power)) + end,
            $"polynomial of power {power} from {rate} to {end} over {duration}");
    }

    private static double Mix(double start, double end, double part) => ((1 - part) * start) + (part * end);

    private static void Decay(double gamma)
    {
        if (!(gamma is > 0 and <= 1))
        {
            throw ScheduleChecks.Refuse(nameof(gamma), gamma, "it must be above 0 and at most 1");
        }
    }
}
