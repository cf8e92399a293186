namespace NetGen;

/// <summary>Ranges of what gradients are clipped by.</summary>
internal static class GradientGuard
{
    public static void Check(TrainerOptions options)
    {
        if (options.ClipGradientValue is { } value)
        {
            Bound(value, nameof(options.ClipGradientValue));
        }

        if (options.ClipGradientNorm is { } norm)
        {
            Bound(norm, nameof(options.ClipGradientNorm));
        }

        Epsilon(options.ClipNormEpsilon, nameof(options.ClipNormEpsilon));
    }

    public static void Bound(double bound, string name)
    {
        if (!(bound > 0 && double.IsFinite(bound)))
        {
            throw new ArgumentOutOfRangeException(name, bound, "The bound of the gradients must be finite and above 0.");
        }
    }

    public static void Epsilon(double epsilon, string name)
    {
        if (!(epsilon >= 0 && double.IsFinite(epsilon)))
        {
            throw new ArgumentOutOfRangeException(name, epsilon, "The term added to the norm must be finite and at least 0.");
        }
    }

    public static void Factor(double factor, string name)
    {
        if (!double.IsFinite(factor))
        {
            throw new ArgumentOutOfRangeException(name, factor, "The factor must be finite.");
        }
    }
}
