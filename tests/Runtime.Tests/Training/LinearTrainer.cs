using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetGen.CompilerServices;

namespace NetGen.Runtime.Tests.Training;

/// <summary>The loss of one sample; also gives its gradient with respect to the outputs.</summary>
internal delegate T SampleLoss<T, TTarget>(ReadOnlySpan<T> outputs, ReadOnlySpan<TTarget> target, Span<T> gradient);

/// <summary>Trains one dense layer by plain gradient descent; the arena holds the gradient of the outputs.</summary>
internal sealed class LinearTrainer<T, TTarget>(
    NetworkWeights<T> weights, int features, int outputs, SampleLoss<T, TTarget> loss, TrainerOptions? options)
    : Trainer<T, TTarget>(
        weights,
        new TrainerPlan(outputs, 0, 0, 1, typeof(TTarget) == typeof(int) ? outputs : 0, 0, false, LearningRate: 0.1),
        options)
    where T : unmanaged, IFloatingPointIeee754<T>
    where TTarget : unmanaged
{
    private T _rate;

    protected override void Forward(ref T inputs, ref TTarget targets, int batch, int from, int to, int worker, int workers)
    {
        Span<T> y = stackalloc T[outputs];
        for (var i = from; i < to; i++)
        {
            var x = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref inputs, i * features), features);
            Linear.Forward(ref Parameters, x, y, features, outputs);
            var target = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref targets, i), 1);
            var gradient = MemoryMarshal.CreateSpan(ref Unsafe.Add(ref Arena, i * outputs), outputs);
            Unsafe.Add(ref Losses, i) = loss(y, target, gradient);
        }
    }

    protected override void BackwardActivations(ref T inputs, int batch, int from, int to, int worker, int workers)
    {
    }

    protected override void BackwardParameters(ref T inputs, int batch, int worker, int workers)
    {
        if (worker != 0)
        {
            return;
        }

        GradientVector.Clear();
        for (var i = 0; i < batch; i++)
        {
            for (var j = 0; j < outputs; j++)
            {
                var dy = Unsafe.Add(ref Arena, (i * outputs) + j) / T.CreateTruncating(batch);
                for (var k = 0; k < features; k++)
                {
                    Unsafe.Add(ref Gradient, (k * ParameterLayout.PanelWidth) + j) += dy * Unsafe.Add(ref inputs, (i * features) + k);
                }

                Unsafe.Add(ref Gradient, (features * ParameterLayout.PanelWidth) + j) += dy;
            }
        }
    }

    protected override void PrepareUpdate(double learningRate, long step) => _rate = T.CreateTruncating(learningRate);

    protected override void UpdateRange(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            Unsafe.Add(ref Parameters, i) -= _rate * Unsafe.Add(ref Gradient, i);
        }
    }
}

internal static class Linear
{
    /// <summary>y = W x + b for samples one after the other.</summary>
    public static void Forward<T>(ref T weights, ReadOnlySpan<T> inputs, Span<T> y, int features, int outputs)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        const int Panel = ParameterLayout.PanelWidth;
        for (var i = 0; i < inputs.Length / features; i++)
        {
            for (var j = 0; j < outputs; j++)
            {
                var sum = Unsafe.Add(ref weights, (features * Panel) + j);
                for (var k = 0; k < features; k++)
                {
                    sum += Unsafe.Add(ref weights, (k * Panel) + j) * inputs[(i * features) + k];
                }

                y[(i * outputs) + j] = sum;
            }
        }
    }
}
