using System.Numerics;

namespace NetGen.CompilerServices;

/// <summary>What is done to inputs before the network sees them: checked in strict mode, then transformed.</summary>
/// <typeparam name="T">The floating-point type.</typeparam>
public sealed class InputStage<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    internal InputStage(InputTransform<T>? transform, bool strict)
    {
        Transform = transform;
        Strict = strict;
    }

    internal InputTransform<T>? Transform { get; }

    internal bool Strict { get; }

    /// <summary>Checks the inputs and returns them transformed, in a scratch buffer of this thread.</summary>
    /// <param name="inputs">Samples, one after the other.</param>
    /// <exception cref="ArgumentException">Strict mode, and an input is NaN or infinite.</exception>
    public ReadOnlySpan<T> Apply(ReadOnlySpan<T> inputs)
    {
        if (Strict)
        {
            Guard.Finite(inputs, nameof(inputs));
        }

        if (Transform is null)
        {
            return inputs;
        }

        var scratch = PredictionArena<T>.RentInputs(inputs.Length);
        inputs.CopyTo(scratch);
        Transform.Apply(scratch);
        return scratch;
    }
}
