namespace NetGen.Functions.Tests.Users;

// Optimizer rules as users write them.

internal readonly struct SignDescent : IOptimizerRule
{
    public static void Update(ref float parameter, float gradient, OptimizerStep step) => parameter -= step.LearningRate * MathF.Sign(gradient);
}

internal readonly struct Momentum : IOptimizerRule<float>
{
    public static void Update(ref float parameter, float gradient, ref float velocity, OptimizerStep step)
    {
        velocity = (0.9f * velocity) + gradient;
        parameter -= step.LearningRate * velocity;
    }
}

/// <summary>Adam with the corrections where PyTorch's documentation has them; the state is a tuple.</summary>
internal readonly struct TextbookAdam : IOptimizerRule<(float M, float V)>
{
    public static void Update(ref float parameter, float gradient, ref (float M, float V) state, OptimizerStep step) =>
        Update(ref parameter, gradient, ref state, step, 0.9f, 0.999f);

    public static void Update(ref float parameter, float gradient, ref (float M, float V) state, OptimizerStep step, float beta1, float beta2)
    {
        Average(ref state.M, gradient, beta1);
        Average(ref state.V, gradient * gradient, beta2);
        var m = state.M / (1 - MathF.Pow(beta1, step.Number));
        var v = state.V / (1 - MathF.Pow(beta2, step.Number));
        parameter -= step.LearningRate * m / (MathF.Sqrt(v) + 1e-8f);
    }

    private static void Average(ref float average, float value, float decay) => average = (decay * average) + ((1 - decay) * value);
}

internal record struct Moments(float First, float Second);

/// <summary>Adam with the corrections in the rate; the state is a struct.</summary>
internal readonly struct FastAdam : IOptimizerRule<Moments>
{
    private const float Beta1 = 0.9f, Beta2 = 0.999f;

    public static void Update(ref float parameter, float gradient, ref Moments state, OptimizerStep step)
    {
        state = new Moments((Beta1 * state.First) + ((1 - Beta1) * gradient), (Beta2 * state.Second) + ((1 - Beta2) * (gradient * gradient)));
        var correction = MathF.Sqrt(1 - MathF.Pow(Beta2, step.Number));
        var rate = step.LearningRate * correction / (1 - MathF.Pow(Beta1, step.Number));
        parameter -= rate * (state.First / (MathF.Sqrt(state.Second) + (1e-8f * correction)));
    }
}

/// <summary>Nesterov's momentum in the form that needs the old velocity beside the new one.</summary>
internal readonly struct LookAhead : IOptimizerRule<float>
{
    public static void Update(ref float parameter, float gradient, ref float velocity, OptimizerStep step)
    {
        var before = velocity;
        velocity = (0.9f * velocity) - (step.LearningRate * gradient);
        parameter += (-0.9f * before) + (1.9f * velocity);
    }
}

/// <summary>AdaGrad without an epsilon, with weight decay and a warm-up: 0/0 for a parameter that was never moved.</summary>
internal readonly struct BareAdaGrad : IOptimizerRule<float>
{
    public static void Update(ref float parameter, float gradient, ref float sum, OptimizerStep step)
    {
        if (gradient == 0)
        {
            return;
        }

        var decayed = gradient + (0.01f * parameter);
        sum += decayed * decayed;
        var warmUp = step.Number < 5 ? step.Number / 5 : 1;
        parameter -= warmUp * step.LearningRate * (decayed / MathF.Sqrt(sum));
    }
}
