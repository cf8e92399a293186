using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

// Normalisation of each sample over groups of channels: few numbers per sample, one at a time.
public static partial class Normalization
{
    /// <summary>
    /// Mean and 1 / √(variance + ε) of each group of each sample, for each of its channels, from the channels' means and
    /// sums of squared deviations.
    /// </summary>
    /// <param name="means">The first sample's means of P positions each.</param>
    /// <param name="squares">The first sample's sums of squared deviations.</param>
    /// <param name="mean">Receives the means of the groups; may be the same memory.</param>
    /// <param name="inverse">Receives 1 / √(variance + ε); may be the same memory.</param>
    /// <param name="stride">Elements from one sample to the next, of all of them.</param>
    /// <param name="samples">The number of samples.</param>
    /// <param name="positions">The number P.</param>
    /// <param name="channels">The number of channels.</param>
    /// <param name="group">The channels of a group.</param>
    /// <param name="epsilon">The term ε.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void GroupStatistics<T>(
        ref T means, ref T squares, ref T mean, ref T inverse, nint stride, nint samples, int positions, int channels, int group, double epsilon)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (perChannel, count, term) = (T.CreateTruncating(positions), T.CreateTruncating((double)positions * group), T.CreateTruncating(epsilon));
        for (nint n = 0; n < samples; n++)
        {
            for (nint first = 0; first < channels; first += group)
            {
                var place = (n * stride) + first;
                var average = T.Zero;
                for (nint c = 0; c < group; c++)
                {
                    average += Unsafe.Add(ref means, place + c);
                }

                average /= T.CreateTruncating(group);
                var (between, within) = (T.Zero, T.Zero);
                for (nint c = 0; c < group; c++)
                {
                    var d = Unsafe.Add(ref means, place + c) - average;
                    between += d * d;
                    within += Unsafe.Add(ref squares, place + c);
                }

                var factor = T.One / T.Sqrt(((within + (perChannel * between)) / count) + term);
                for (nint c = 0; c < group; c++)
                {
                    Unsafe.Add(ref mean, place + c) = average;
                    Unsafe.Add(ref inverse, place + c) = factor;
                }
            }

            ClearPadding(ref mean, n * stride, channels);
            ClearPadding(ref inverse, n * stride, channels);
        }
    }

    /// <summary>
    /// What dx = scale·dy − a − b·(x − mean) needs, for each channel of each sample: with the sums over a group,
    /// a = inverse·Σ weight·dy / M and b = inverse³·Σ weight·dy·(x − mean) / M.
    /// </summary>
    /// <param name="sums">The first sample's Σ dy for each channel.</param>
    /// <param name="products">The first sample's Σ dy·(x − mean).</param>
    /// <param name="inverse">The first sample's 1 / √(variance + ε).</param>
    /// <param name="weight">The first channel's weight; the zero reference for weights of 1.</param>
    /// <param name="a">Receives a.</param>
    /// <param name="b">Receives b.</param>
    /// <param name="stride">Elements from one sample to the next, of all of them.</param>
    /// <param name="samples">The number of samples.</param>
    /// <param name="positions">The number of positions; M is that times the channels of a group.</param>
    /// <param name="channels">The number of channels.</param>
    /// <param name="group">The channels of a group.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void GroupCoefficients<T>(
        ref T sums, ref T products, ref T inverse, ref T weight, ref T a, ref T b, nint stride, nint samples, int positions, int channels, int group)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var count = T.CreateTruncating((double)positions * group);
        for (nint n = 0; n < samples; n++)
        {
            for (nint first = 0; first < channels; first += group)
            {
                var place = (n * stride) + first;
                var (sum, product) = (T.Zero, T.Zero);
                for (nint c = 0; c < group; c++)
                {
                    var w = Unsafe.IsNullRef(ref weight) ? T.One : Unsafe.Add(ref weight, first + c);
                    sum += w * Unsafe.Add(ref sums, place + c);
                    product += w * Unsafe.Add(ref products, place + c);
                }

                var i = Unsafe.Add(ref inverse, place);
                sum = i * sum / count;
                product = i * i * i * product / count;
                for (nint c = 0; c < group; c++)
                {
                    Unsafe.Add(ref a, place + c) = sum;
                    Unsafe.Add(ref b, place + c) = product;
                }
            }

            ClearPadding(ref a, n * stride, channels);
            ClearPadding(ref b, n * stride, channels);
        }
    }

    /// <summary>scale = weight · inverse for each channel of each sample.</summary>
    /// <param name="weight">The first channel's weight.</param>
    /// <param name="inverse">The first sample's 1 / √(variance + ε).</param>
    /// <param name="scale">Receives the products.</param>
    /// <param name="stride">Elements from one sample to the next, of both.</param>
    /// <param name="samples">The number of samples.</param>
    /// <param name="channels">The number of channels.</param>
    public static void SampleScale<T>(ref T weight, ref T inverse, ref T scale, nint stride, nint samples, int channels)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (nint n = 0; n < samples; n++)
        {
            for (nint c = 0; c < channels; c += Vector<T>.Count)
            {
                (Load(ref weight, c) * Load(ref inverse, (n * stride) + c)).StoreUnsafe(ref scale, (nuint)((n * stride) + c));
            }
        }
    }

    /// <summary>
    /// The gradients of bias and weight, Σ dy and Σ inverse·dy·(x − mean), from the sums of each sample, in order.
    /// </summary>
    /// <param name="sums">The first sample's Σ dy.</param>
    /// <param name="stride">Elements from one sample to the next.</param>
    /// <param name="samples">The number of samples.</param>
    /// <param name="gradient">Receives the gradient.</param>
    /// <param name="channels">The number of channels.</param>
    /// <param name="worker">The number of the worker; they share the panels.</param>
    /// <param name="workers">The number of workers.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void SumSamples<T>(ref T sums, nint stride, nint samples, ref T gradient, int channels, int worker, int workers)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (from, to) = Share(channels, worker, workers);
        for (var c = from; c < to; c += Vector<T>.Count)
        {
            Mask(Sum(ref Unsafe.Add(ref sums, c), stride, samples), c, channels).StoreUnsafe(ref gradient, (nuint)c);
        }
    }

    /// <inheritdoc cref="SumSamples{T}(ref T, nint, nint, ref T, int, int, int)"/>
    /// <param name="products">The first sample's Σ dy·(x − mean).</param>
    /// <param name="inverse">The first sample's 1 / √(variance + ε).</param>
    /// <param name="stride">Elements from one sample to the next, of both.</param>
    /// <param name="samples">The number of samples.</param>
    /// <param name="gradient">Receives the gradient.</param>
    /// <param name="channels">The number of channels.</param>
    /// <param name="worker">The number of the worker; they share the panels.</param>
    /// <param name="workers">The number of workers.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void SumSamples<T>(ref T products, ref T inverse, nint stride, nint samples, ref T gradient, int channels, int worker, int workers)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (from, to) = Share(channels, worker, workers);
        for (var c = from; c < to; c += Vector<T>.Count)
        {
            var sum = Vector<T>.Zero;
            for (nint n = 0; n < samples; n++)
            {
                sum += Load(ref products, (n * stride) + c) * Load(ref inverse, (n * stride) + c);
            }

            Mask(sum, c, channels).StoreUnsafe(ref gradient, (nuint)c);
        }
    }

    private static void ClearPadding<T>(ref T first, nint place, nint channels)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (var c = channels; c % PanelWidth != 0; c++)
        {
            Unsafe.Add(ref first, place + c) = T.Zero;
        }
    }
}
