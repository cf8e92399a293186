using System.Numerics;
using NetGen.CompilerServices;

namespace NetGen;

// Norms and bounds of all gradients together.
public abstract partial class Trainer<T, TTarget>
{
    /// <summary>
    /// The Euclidean norm of all gradients together, added up in double precision in an order that does not depend on the
    /// number of threads.
    /// </summary>
    public double GradientNorm()
    {
        if (IsShared)
        {
            _work = Work.Norm;
            WorkerPool.Run(_governor.Workers, _workerBody);
        }
        else
        {
            SumSquares(0, 1);
        }

        var sum = 0.0;
        for (var block = 0; block < _blocks.All.Length; block++)
        {
            sum += _sums[block];
        }

        return Math.Sqrt(sum);
    }

    /// <summary>Multiplies all gradients.</summary>
    /// <param name="factor">A finite number.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="factor"/> is NaN or infinite.</exception>
    public void ScaleGradients(double factor)
    {
        GradientGuard.Factor(factor, nameof(factor));
        VectorSpans.Scale(_gradients.Span, T.CreateTruncating(factor));
    }

    /// <summary>Limits each element of the gradients to [−bound, bound] (PyTorch's <c>clip_grad_value_</c>).</summary>
    /// <param name="bound">The bound: finite and above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bound"/> is out of range.</exception>
    public void ClipGradientValue(double bound)
    {
        GradientGuard.Bound(bound, nameof(bound));
        VectorSpans.Clamp(_gradients.Span, T.CreateTruncating(bound));
    }

    /// <summary>
    /// Scales all gradients down so that their common norm is at most a bound, g ← g·min(1, bound / (|g| + ε)) (Pascanu,
    /// Mikolov and Bengio, "On the difficulty of training recurrent neural networks", 2013). PyTorch's
    /// <c>clip_grad_norm_</c> has ε = 1e-6.
    /// </summary>
    /// <param name="maxNorm">The bound: finite and above 0.</param>
    /// <param name="epsilon">The term ε: finite and at least 0. Default: 0, the published form.</param>
    /// <returns>The norm before. Where it is not finite, the gradients are left as they are.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public double ClipGradientNorm(double maxNorm, double epsilon = 0)
    {
        GradientGuard.Bound(maxNorm, nameof(maxNorm));
        GradientGuard.Epsilon(epsilon, nameof(epsilon));
        var norm = GradientNorm();
        if (double.IsFinite(norm) && norm + epsilon > maxNorm)
        {
            ScaleGradients(maxNorm / (norm + epsilon));
        }

        return norm;
    }

    private void SumSquares(int worker, int workers)
    {
        var end = _blocks.Part(worker + 1, workers);
        for (var i = _blocks.Part(worker, workers); i < end; i++)
        {
            var block = _blocks.All[i];
            _sums[i] = VectorSpans.SumOfSquares<T>(_gradients.Span[block.From..block.To]);
        }
    }
}
